# The live view: what its room "map" says.
