### law: rates, limits and their sources.
