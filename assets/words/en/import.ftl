### import: files as a whole: recognised, too large, empty.
