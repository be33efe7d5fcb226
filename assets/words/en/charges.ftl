### charges: late-payment interest and collection costs.
