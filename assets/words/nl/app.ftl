### app: what was done, and what was refused.
