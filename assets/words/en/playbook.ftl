### playbook: findings of the checker of playbooks and of letters' blanks.

playbook-place = Playbook { $id }
playbook-place-step = Step { $step }
playbook-place-excuse = Objection { $id }
playbook-place-tone = { $place }, tone { $tone }
playbook-place-line = { $place }, { $line }
playbook-no-id = An id is missing
playbook-no-title = A title or label is missing
playbook-no-steps = There are no steps
playbook-no-action = In some cases there is no button under this answer
playbook-no-end = From here the call never comes to anything that is recorded
playbook-unreached = No answer leads to this step
playbook-twice = { $name } occurs twice
playbook-leads-once = Give “{ $name }” exactly one sequel
playbook-unknown-step = There is no step { $name }
playbook-unknown-excuse = There is no objection { $name }
playbook-unknown-result = There is no result { $name }
playbook-unknown-cause = There is no cause { $name }
playbook-unknown-condition = There is no condition { $name }
playbook-unknown-offer = { $name } is not an offer; choose copy or receipt
playbook-unknown-tip = { $name } is not the number of a tip
playbook-too-many-conditions = One text has more than { $most } conditions
playbook-silent = In some cases nothing is left to say
playbook-hole = { "{" }{ $name }{ "}" } is known only inside [if { $condition }] … [end]
playbook-key = { $name } is not a key: choose one small letter
playbook-key-twice = The key { $name } already has another excuse
