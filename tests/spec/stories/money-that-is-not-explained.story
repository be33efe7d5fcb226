# Tip 1 and A1.3: who may have paid gets no reminder until the receipt is explained.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0190 to Kapsalon Zuilen BV of 387.20, due 2026-10-02
2026-10-08  receipt of 1210.00 from Bakkerij Jansen BV, "bedankt"
2026-10-08  inbox?
            1210.00 from Bakkerij Jansen BV: perhaps Bakkerij Jansen BV
2026-10-09  bank through 2026-10-08
2026-10-09  everybody?
            Kapsalon Zuilen BV, open 387.20, overdue 387.20, 7 days; 7 days after the due date: letter-1
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 7 days; perhaps paid already: €1,210.00 of Thu 8 Oct 2026 is not explained yet: unexplained-receipt
