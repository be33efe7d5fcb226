### library: texts in the user's own folder: what was found there.
