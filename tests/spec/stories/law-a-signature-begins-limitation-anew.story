# Art. 3:318 BW: whoever signs that they owe it acknowledges the claim, and the period of limitation begins anew on that day;
# the warning goes. A promise or an unsigned arrangement does not, and undoing the signature brings the old day back.
2021-12-01  invoice 2021-0311 to Bakkerij Jansen BV of 1210.00, due 2021-12-31
2026-11-25  bank through 2026-11-24
2026-11-25  law?
            Invoice 2021-0311 of Bakkerij Jansen BV (€1,210.00) is barred by limitation after Thu 31 Dec 2026
            No terms and conditions are valid today
2026-11-25  barred of Bakkerij Jansen BV?
            2021-0311: Barred by limitation after Thu 31 Dec 2026
2026-11-25  promise Bakkerij Jansen BV: 1210.00 by 2026-12-04
2026-11-25  barred of Bakkerij Jansen BV?
            2021-0311: Barred by limitation after Thu 31 Dec 2026
2026-11-25  plan Bakkerij Jansen BV: in 3 from 2026-12-02
2026-11-25  barred of Bakkerij Jansen BV?
            2021-0311: Barred by limitation after Thu 31 Dec 2026
2026-11-25  letter to Bakkerij Jansen BV
            Arrangement confirmed: 1210.00
2026-11-30  barred of Bakkerij Jansen BV?
            2021-0311: Barred by limitation after Thu 31 Dec 2026
2026-11-30  signed Bakkerij Jansen BV on 2026-11-27
2026-11-30  barred of Bakkerij Jansen BV?
            2021-0311: Barred by limitation after Thu 27 Nov 2031; interrupted on Fri 27 Nov 2026
2026-11-30  law?
            No terms and conditions are valid today
2026-11-30  undo
2026-11-30  barred of Bakkerij Jansen BV?
            2021-0311: Barred by limitation after Thu 31 Dec 2026
2026-11-30  law?
            Invoice 2021-0311 of Bakkerij Jansen BV (€1,210.00) is barred by limitation after Thu 31 Dec 2026
            No terms and conditions are valid today
2027-01-04  signed Bakkerij Jansen BV
2027-01-04  barred of Bakkerij Jansen BV?
            2021-0311: Barred by limitation after Thu 31 Dec 2026
2027-01-04  law?
            Invoice 2021-0311 of Bakkerij Jansen BV (€1,210.00) was barred by limitation after Thu 31 Dec 2026
            The interest rates are known through Thu 31 Dec 2026
            No terms and conditions are valid today
