### overview: screen Overview.
