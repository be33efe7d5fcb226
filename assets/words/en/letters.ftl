### letters: screen Letters.
