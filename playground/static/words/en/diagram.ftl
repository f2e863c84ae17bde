# The live view: what its room "diagram" says.
