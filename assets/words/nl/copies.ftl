### copies: the daily copy, restoring one, taking the company to another computer.
copies-is-the-company = De kopie zou over het bedrijfsbestand zelf komen
copies-taken = Er staat al een bestand { $file }
copies-taken-remedy = Kies een andere naam; er is niets overschreven
copies-no-room = De schijf van { $folder } heeft nog { $free } MB; er is { $needed } MB nodig
copies-no-room-remedy = Maak ruimte of kies een andere map
