### money-in: screen Money in.
