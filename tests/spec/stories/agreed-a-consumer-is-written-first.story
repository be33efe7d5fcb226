# Issue 6, consumer's cure letter: a consumer who misses an instalment is written first, and has seven days from the receipt
# of that letter; only then may it lapse.
2026-09-02  invoice 2026-0301 to Mw. Bos of 240.00, due 2026-10-02
2026-09-02  kind Mw. Bos consumer
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Mw. Bos
            First reminder: 240.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  plan Mw. Bos: in 2 from 2026-10-28
2026-10-21  letter to Mw. Bos
            Arrangement confirmed: 240.00
2026-10-29  bank through 2026-10-28
2026-10-29  agreed with Mw. Bos?
            Arrangement in 2 instalments: In default; €0.00 of €240.00
              €120.00, Wed 28 Oct: Not received (not in yet)
              €120.00, Mon 30 Nov: Later (last instalment)
              -> Send the letter – Arrangement not kept: the letter is ready under Letters
              on paper: Confirmed by letter on Wed 21 Oct
              on paper: Signed copy not back yet, sent on Wed 21 Oct
2026-10-29  worklist?
            Mw. Bos, open 240.00, overdue 240.00, 27 days; instalment 1 of 2 (€120.00, Wed 28 Oct 2026) not received: arrangement
2026-10-29  lapse Mw. Bos: too soon
            refused: A consumer gets a letter first, with seven days from its receipt to pay after all – Wait until that is over, or call the arrangement off if something else was agreed
2026-10-29  letter to Mw. Bos
            Arrangement not kept: 120.00
2026-10-29  printed to Mw. Bos about zeven dagen?
            Wij vragen u € 120,00 alsnog te betalen, en wel binnen zeven dagen nadat u deze brief heeft ontvangen.
2026-10-29  agreed with Mw. Bos?
            Arrangement in 2 instalments: In default; €0.00 of €240.00
              €120.00, Wed 28 Oct: Not received (not in yet)
              €120.00, Mon 30 Nov: Later (last instalment)
              -> Call today – Instalment 1 of 2 (€120.00) of Wed 28 Oct was not received; it can still be made good through Tue 10 Nov
              on paper: Confirmed by letter on Wed 21 Oct
              on paper: Signed copy not back yet, sent on Wed 21 Oct
2026-11-06  bank through 2026-11-05
2026-11-06  agreed with Mw. Bos?
            Arrangement in 2 instalments: In default; €0.00 of €240.00
              €120.00, Wed 28 Oct: Not received (not in yet)
              €120.00, Mon 30 Nov: Later (last instalment)
              -> Call today – Instalment 1 of 2 (€120.00) of Wed 28 Oct was not received; it can still be made good through Tue 10 Nov
              on paper: Confirmed by letter on Wed 21 Oct
              on paper: Signed copy not back yet, sent on Wed 21 Oct
2026-11-09  bank through 2026-11-06
2026-11-09  agreed with Mw. Bos?
            Arrangement in 2 instalments: In default; €0.00 of €240.00
              €120.00, Wed 28 Oct: Not received (not in yet)
              €120.00, Mon 30 Nov: Later (last instalment)
              -> Call today – Instalment 1 of 2 (€120.00) of Wed 28 Oct was not received; it can still be made good through Tue 10 Nov
              on paper: Confirmed by letter on Wed 21 Oct
              on paper: Signed copy not back yet, sent on Wed 21 Oct
2026-11-10  bank through 2026-11-09
2026-11-10  agreed with Mw. Bos?
            Arrangement in 2 instalments: In default; €0.00 of €240.00
              €120.00, Wed 28 Oct: Not received (not in yet)
              €120.00, Mon 30 Nov: Later (last instalment)
              -> Call today – Instalment 1 of 2 (€120.00) of Wed 28 Oct was not received; it can still be made good through Tue 10 Nov
              on paper: Confirmed by letter on Wed 21 Oct
              on paper: Signed copy not back yet, sent on Wed 21 Oct
2026-11-10  worklist?
            Mw. Bos, open 240.00, overdue 240.00, 39 days; instalment 1 of 2 (€120.00, Wed 28 Oct 2026) not received: arrangement
2026-11-10  lapse Mw. Bos: not paid
            refused: This instalment can still be made good through Tue 10 Nov 2026: that is what we agreed in writing – Wait until that is over, or call the arrangement off if something else was agreed
2026-11-10  call with Mw. Bos: nothing
2026-11-11  bank through 2026-11-10
2026-11-11  agreed with Mw. Bos?
            Arrangement in 2 instalments: In default; €0.00 of €240.00
              €120.00, Wed 28 Oct: Not received (not in yet)
              €120.00, Mon 30 Nov: Later (last instalment)
              -> This could be made good through Tue 10 Nov: you may let the arrangement lapse – Instalment 1 of 2 (€120.00) of Wed 28 Oct was not received
              on paper: Confirmed by letter on Wed 21 Oct
              on paper: Signed copy not back yet, sent on Wed 21 Oct
2026-11-11  worklist?
            Mw. Bos, open 240.00, overdue 240.00, 40 days; instalment 1 of 2 (€120.00) was not received by Tue 10 Nov 2026 either – the arrangement may lapse: lapse
2026-11-11  lapse Mw. Bos: not paid
2026-11-11  letter to Mw. Bos
            Arrangement ended: 240.00, by 2026-11-23
2026-11-11  everybody?
            nobody
            not today: Mw. Bos, open 240.00, overdue 240.00, 40 days; arrangement lapsed on Wed 11 Nov 2026 – the whole rest is due: not-due until 2026-11-24
