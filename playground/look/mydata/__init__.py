"""The panel of one's own data and saved runs."""
