# Letters and steps by name.
letter-kind-first-reminder = First reminder
letter-kind-last-reminder = Last reminder
letter-kind-fourteen-day = 14-day letter
letter-kind-arrangement-confirmation = Arrangement confirmed
letter-kind-promise-confirmation = Promise confirmed
