### playbook: findings of the checker of playbooks and of letters' blanks.

playbook-place = Draaiboek { $id }
playbook-place-step = Stap { $step }
playbook-place-excuse = Tegenwerping { $id }
playbook-place-tone = { $place }, toon { $tone }
playbook-place-line = { $place }, { $line }
playbook-no-id = Een id ontbreekt
playbook-no-title = Een titel of opschrift ontbreekt
playbook-no-steps = Er zijn geen stappen
playbook-no-action = Onder dit antwoord staat niet in alle gevallen een knop
playbook-no-end = Vanaf hier komt het gesprek nooit bij iets dat wordt vastgelegd
playbook-unreached = Geen antwoord leidt naar deze stap
playbook-twice = { $name } komt twee keer voor
playbook-leads-once = Geef bij „{ $name }” precies één vervolg
playbook-unknown-step = De stap { $name } bestaat niet
playbook-unknown-excuse = De tegenwerping { $name } bestaat niet
playbook-unknown-result = De uitkomst { $name } bestaat niet
playbook-unknown-cause = De oorzaak { $name } bestaat niet
playbook-unknown-condition = De voorwaarde { $name } bestaat niet
playbook-unknown-offer = { $name } is geen aanbod; kies copy of receipt
playbook-unknown-tip = { $name } is geen nummer van een tip
playbook-too-many-conditions = In één tekst staan meer dan { $most } voorwaarden
playbook-silent = In sommige gevallen blijft er niets te zeggen over
playbook-hole = { "{" }{ $name }{ "}" } is alleen bekend binnen [if { $condition }] … [end]
playbook-key = { $name } is geen toets: kies één kleine letter
playbook-key-twice = De toets { $name } heeft al een andere tegenwerping
