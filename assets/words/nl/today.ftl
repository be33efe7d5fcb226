### today: screen Today.
