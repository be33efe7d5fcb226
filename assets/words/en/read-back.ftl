### read-back: what was agreed, repeated out loud at the end of a call.

read-back-to = { $person }, let me repeat that
read-back-to-nobody = Let me repeat that
read-back-promise = { $lead }: you will pay { $amount }, by { $day } at the latest. Is that right?
read-back-transfer = { $lead }: you will transfer { $amount } on { $on }, so that it is in our account by { $day } at the latest. Is that right?
read-back-arrangement = { $lead }: you will pay { $amount } in { $times } instalments, on { $days }. Is that right?
read-back-proof = { $lead }: you will send proof of the transfer of { $amount } today, or the amount will be in our account by { $day } at the latest. Is that right?
read-back-received = The { $amount } of { $day } has arrived. Invoice { $numbers } has been paid with it. Thank you.
read-back-dispute = { $lead }: I will find out what is the matter with invoice { $numbers }, and you will hear from me on { $day }. Is that right?
read-back-dispute-rest = { $lead }: I will find out what is the matter with invoice { $numbers }, and you will hear from me on { $day }. The rest, { $rest }, you will pay by { $rest_day } at the latest. Is that right?
read-back-copy = { $lead }: I will send you a copy of invoice { $numbers } today, and call you on { $day } to agree the payment. Is that right?
read-back-call-back = { $lead }: I will call you back on { $day }. Is that right?
read-back-call-back-at = { $lead }: I will call you back on { $day } at { $hour }. Is that right?
