### cli: the command line.
