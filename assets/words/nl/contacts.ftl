### contacts: roles, results and causes.

# Wat iemand bij de klant doet.
role-accounts-payable = crediteuren
role-purchasing = inkoop
role-management = directie
role-owner = eigenaar
role-other = anders

# De toon van een gesprek.
tone-businesslike = Zakelijk
tone-friendly = Vriendelijk
tone-firm = Streng

# Waarmee er contact was.
channel-call = telefoon
channel-visit = bezoek
channel-letter-reply = antwoord op een brief

# Hoe een gesprek afliep.
result-no-answer = Geen gehoor
result-voicemail = Voicemail
result-engaged = In gesprek
result-paid = Betaald
result-promise = Toezegging
result-arrangement = Regeling
result-dispute = Geschil
result-other-person = Ander persoon
result-call-back = Terugbellen
result-no-promise = Geen toezegging

# Waarom er nog niet was betaald.
cause-forgotten = Vergeten
cause-not-received = Factuur niet ontvangen
cause-approval = Wacht op akkoord
cause-complaint = Klacht
cause-cannot-pay = Kan niet betalen
cause-cannot-pay-at-once = Kan nu niet alles
cause-will-not-pay = Wil niet betalen
cause-payment-run = Wacht op betaalronde
cause-our-mistake = Onze fout
cause-paid-already = Was onderweg
cause-unknown = Niet gezegd

title-mr = de heer
title-ms = mevrouw
channel-e-mail = e-mail

incoming-call = Telefoon
incoming-visit = Langsgekomen
incoming-letter = Brief
incoming-e-mail = E-mail
