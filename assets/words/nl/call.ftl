### call: screen Call.
