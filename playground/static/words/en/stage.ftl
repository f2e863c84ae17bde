# The live view: what its room "stage" says.
