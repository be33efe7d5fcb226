# Tip 10 and seed B31: three instalments, odd cents first; money goes to the oldest; the invoices sleep.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
2026-10-21  bank through 2026-10-20
2026-10-21  call with Bakkerij Jansen BV: agrees to 403.34 on 2026-10-28, 403.33 on 2026-11-25, 403.33 on 2026-12-23
2026-10-21  agreements?
2026-10-21  letter to Bakkerij Jansen BV
2026-10-22  bank through 2026-10-21
2026-10-22  everybody?
2026-10-27  bank through 2026-10-26
2026-10-27  worklist?
2026-10-27  call with Bakkerij Jansen BV: nothing
2026-10-28  receipt of 403.34 from Bakkerij Jansen BV, "termijn 1 factuur 2026-0187"
2026-10-29  bank through 2026-10-28
2026-10-29  everybody?
2026-11-25  receipt of 403.33 from Bakkerij Jansen BV, "termijn 2 factuur 2026-0187"
2026-12-23  receipt of 403.33 from Bakkerij Jansen BV, "termijn 3 factuur 2026-0187"
2026-12-28  bank through 2026-12-24
2026-12-28  agreements?
2026-12-28  everybody?
