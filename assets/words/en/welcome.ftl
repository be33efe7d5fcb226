### welcome: screen Welcome.
