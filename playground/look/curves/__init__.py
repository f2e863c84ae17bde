"""The curves of the whole run."""
