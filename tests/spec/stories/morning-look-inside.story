# A2.1, A2.2, B32: before anybody is rung, each invoice is known to be delivered, our promises kept, the invoice right. A
# delivery date on the e-invoice answers the first; one key answers for all invoices of a customer; a "no" takes its
# invoice out until its day, and it is asked about by itself when it is back. An open complaint stays out, the rest is called.
2026-09-02  e-invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02, delivered 2026-08-28
2026-09-02  invoice 2026-0188 to Bakkerij Jansen BV of 605.00, due 2026-10-02
2026-09-02  invoice 2026-0189 to Bakkerij Jansen BV of 6050.00, due 2026-10-02
2026-09-02  invoice 2026-0190 to Bakkerij Jansen BV of 242.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 8107.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  worklist?
            Bakkerij Jansen BV, open 8107.00, overdue 8107.00, 19 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
2026-10-21  inside?
            Bakkerij Jansen BV 2026-0187: delivery delivered 2026-08-28, agreements not known, invoice not known
            Bakkerij Jansen BV 2026-0188: delivery not known, agreements not known, invoice not known
            Bakkerij Jansen BV 2026-0189: delivery not known, agreements not known, invoice not known; by itself (Large)
            Bakkerij Jansen BV 2026-0190: delivery not known, agreements not known, invoice not known
2026-10-21  flag 2026-0190 of Bakkerij Jansen BV: the price was not settled
2026-10-21  ask about Bakkerij Jansen BV by 2026-10-22
2026-10-21  slips?
            Administratie, please answer on Thursday 22 October:
            - Bakkerij Jansen BV, invoice 2026-0187 (Onderhoud koeling, €1,210.00): Is the invoice right, and clear about what it is for?
            - Bakkerij Jansen BV, invoice 2026-0188 (Onderhoud koeling, €605.00): Is the invoice right, and clear about what it is for?
            - Bakkerij Jansen BV, invoice 2026-0189 (Onderhoud koeling, €6,050.00): Is the invoice right, and clear about what it is for?
            - Bakkerij Jansen BV, invoice 2026-0190 (Onderhoud koeling, €242.00): Is the invoice right, and clear about what it is for?
            Planning, please answer on Thursday 22 October:
            - Bakkerij Jansen BV, invoice 2026-0188 (Onderhoud koeling, €605.00): Is everything delivered and done, back-orders and extra work included?
            - Bakkerij Jansen BV, invoice 2026-0189 (Onderhoud koeling, €6,050.00): Is everything delivered and done, back-orders and extra work included?
            - Bakkerij Jansen BV, invoice 2026-0190 (Onderhoud koeling, €242.00): Is everything delivered and done, back-orders and extra work included?
            Verkoop, please answer on Thursday 22 October:
            - Bakkerij Jansen BV, invoice 2026-0187 (Onderhoud koeling, €1,210.00): Was everything done that we promised the customer?
            - Bakkerij Jansen BV, invoice 2026-0188 (Onderhoud koeling, €605.00): Was everything done that we promised the customer?
            - Bakkerij Jansen BV, invoice 2026-0189 (Onderhoud koeling, €6,050.00): Was everything done that we promised the customer?
            - Bakkerij Jansen BV, invoice 2026-0190 (Onderhoud koeling, €242.00): Was everything done that we promised the customer?
2026-10-21  check Bakkerij Jansen BV: all in order
2026-10-21  inside?
            Bakkerij Jansen BV 2026-0187: delivery delivered 2026-08-28, agreements in order (by name), invoice in order (by name)
            Bakkerij Jansen BV 2026-0188: delivery in order (by name), agreements in order (by name), invoice in order (by name)
            Bakkerij Jansen BV 2026-0189: delivery asked of Planning by 2026-10-22, agreements asked of Verkoop by 2026-10-22, invoice asked of Administratie by 2026-10-22; by itself (Large)
            Bakkerij Jansen BV 2026-0190: delivery asked of Planning by 2026-10-22, agreements asked of Verkoop by 2026-10-22, invoice asked of Administratie by 2026-10-22; by itself (Flagged)
2026-10-21  slips?
            Administratie, please answer on Thursday 22 October:
            - Bakkerij Jansen BV, invoice 2026-0189 (Onderhoud koeling, €6,050.00): Is the invoice right, and clear about what it is for?
            - Bakkerij Jansen BV, invoice 2026-0190 (Onderhoud koeling, €242.00): Is the invoice right, and clear about what it is for?
            Planning, please answer on Thursday 22 October:
            - Bakkerij Jansen BV, invoice 2026-0189 (Onderhoud koeling, €6,050.00): Is everything delivered and done, back-orders and extra work included?
            - Bakkerij Jansen BV, invoice 2026-0190 (Onderhoud koeling, €242.00): Is everything delivered and done, back-orders and extra work included?
            Verkoop, please answer on Thursday 22 October:
            - Bakkerij Jansen BV, invoice 2026-0189 (Onderhoud koeling, €6,050.00): Was everything done that we promised the customer?
            - Bakkerij Jansen BV, invoice 2026-0190 (Onderhoud koeling, €242.00): Was everything done that we promised the customer?
2026-10-21  check 2026-0188 of Bakkerij Jansen BV: no delivery until 2026-10-30: back-order 30 Oct
2026-10-21  dispute 2026-0190 of Bakkerij Jansen BV: the cooling still makes a noise
2026-10-21  inside?
            Bakkerij Jansen BV 2026-0187: delivery delivered 2026-08-28, agreements in order (by name), invoice in order (by name)
            Bakkerij Jansen BV 2026-0189: delivery asked of Planning by 2026-10-22, agreements asked of Verkoop by 2026-10-22, invoice asked of Administratie by 2026-10-22; by itself (Large)
2026-10-21  worklist?
            Bakkerij Jansen BV, open 8107.00, overdue 8107.00, 19 days; letter ran out on Fri 16 Oct 2026 – no reaction: call
2026-10-21  check 2026-0188 of Bakkerij Jansen BV: good delivery
2026-10-21  inside?
            Bakkerij Jansen BV 2026-0187: delivery delivered 2026-08-28, agreements in order (by name), invoice in order (by name)
            Bakkerij Jansen BV 2026-0188: delivery in order (by name), agreements in order (by name), invoice in order (by name)
            Bakkerij Jansen BV 2026-0189: delivery asked of Planning by 2026-10-22, agreements asked of Verkoop by 2026-10-22, invoice asked of Administratie by 2026-10-22; by itself (Large)
2026-10-21  undo
2026-10-30  bank through 2026-10-29
2026-10-30  inside?
            Bakkerij Jansen BV 2026-0187: delivery delivered 2026-08-28, agreements in order (by name), invoice in order (by name)
            Bakkerij Jansen BV 2026-0188: delivery no: back-order 30 Oct, agreements in order (by name), invoice in order (by name); by itself (KnownNo)
            Bakkerij Jansen BV 2026-0189: delivery asked of Planning by 2026-10-22, agreements asked of Verkoop by 2026-10-22, invoice asked of Administratie by 2026-10-22; by itself (Large)
2026-11-06  bank through 2026-11-05
2026-11-06  inside?
            Bakkerij Jansen BV 2026-0187: delivery delivered 2026-08-28, agreements asked of Verkoop by 2026-10-22, invoice asked of Administratie by 2026-10-22
            Bakkerij Jansen BV 2026-0188: delivery no: back-order 30 Oct, agreements asked of Verkoop by 2026-10-22, invoice asked of Administratie by 2026-10-22; by itself (KnownNo)
            Bakkerij Jansen BV 2026-0189: delivery asked of Planning by 2026-10-22, agreements asked of Verkoop by 2026-10-22, invoice asked of Administratie by 2026-10-22; by itself (Large)
