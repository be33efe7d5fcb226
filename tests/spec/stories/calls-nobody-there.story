# An attempt is no step: it returns, three times in all, and then the last letter is proposed. Seed B27: an hour that
# was agreed stands in the row.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-09-02  invoice 2026-0188 to Timmerfabriek Mulder BV of 800.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-09  letter to Timmerfabriek Mulder BV
            First reminder: 800.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  call with Bakkerij Jansen BV: no answer
2026-10-21  call with Timmerfabriek Mulder BV: call back on 2026-10-22 at 14:00
2026-10-21  everybody?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; no answer on Wed 21 Oct 2026 – now again: call
            not today: Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 19 days; P. de Wit asked to be called back on Thu 22 Oct 2026 at 14:00: contacted until 2026-10-22
2026-10-22  bank through 2026-10-21
2026-10-22  worklist?
            Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 20 days; P. de Wit asked to be called back on Thu 22 Oct 2026 at 14:00: call-back
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 20 days; no answer on Wed 21 Oct 2026 – now again: call
2026-10-22  sheet of Bakkerij Jansen BV?
            Again, after no answer, friendly: proposal: friendly – always begin friendly
            ask for P. de Wit
            Vraag naar: Goedendag, met Karin van Van Dalen Installatietechniek B.V., fijn dat ik u tref. Is P. de Wit er?
            Open: Dag P. de Wit. Ik probeerde u woensdag 21 oktober ook al even. Onze factuur 2026-0187, € 1.210,00, staat hier nog; u kreeg er op vrijdag 9 oktober een brief over. Wanneer mag ik het verwachten?
            Zwijg, en luister: Laat de klant eerst praten. Komt er een bezwaar, kies het hieronder.
            Spreek af en herhaal: Dan noteer ik dat zo; ik bevestig het u vandaag per post. Fijne dag nog.
2026-10-22  call with Bakkerij Jansen BV: voicemail
2026-10-23  bank through 2026-10-22
2026-10-23  call with Bakkerij Jansen BV: engaged
2026-10-23  worklist?
            Timmerfabriek Mulder BV, open 800.00, overdue 800.00, 21 days; P. de Wit asked to be called back on Thu 22 Oct 2026 at 14:00: call-back
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 21 days; nobody reached 3 times – the last letter then: letter-last
