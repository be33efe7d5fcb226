# Seed B6: whom we know there, when they can be reached, and with whom we spoke last, on the call sheet. Seed A5.1: with
# the number to dial.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  reach P. de Wit at Bakkerij Jansen BV: 9–11 uur
2026-10-09  call with Bakkerij Jansen BV: nothing
2026-10-21  bank through 2026-10-20
2026-10-21  facts of Bakkerij Jansen BV?
            Ask for P. de Wit, accounts payable · 9–11 uur
            030 555 01 87
            Last: Fri 9 Oct: Spoke to P. de Wit: No promise · Forgotten · Karin de Boer
            Arrangement: 4 instalments at most, the last Sun 21 Feb 2027
