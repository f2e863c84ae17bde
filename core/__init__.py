"""A network in NumPy that exposes every value of every step: forward activations, backward deltas, gradients, updates."""
