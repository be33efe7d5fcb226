### read-back: what was agreed, repeated out loud at the end of a call.

read-back-to = { $person }, ik herhaal het even
read-back-to-nobody = Ik herhaal het even
read-back-promise = { $lead }: u betaalt { $amount }, uiterlijk { $day }. Klopt dat?
read-back-transfer = { $lead }: u maakt { $amount } over op { $on }, zodat het uiterlijk { $day } op onze rekening staat. Klopt dat?
read-back-arrangement = { $lead }: u betaalt { $amount } in { $times } keer, op { $days }. Klopt dat?
read-back-proof = { $lead }: u stuurt vandaag het bewijs van de overschrijving van { $amount }, of het bedrag staat uiterlijk { $day } op onze rekening. Klopt dat?
read-back-received = De { $amount } van { $day } is binnen. Factuur { $numbers } is daarmee betaald. Dank u wel.
read-back-dispute = { $lead }: ik zoek uit wat er met factuur { $numbers } is, en { $day } hoort u van mij. Klopt dat?
read-back-dispute-rest = { $lead }: ik zoek uit wat er met factuur { $numbers } is, en { $day } hoort u van mij. De rest, { $rest }, betaalt u uiterlijk { $rest_day }. Klopt dat?
read-back-copy = { $lead }: ik stuur u vandaag een kopie van factuur { $numbers }, en bel u { $day } om de betaling af te spreken. Klopt dat?
read-back-call-back = { $lead }: ik bel u { $day } terug. Klopt dat?
read-back-call-back-at = { $lead }: ik bel u { $day } om { $hour } terug. Klopt dat?
