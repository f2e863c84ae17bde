"""An exercise on paper: read as it is typed or pasted, and written out as a worked sheet."""
