# Seed A3.2: a call that falls on Monday 19 October is made on Wednesday the 21st, unless Mondays are fine.
2026-08-31  invoice 2026-0186 to Timmerfabriek Mulder BV of 800.00, due 2026-09-30
2026-10-07  bank through 2026-10-06
2026-10-07  letter to Timmerfabriek Mulder BV
            First reminder: 800.00, by 2026-10-14
2026-10-19  bank through 2026-10-16
2026-10-19  everybody?
            nobody
            not today: Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 19 days; no calls on Mondays: better on Wed 21 Oct 2026: calendar until 2026-10-21
2026-10-19  mondays on
2026-10-19  worklist?
            Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 19 days; letter ran out on Wed 14 Oct 2026 – no reaction: call
2026-10-19  mondays off
2026-10-21  bank through 2026-10-20
2026-10-21  worklist?
            Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 21 days; letter ran out on Wed 14 Oct 2026 – no reaction: call
2026-10-21  call with Timmerfabriek Mulder BV: nothing
# Seed A3.1: the customer is closed from 26 through 30 October; its call waits for Wednesday 4 November.
2026-10-09  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-09
2026-10-16  bank through 2026-10-15
2026-10-16  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-23
2026-10-16  rhythm of Bakkerij Jansen BV: closed 2026-10-26 to 2026-10-30 herfstsluiting
2026-10-28  bank through 2026-10-27
2026-10-28  everybody?
            Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 28 days; nothing received since the call of Wed 21 Oct 2026: letter-last
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; not a working day (closed: herfstsluiting): better on Wed 4 Nov 2026: calendar until 2026-11-04
2026-11-02  bank through 2026-10-30
2026-11-02  everybody?
            Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 33 days; nothing received since the call of Wed 21 Oct 2026: letter-last
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 24 days; no calls on Mondays: better on Wed 4 Nov 2026: calendar until 2026-11-04
2026-11-04  bank through 2026-11-03
2026-11-04  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 26 days; letter ran out on Fri 23 Oct 2026 – no reaction: call
            Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 35 days; nothing received since the call of Wed 21 Oct 2026: letter-last
# Builders are closed in the builders' holiday of the region, and rung on the Wednesday after.
2027-06-30  invoice 2027-0300 to Bouwbedrijf Kuiper BV of 2420.00, due 2027-07-14
2027-07-21  bank through 2027-07-20
2027-07-21  letter to Bouwbedrijf Kuiper BV
            First reminder: 2420.00, by 2027-07-28
2027-07-21  rhythm of Bouwbedrijf Kuiper BV: builds
2027-08-04  bank through 2027-08-03
2027-08-04  everybody?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 299 days; letter ran out on Fri 23 Oct 2026 – no reaction: call
            Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 308 days; nothing received since the call of Wed 21 Oct 2026: letter-last
            not today: Bouwbedrijf Kuiper BV, open 2420.00, overdue 2420.00, 21 days; not a working day (builders' holiday): better on Wed 25 Aug 2027: calendar until 2027-08-25
