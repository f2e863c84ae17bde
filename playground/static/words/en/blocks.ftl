# The live view: what its room "blocks" says.
