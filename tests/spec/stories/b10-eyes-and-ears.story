# B10: what anybody in the company notices is written down in a line and stays with the customer; on no paper that goes out.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-14  signal of Bakkerij Jansen BV from the driver: warehouse full
2026-10-14  signal of Bakkerij Jansen BV: nobody answers the telephone any more
2026-10-15  history of Bakkerij Jansen BV?
            2026-10-14 Signal: nobody answers the telephone any more
            2026-10-14 Signal from the driver: warehouse full
            2026-09-02 Invoice 2026-0187 (€1,210.00, Onderhoud koeling)
2026-10-15  undo
2026-10-15  history of Bakkerij Jansen BV about other?
            2026-10-15 Undone: Signal recorded (of Wed 14 Oct 2026)
            2026-10-14 Signal from the driver: warehouse full
