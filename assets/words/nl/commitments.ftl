### commitments: promises and payment arrangements: states and refusals.
