"""An exercise on paper: typed in, run, written out, and its numbers checked."""
