# The day of a promise is the day on our account: who transfers on Friday has promised for Monday, and who transfers
# the day before Easter for the Tuesday after it.
2027-02-02  invoice 2027-0020 to Bakkerij Jansen BV of 500.00, due 2027-03-02
2027-02-02  invoice 2027-0021 to Timmerfabriek Mulder BV of 300.00, due 2027-03-02
2027-03-24  bank through 2027-03-23
2027-03-24  call with Bakkerij Jansen BV: promises 500.00, transfers on 2027-04-02
2027-03-24  call with Timmerfabriek Mulder BV: promises 300.00, transfers on 2027-03-25
2027-03-24  agreements?
            Timmerfabriek Mulder BV: promise of 300.00 by 2027-03-30: open
            Bakkerij Jansen BV: promise of 500.00 by 2027-04-05: open
2027-04-05  bank through 2027-04-02
2027-04-05  worklist?
            Timmerfabriek Mulder BV, open 300.00, overdue 300.00, 34 days; promise of €300.00 for Tue 30 Mar 2027 not received – “it goes out this week”: promise
2027-04-06  bank through 2027-04-05
2027-04-06  worklist?
            Bakkerij Jansen BV, open 500.00, overdue 500.00, 35 days; promise of €500.00 for Mon 5 Apr 2027 not received – “it goes out this week”: promise
            Timmerfabriek Mulder BV, open 300.00, overdue 300.00, 35 days; promise of €300.00 for Tue 30 Mar 2027 not received – “it goes out this week”: promise
