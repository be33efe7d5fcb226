# Tip 1 and A1.3: who may have paid gets no reminder until the receipt is explained.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0190 to Kapsalon Zuilen BV of 387.20, due 2026-10-02
2026-10-08  receipt of 1210.00 from Bakkerij Jansen BV, "bedankt"
2026-10-08  inbox?
2026-10-09  bank through 2026-10-08
2026-10-09  everybody?
