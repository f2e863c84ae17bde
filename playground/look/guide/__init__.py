"""How to read the page."""
