# What rests stands together with its reason and its day: disputes with whoever owes the answer, our own holds, the law.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0301 to Slagerij Prins of 302.50, due 2026-10-02
2026-09-02  invoice 2026-0302 to Kwekerij Zon of 99.00, due 2026-10-02
2026-10-14  bank through 2026-10-13
2026-10-14  contest 2026-0187 for 210.00 of Bakkerij Jansen BV by 2026-10-20: two hours too many
2026-10-14  hold Slagerij Prins until 2026-10-21: on holiday
2026-10-14  law Kwekerij Zon is deceased, mevrouw T. Zon
2026-10-14  rests?
            Bakkerij Jansen BV: dispute, Rik, 2026-0187, 210.00, since 2026-10-14, until 2026-10-20
            Kwekerij Zon: deceased, mevrouw T. Zon, since 2026-10-14
            Slagerij Prins: not now, since 2026-10-14, until 2026-10-21
2026-10-21  bank through 2026-10-20
2026-10-21  rests?
            Bakkerij Jansen BV: dispute, Rik, 2026-0187, 210.00, since 2026-10-14, until 2026-10-20, late
            Kwekerij Zon: deceased, mevrouw T. Zon, since 2026-10-14
2026-10-21  agenda?
            2026-10-20 Bakkerij Jansen BV: answer to the dispute (Rik), 210.00
            now: 1 dispute waits for our answer
