# Het bedrijfsbestand: openen, vergrendelen, kopiëren.
open-missing = Het bedrijfsbestand { $file } is er niet
open-missing-remedy = Kijk of de schijf is aangesloten, of open een kopie
open-locked = Het bedrijfsbestand is al geopend: { $who }
open-locked-remedy = Sluit het andere venster en probeer het opnieuw
open-not-ours = Dit is geen bedrijfsbestand van Minnelijk
open-not-ours-remedy = Kies een bestand dat op .minnelijk eindigt; het gekozen bestand is niet aangeraakt
open-newer = Dit bedrijfsbestand is gemaakt met een nieuwere versie van Minnelijk
open-newer-remedy = Werk Minnelijk op deze computer bij; het bestand is niet aangeraakt
open-synchronised = Deze map wordt gesynchroniseerd door { $service }
open-synchronised-remedy = Zet het bedrijfsbestand in een gewone map; kopieën mogen wel in deze map
failure-company-file = Het bedrijfsbestand kon niet worden gelezen of geschreven: { $detail }
failure-company-file-remedy = Er is niets veranderd; kijk of de schijf vol is en probeer het opnieuw
failure-file = { $file } kon niet worden gelezen of geschreven: { $detail }
failure-file-remedy = Kijk of het bestand bestaat en of u er mag schrijven
