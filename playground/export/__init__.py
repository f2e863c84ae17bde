"""Taking runs away from a terminal: `python -m playground.export LINK --out FILE`. It draws nothing itself."""
