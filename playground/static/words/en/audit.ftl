# The live view: what its room "audit" says.
