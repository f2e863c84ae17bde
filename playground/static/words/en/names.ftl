# The live view: what its room "names" says.
