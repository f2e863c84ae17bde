# The live view: what its room "transport" says.
