# Issue 6, a promise judged from lists only: a part that is gone from the next list keeps the promise in part; what a later
# list has whole again was not kept after all. Instalments are judged the same way.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Timmerfabriek Mulder BV of 900.00, due 2026-10-02
2026-10-14  list through 2026-10-13: 2026-0187 Bakkerij Jansen BV 1210.00 | 2026-0188 Timmerfabriek Mulder BV 900.00
            List kept: the bank is up to date
2026-10-14  promise Bakkerij Jansen BV: 1210.00 by 2026-10-20
2026-10-14  plan Timmerfabriek Mulder BV: in 3 from 2026-10-20
2026-10-22  list through 2026-10-21: 2026-0187 Bakkerij Jansen BV 710.00/1210.00 | 2026-0188 Timmerfabriek Mulder BV 600.00/900.00
            2 invoices brought up to date
2026-10-22  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-20: partly-kept, according to the list of Wed 21 Oct 2026
            Timmerfabriek Mulder BV: arrangement open: 300.00 of 300.00 by 2026-10-20, 0.00 of 300.00 by 2026-11-20, 0.00 of 300.00 by 2026-12-21
2026-10-22  everybody?
            Bakkerij Jansen BV, open 710.00, overdue 710.00, 20 days; €500.00 received of the €1,210.00 promised for Tue 20 Oct 2026 – “it goes out this week”: promise
            not today: Timmerfabriek Mulder BV, open 600.00, overdue 0.00, 0 days; arrangement runs – 1 of 3 instalments kept: arrangement until 2026-11-20
2026-10-22  agenda?
            2026-10-22 Bakkerij Jansen BV: call: promise for Tue 20 Oct 2026 was not kept, 710.00
            2026-11-19 Timmerfabriek Mulder BV: call ahead about instalment 2 of 3 (Fri 20 Nov 2026), 300.00
            2026-11-20 Timmerfabriek Mulder BV: instalment 2 of 3, 300.00 (looked at on 2026-11-23)
            2026-12-18 Timmerfabriek Mulder BV: call ahead about instalment 3 of 3 (Mon 21 Dec 2026), 300.00
            2026-12-21 Timmerfabriek Mulder BV: instalment 3 of 3, 300.00 (looked at on 2026-12-22)
            now: 1 call about an agreement
2026-10-28  list through 2026-10-27 following: 2026-0187 Bakkerij Jansen BV 1210.00 | 2026-0188 Timmerfabriek Mulder BV 600.00/900.00
            Back: 2026-0187, here 710.00, on the list 1210.00
            1 invoice brought up to date
2026-10-28  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-20: broken, according to the list of Wed 21 Oct 2026
            Timmerfabriek Mulder BV: arrangement open: 300.00 of 300.00 by 2026-10-20, 0.00 of 300.00 by 2026-11-20, 0.00 of 300.00 by 2026-12-21
2026-10-28  agreed with Bakkerij Jansen BV?
            Promise: €1,210.00 by Tue 20 Oct: Broken according to the list of Wed 21 Oct; €0.00 of €1,210.00
              €1,210.00, Tue 20 Oct: Not received
              -> Call today – Promise of €1,210.00 of Tue 20 Oct was not received
              on paper: Not confirmed by letter
2026-11-24  list through 2026-11-23 closing: 2026-0188 Timmerfabriek Mulder BV 600.00/900.00
            Gone: 2026-0187, here 1210.00, on the list 0.00
            1 invoice closed according to the list
2026-11-24  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-20: kept-late, according to the list of Mon 23 Nov 2026
            Timmerfabriek Mulder BV: arrangement in-default: 300.00 of 300.00 by 2026-10-20, 0.00 of 300.00 by 2026-11-20, 0.00 of 300.00 by 2026-12-21
2026-11-24  worklist?
            Timmerfabriek Mulder BV, open 600.00, overdue 600.00, 53 days; instalment 2 of 3 (€300.00, Fri 20 Nov 2026) not received: arrangement
2026-11-24  undo
2026-11-24  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-20: broken, according to the list of Wed 21 Oct 2026
            Timmerfabriek Mulder BV: arrangement open: 300.00 of 300.00 by 2026-10-20, 0.00 of 300.00 by 2026-11-20, 0.00 of 300.00 by 2026-12-21
