# The live view: what its room "curves" says.
