### agreements: screen Agreements.
