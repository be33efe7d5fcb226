# Dagen: feestdagen, sluitingen, en waarom een telefoontje verschuift.

holiday-new-year = Nieuwjaarsdag
holiday-good-friday = Goede Vrijdag
holiday-easter-sunday = Eerste Paasdag
holiday-easter-monday = Tweede Paasdag
holiday-kings-day = Koningsdag
holiday-liberation-day = Bevrijdingsdag
holiday-ascension = Hemelvaartsdag
holiday-whit-sunday = Eerste Pinksterdag
holiday-whit-monday = Tweede Pinksterdag
holiday-christmas = Eerste Kerstdag
holiday-second-christmas-day = Tweede Kerstdag

calendar-weekend = weekend
calendar-closed = gesloten
calendar-closed-for = gesloten: { $name }
calendar-no-call-day-off = geen werkdag ({ $why })
calendar-no-call-monday = niet op maandag bellen
calendar-no-call-after-holiday = kort na { $holiday }: eerst even laten bijkomen

instalments-not-proposed = Dit kan niet in termijnen worden verdeeld
instalments-nothing-owed = Er staat niets open om te verdelen
instalments-at-most = Een regeling heeft 1 tot { $max } termijnen
instalments-too-small = Het bedrag is te klein voor zoveel termijnen
vacation-autumn = herfstvakantie
vacation-christmas = kerstvakantie
vacation-spring = voorjaarsvakantie
vacation-may = meivakantie
vacation-summer = zomervakantie
vacation-building = bouwvak
region-north = Noord
region-middle = Midden
region-south = Zuid
