# Brieven en stappen bij naam.
letter-kind-first-reminder = Eerste herinnering
letter-kind-last-reminder = Laatste herinnering
letter-kind-fourteen-day = 14-dagenbrief
letter-kind-arrangement-confirmation = Bevestiging regeling
letter-kind-promise-confirmation = Bevestiging toezegging
