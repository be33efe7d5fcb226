# Seeds A1.2, A1.3 and A1.4: "just transferred" is answered from the books without looking up, becomes a promise of
# one working day, and the next bank file keeps or breaks it. A receipt that may be theirs is thanked for instead.
2026-09-02  invoice 2026-0187 to Bakkerij Jansen BV of 1210.00, due 2026-10-02
2026-10-09  bank through 2026-10-08
2026-10-09  letter to Bakkerij Jansen BV
            First reminder: 1210.00, by 2026-10-16
2026-10-21  bank through 2026-10-20
2026-10-21  answer to just-paid of Bakkerij Jansen BV?
            Onze bank is bijgewerkt tot en met dinsdag 20 oktober, en daar staat € 1.210,00 voor 2026-0187 nog niet bij. Kunt u mij het bewijs van de overschrijving sturen? Anders staat het uiterlijk donderdag 22 oktober op onze rekening.
            -> Bewijs of morgen bij, Toch nog niet gedaan
2026-10-21  call with Bakkerij Jansen BV: says it is paid
2026-10-21  agreements?
            Bakkerij Jansen BV: promise of 1210.00 by 2026-10-22: open
2026-10-21  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 19 days; today already: Paid: contacted until 2026-10-22
2026-10-22  bank through 2026-10-21
2026-10-22  everybody?
            nobody
            not today: Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 20 days; promise of €1,210.00 runs until Thu 22 Oct 2026: promise until 2026-10-22
2026-10-23  bank through 2026-10-22
2026-10-23  worklist?
            Bakkerij Jansen BV, open 1210.00, overdue 1210.00, 21 days; promise of €1,210.00 for Thu 22 Oct 2026 not received – “net overgemaakt”: promise
2026-10-23  sheet of Bakkerij Jansen BV?
            Agreement not kept, firm: proposal: firm – 1 promise not kept
            ask for P. de Wit
            Vraag naar: Goedendag, u spreekt met Karin van Van Dalen Installatietechniek B.V. Ik wil graag P. de Wit persoonlijk spreken.
            Open: Dag P. de Wit. U zegde € 1.210,00 toe, uiterlijk donderdag 22 oktober. Die is niet nagekomen. Ik wil nu horen waarom, en op welke dag het bedrag er wel staat.
            Zwijg, en luister: Vraag naar de oorzaak en blijf correct. Een nieuwe dag ligt dicht bij vandaag.
            Spreek opnieuw af: Ik noteer dit als laatste afspraak en bevestig die vandaag per post. Wordt ook deze niet nagekomen, dan ontvangt u onze laatste herinnering.
2026-10-23  receipt of 1210.00 from Jansen Holding, "uw rekening bakkerij jansen"
2026-10-26  bank through 2026-10-23
2026-10-26  inbox?
            1210.00 from Jansen Holding: perhaps Bakkerij Jansen BV
2026-10-26  answer to just-paid of Bakkerij Jansen BV?
            Ik zie het: € 1.210,00 van vrijdag 23 oktober. Ik boek het op 2026-0187. Dank u wel.
            -> Koppelen en afronden, Toch niet van hen
