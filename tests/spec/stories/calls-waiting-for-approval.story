# Seeds A7.3 and B35: it waits for approval. Whoever approves is asked for next, on the next working day, and the
# script names who said so and when. Seed A5.2: the talk begins with what we remember of the person.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  person L. Smit, purchasing at Bakkerij Jansen BV
2026-10-09  person P. de Wit, accounts-payable at Bakkerij Jansen BV: hoe was het zeilen?
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  sheet of Bakkerij Jansen BV?
            First call after the letter, friendly: proposal: friendly – always begin friendly
            ask for P. de Wit
            Vraag naar: Goedendag, met Karin van Van Dalen Installatietechniek B.V. Is P. de Wit er?
            Open: Dag P. de Wit, hoe was het zeilen? Ik bel over onze factuur 2026-0187 voor Onderhoud koeling, van € 1.210,00. Die is op vrijdag 2 oktober vervallen; op vrijdag 9 oktober stuurde ik u een brief met de kopie. Wanneer mag ik het verwachten?
            Zwijg, en luister: Noem zelf geen datum. Komt er een bezwaar, kies het hieronder.
            Spreek af en herhaal: Dan noteer ik dat zo; ik bevestig het u vandaag per post. Fijne dag nog.
2026-10-21  answer to approval of Bakkerij Jansen BV?
            Bij wie ligt factuur 2026-0187 nu ter goedkeuring? Is dat L. Smit? Dan overleg ik rechtstreeks, en bel ik u daarna terug.
            -> Een ander bellen, Noemt een dag, Vraagt het zelf na
2026-10-21  call with Bakkerij Jansen BV: waits for approval of L. Smit
2026-10-22  bank through 2026-10-21
2026-10-22  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 20 days; ask for L. Smit, as P. de Wit said on Wed 21 Oct 2026: call-back
2026-10-22  sheet of Bakkerij Jansen BV?
            Follow-up call, friendly: proposal: friendly – always begin friendly
            ask for L. Smit
            Vraag naar: Goedendag, daar ben ik weer: Karin van Van Dalen Installatietechniek B.V. Is L. Smit er?
            Open: Dag L. Smit. Op woensdag 21 oktober hoorde ik van P. de Wit dat u nog akkoord moet geven op factuur 2026-0187, € 1.210,00. Ik heb het nog niet zien binnenkomen. Is er iets waar ik u mee kan helpen?
            Zwijg, en luister: Vraag door tot u de oorzaak weet: wil de klant niet, of kan hij niet?
            Spreek af en herhaal: Goed dat wij eruit zijn. Ik leg het vast en bevestig het vandaag per post. Dank u wel.
