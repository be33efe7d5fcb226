### demo: the invented company to try things on.
