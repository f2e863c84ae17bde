"""One update laid open: what the browser asks about it, and the answer."""
