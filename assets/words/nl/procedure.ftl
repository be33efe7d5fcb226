### procedure: steps of the dunning procedure.
