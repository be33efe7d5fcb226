# Seeds A10.4, B37 and B38: a promise rests its items, is recalled the working day before, and when it is
# broken it comes first on the next working day, with its words.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Timmerfabriek Mulder BV of 9999.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
2026-10-09  letter to Timmerfabriek Mulder BV
2026-10-21  bank through 2026-10-20
2026-10-21  worklist?
2026-10-21  call with Bakkerij Jansen BV: promises 1210.00 by 2026-10-28
2026-10-21  call with Timmerfabriek Mulder BV: no answer
2026-10-22  bank through 2026-10-21
2026-10-22  everybody?
2026-10-27  bank through 2026-10-26
2026-10-27  worklist?
2026-10-29  bank through 2026-10-28
2026-10-29  worklist?
2026-10-29  agreements?
2026-10-29  receipt of 1210.00 from Bakkerij Jansen BV, "fact 2026-0187"
2026-10-30  bank through 2026-10-29
2026-10-30  agreements?
2026-10-30  everybody?
