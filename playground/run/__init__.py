"""A run: training that can be played, gone back in, branched and looked into."""
