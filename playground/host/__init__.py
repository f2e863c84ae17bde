"""The app as a host runs it: one process that many may use at once, and that nobody can spoil for the others."""
