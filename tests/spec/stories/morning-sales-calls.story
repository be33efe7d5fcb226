# A6.1, A6.2, A6.3, A6.4: in a holiday week sales is proposed for a good relation; a case that Karin has rests for two
# working days and then what came of it is asked; her call counts as the call of the procedure, her time and the order
# that came of it stand by themselves.
2026-10-01  holiday autumn holiday from 2026-10-17 through 2026-10-25
2026-03-02  invoice 2026-0011 to Bakkerij Jansen BV of 100.00, due 2026-04-01
2026-04-01  receipt of 100.00 from Bakkerij Jansen BV, "2026-0011"
2026-04-02  invoice 2026-0012 to Bakkerij Jansen BV of 100.00, due 2026-05-01
2026-05-01  receipt of 100.00 from Bakkerij Jansen BV, "2026-0012"
2026-05-02  invoice 2026-0013 to Bakkerij Jansen BV of 100.00, due 2026-06-01
2026-06-01  receipt of 100.00 from Bakkerij Jansen BV, "2026-0013"
2026-06-02  invoice 2026-0014 to Bakkerij Jansen BV of 100.00, due 2026-07-01
2026-07-01  receipt of 100.00 from Bakkerij Jansen BV, "2026-0014"
2026-07-02  invoice 2026-0015 to Bakkerij Jansen BV of 100.00, due 2026-08-01
2026-08-01  receipt of 100.00 from Bakkerij Jansen BV, "2026-0015"
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; letter ran out on Fri 16 Oct 2026 – no reaction; autumn holiday: sales has time, a good relation without a dispute: call
2026-10-21  sales Bakkerij Jansen BV to Karin de Boer
2026-10-21  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; with sales (Karin de Boer) since Wed 21 Oct 2026: at-sales until 2026-10-23
2026-10-21  undo
2026-10-21  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; letter ran out on Fri 16 Oct 2026 – no reaction; autumn holiday: sales has time, a good relation without a dispute: call
2026-10-21  sales Bakkerij Jansen BV to Karin de Boer
2026-10-22  bank through 2026-10-21
2026-10-22  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 20 days; with sales (Karin de Boer) since Wed 21 Oct 2026: at-sales until 2026-10-23
2026-10-23  bank through 2026-10-22
2026-10-23  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 21 days; back from sales: Karin de Boer had it since Wed 21 Oct 2026: sales
2026-10-23  summary?
            called 0, reached 0, promised 0 (), letters 0, to sales 0; next nobody
            this month: own calls 0, sales 0 calls, 0 minutes, extra 
2026-10-23  strip Bakkerij Jansen BV: promises 1210.00 by 2026-10-30, 8 minutes, extra 500.00
2026-10-23  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 21 days; today already: Promise: contacted until 2026-10-24
2026-10-23  summary?
            called 0, reached 0, promised 1 (1210.00), letters 0, to sales 0; next 1 on 2026-10-26
            this month: own calls 0, sales 1 calls, 8 minutes, extra 500.00
2026-11-02  bank through 2026-10-30
2026-11-02  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 31 days; promise of €1,210.00 for Fri 30 Oct 2026 not received: promise
