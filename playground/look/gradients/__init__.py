"""The spread of the gradients."""
