# Interest and collection costs: what has to be said beside a reckoning.

charges-rates-known-until = Interest rates are known through { $day }; after that the last known rate was used
charges-rate-not-verified = The rate of { $percent }% from { $day } was not checked in a source
charges-no-rate-yet = No rate is known from { $day }; those days carry no interest
