# B43: why the money had not come is asked however they answered, by telephone, letter, e-mail or at the door, and stands in
# the history with each.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  reply Bakkerij Jansen BV by letter-reply, without a cause
            refused: The cause is missing
2026-10-21  reply Bakkerij Jansen BV by letter-reply
2026-10-22  reply Bakkerij Jansen BV by e-mail, without a cause
            refused: The cause is missing
2026-10-22  reply Bakkerij Jansen BV by e-mail
2026-10-23  reply Bakkerij Jansen BV by visit, without a cause
            refused: The cause is missing
2026-10-23  reply Bakkerij Jansen BV by visit
2026-10-26  promise Bakkerij Jansen BV: 1210.00 by 2026-10-28, without a cause
            refused: The cause is missing
2026-10-26  history of Bakkerij Jansen BV about contact?
            2026-10-23 Visit, spoke to P. de Wit: No promise (Forgotten)
            2026-10-22 E-mail from P. de Wit: No promise (Forgotten)
            2026-10-21 Letter from P. de Wit: No promise (Forgotten)
            2026-10-16 Deadline passed: First reminder (bank complete through Tue 20 Oct 2026)
            2026-10-09 First reminder (€1,210.00, with a copy of the invoice)
