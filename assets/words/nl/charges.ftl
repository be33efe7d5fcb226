# Rente en incassokosten: wat er bij een berekening gezegd moet worden.

charges-rates-known-until = De rentetarieven zijn bekend tot en met { $day }; daarna is met het laatst bekende tarief gerekend
charges-rate-not-verified = Het tarief van { $percent }% vanaf { $day } is niet in een bron nagekeken
charges-no-rate-yet = Vanaf { $day } is geen tarief bekend; over die dagen is geen rente berekend
