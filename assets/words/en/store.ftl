### store: the company file: opening, locking, upgrading, copies.
