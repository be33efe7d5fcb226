# Days: holidays, closed periods, and why a call moves.

holiday-new-year = New Year's Day
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-kings-day = King's Day
holiday-liberation-day = Liberation Day
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-christmas = Christmas Day
holiday-second-christmas-day = Boxing Day

calendar-weekend = weekend
calendar-closed = closed
calendar-closed-for = closed: { $name }
calendar-no-call-day-off = not a working day ({ $why })
calendar-no-call-monday = no calls on Mondays
calendar-no-call-after-holiday = just after { $holiday }: let them catch up first

instalments-not-proposed = This cannot be divided into instalments
instalments-nothing-owed = Nothing is owed that could be divided
instalments-at-most = An arrangement has 1 to { $max } instalments
instalments-too-small = The amount is too small for so many instalments
vacation-autumn = autumn holiday
vacation-christmas = Christmas holiday
vacation-spring = spring holiday
vacation-may = May holiday
vacation-summer = summer holiday
vacation-building = builders' holiday
region-north = North
region-middle = Middle
region-south = South
