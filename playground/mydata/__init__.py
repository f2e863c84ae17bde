"""Data of somebody's own: read from a file or pasted, and runs kept as a file; nothing here knows of a page."""
