# Seed B34: something in return. The order that waits is offered in the script; when the promise is kept it is on the
# list to be released, also when nothing is owed any more.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  order bestelling 3381 of Bakkerij Jansen BV
2026-10-21  sheet of Bakkerij Jansen BV?
            First call after the letter, friendly: proposal: friendly – always begin friendly
            ask for P. de Wit
            Vraag naar: Goedendag, met Karin van Van Dalen Installatietechniek B.V. Is P. de Wit er?
            Open: Dag P. de Wit. Ik bel over onze factuur 2026-0187 voor Onderhoud koeling, van € 1.210,00. Die is op vrijdag 2 oktober vervallen; op vrijdag 9 oktober stuurde ik u een brief met de kopie. Wanneer mag ik het verwachten?
            Zwijg, en luister: Noem zelf geen datum. Komt er een bezwaar, kies het hieronder.
            Spreek af en herhaal: Dan noteer ik dat zo; ik bevestig het u vandaag per post. Zodra het binnen is, gaat bestelling 3381 meteen de deur uit. Fijne dag nog.
2026-10-21  call with Bakkerij Jansen BV: promises 1210.00 by 2026-10-28
2026-10-26  receipt of 1210.00 from Bakkerij Jansen BV, "factuur 2026-0187"
2026-10-29  bank through 2026-10-28
2026-10-29  worklist?
            Bakkerij Jansen BV, open 0.00, overdue 0.00, 0 days; promise kept: release bestelling 3381: release
2026-10-29  release Bakkerij Jansen BV
2026-10-29  worklist?
            nobody
