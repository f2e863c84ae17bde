"""The next updates, as a program to take away."""
