### lists: open-items lists of another package: the day they tell of, what differs, what is gone.

# The day through which the bank was booked
money-in-list-which-day = Tot en met welke dag was de bank bijgewerkt in deze lijst?
money-in-list-through = t/m { $day }
money-in-list-other-day = Andere dag…
money-in-list-account = Rekening en dag…
money-in-list-not-known = Niet bekend
money-in-list-booked = bank bij t/m { $day }
money-in-list-day-unknown = dag niet bekend
money-in-list-day-title = Tot en met welke dag was de bank bijgewerkt?
money-in-list-day-why = Een bedrag op de lijst geldt op die dag: wat daarna binnenkomt, gaat er nog af. Vaak is dat een eerdere dag dan die waarop de lijst is gemaakt.
money-in-list-day-hint = dag
money-in-list-day-do = Vastleggen
money-in-list-iban = Uw bankrekening (IBAN)
money-in-list-another = Nog een bankrekening (IBAN)
money-in-list-iban-day = Bijgewerkt tot en met
money-in-list-off-day = Vul bij elke rekening een dag in, niet later dan vandaag
money-in-list-off-iban = Vul een IBAN in

# What is gone, and what differs
money-in-list-gone =
    { $count ->
        [one] { $count } post staat niet meer op de lijst. Sluiten als ‘volgens de lijst van { $day }’?
       *[other] { $count } posten staan niet meer op de lijst. Sluiten als ‘volgens de lijst van { $day }’?
    }
money-in-list-part =
    { $count ->
        [one] { $count } post staat niet op de lijst van { $day }: meer dan er nog op staat. Is dit een deel? Houd hem dan open.
       *[other] { $count } posten staan niet op de lijst van { $day }: meer dan er nog op staan. Is dit een deel? Houd ze dan open.
    }
money-in-list-back =
    { $count ->
        [one] { $number } was voldaan volgens een eerdere lijst; op die van { $day } staat weer { $theirs } open. Heropenen?
       *[other] { $count } posten waren voldaan volgens een eerdere lijst; op die van { $day } staat weer { $theirs } open. Heropenen?
    }
money-in-list-lower =
    { $count ->
        [one] { $number }: op de lijst van { $day } staat { $theirs } open, hier { $ours }. De lijst volgen?
       *[other] { $count } posten: op de lijst van { $day } staat { $theirs } open, hier { $ours }. De lijst volgen?
    }
money-in-list-higher =
    { $count ->
        [one] { $number }: op de lijst van { $day } staat { $theirs } open, hier is er { $ours } van over. De lijst volgen?
       *[other] { $count } posten: op de lijst van { $day } staat { $theirs } open, hier is er { $ours } van over. De lijst volgen?
    }
money-in-list-gone-title = Niet meer op de lijst
money-in-list-back-title = Weer open op de lijst
money-in-list-lower-title = Minder open op de lijst
money-in-list-higher-title = Meer open op de lijst
money-in-list-close = Sluiten
money-in-list-leave = Openhouden
money-in-list-reopen = Heropenen
money-in-list-leave-closed = Gesloten laten
money-in-list-follow = Lijst volgen
money-in-list-keep = Eigen stand houden
money-in-list-look =
    { $count ->
        [one] Bekijken
       *[other] Bekijk de { $count }
    }
money-in-list-do = { $what } ({ $count })
money-in-list-ours = Open hier
money-in-list-theirs = Op de lijst
money-in-off-list-unanswered = Zeg eerst tot en met welke dag de bank in { $file } was bijgewerkt
money-in-off-list-undecided = Beantwoord eerst wat onder { $file } wordt gevraagd
money-in-col-gone = Weg
money-in-sum-closed =
    { $count ->
        [one] { $count } gesloten
       *[other] { $count } gesloten
    }

# Said by the import
import-reason-list-of = volgens de lijst van { $day }
import-list-unanswered = Van { $file } is niet gezegd tot en met welke dag de bank erin was bijgewerkt
import-list-unanswered-remedy = Geef die dag op, of zeg dat hij niet bekend is
import-list-undecided = Over { $file } is nog niet alles beantwoord
import-list-undecided-remedy = Zeg wat er gebeurt met posten die verschillen of niet meer op de lijst staan
import-list-not-known = Tot en met welke dag de bank was bijgewerkt is niet bekend: alleen wat nieuw is komt erbij
import-list-older = Deze lijst geldt op { $day }; er is er al een van { $newer }. Alleen wat nieuw is komt erbij
import-list-strangers =
    { $count ->
        [one] { $count } openstaande post is van een klant die op geen enkele lijst stond, en blijft open
       *[other] { $count } openstaande posten zijn van klanten die op geen enkele lijst stonden, en blijven open
    }
import-done-closed =
    { $count ->
        [one] 1 factuur gesloten volgens de lijst
       *[other] { $count } facturen gesloten volgens de lijst
    }
import-done-lists = Lijst bewaard: de bank is bijgewerkt
import-list-not-known-remedy = Weet u die dag later, lees de lijst dan opnieuw in en geef hem op; in een opdracht met --booked-through

# Said to scripts
cli-list-day-to-come = { $day } is nog niet geweest
cli-list-no-account = Er is nog geen bankrekening bekend
cli-list-no-account-remedy = Noem de rekening erbij: --booked-through IBAN=DATUM
cli-list-account-missing = Van rekening { $account } is geen dag gegeven
cli-list-account-missing-remedy = Geef voor elke rekening een dag, of één dag voor alle
cli-list-gone-left =
    { $count ->
        [one] { $count } post staat niet meer op de lijst en blijft open
       *[other] { $count } posten staan niet meer op de lijst en blijven open
    }
cli-list-gone-left-remedy = Met --close-gone worden ze gesloten; is dit een deel van de lijst, kies dan in het venster
cli-list-differs-left =
    { $count ->
        [one] { $count } post staat anders op de lijst dan in de eigen boeken, die gevolgd zijn
       *[other] { $count } posten staan anders op de lijst dan in de eigen boeken, die gevolgd zijn
    }
cli-list-differs-left-remedy = Met --follow-list wordt de lijst gevolgd; in het venster kiest u per post
