# Letters and steps by name.
letter-kind-first-reminder = First reminder
letter-kind-last-reminder = Last reminder
letter-kind-fourteen-day = 14-day letter
letter-kind-arrangement-confirmation = Arrangement confirmed
letter-kind-promise-confirmation = Promise confirmed
letter-kind-default-notice = Notice of default
letter-kind-arrangement-default = Arrangement not kept
letter-kind-arrangement-end = Arrangement ended
letter-kind-dispute-received = Complaint received
letter-kind-dispute-outcome = Answer to complaint
letter-kind-hand-over-notice = Notice of hand-over
letter-kind-limitation-interruption = Limitation interrupted
letter-kind-claim-lodging = Claim lodged
letter-kind-account-statement = Account statement
letter-kind-thank-you = Thank-you letter
letter-kind-order-confirmation = Order confirmed
letter-kind-agreement-confirmation = Agreement confirmed
