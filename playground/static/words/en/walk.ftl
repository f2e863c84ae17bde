# The live view: what its room "walk" says.
