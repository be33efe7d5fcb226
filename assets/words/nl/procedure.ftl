# Brieven en stappen bij naam.
letter-kind-first-reminder = Eerste herinnering
letter-kind-last-reminder = Laatste herinnering
letter-kind-fourteen-day = 14-dagenbrief
letter-kind-arrangement-confirmation = Bevestiging regeling
letter-kind-promise-confirmation = Bevestiging toezegging
letter-kind-default-notice = Ingebrekestelling
letter-kind-arrangement-default = Regeling niet nagekomen
letter-kind-arrangement-end = Einde regeling
letter-kind-dispute-received = Klacht ontvangen
letter-kind-dispute-outcome = Antwoord op klacht
letter-kind-hand-over-notice = Aankondiging overdracht
letter-kind-limitation-interruption = Stuiting verjaring
letter-kind-claim-lodging = Indiening vordering
letter-kind-account-statement = Rekeningoverzicht
letter-kind-thank-you = Bedankbrief
letter-kind-order-confirmation = Opdrachtbevestiging
letter-kind-agreement-confirmation = Bevestiging afspraak
