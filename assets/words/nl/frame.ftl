### frame: the window: navigation, search, keys, the line at the foot.
