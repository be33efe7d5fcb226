### customer: screen Customers, one card.
