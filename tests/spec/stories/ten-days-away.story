# Nothing is lost by not opening the program for ten days: a step is due since a day, never exactly today.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Timmerfabriek Mulder BV of 800.00, due 2026-10-06
2026-10-20  everybody?
2026-10-20  bank through 2026-10-19
2026-10-20  worklist?
2026-10-20  letter to Bakkerij Jansen BV
2026-10-21  bank through 2026-10-20
2026-10-21  everybody?
