### customers: screen Customers, the list.
