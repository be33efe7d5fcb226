### desk: what the window says of its own accord: what was done, what is being done, what could not be.
