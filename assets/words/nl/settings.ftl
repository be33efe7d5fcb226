### settings: screen Settings.
