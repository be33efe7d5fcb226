### worklist: why a customer is on the list of today, or not.
