"""Formulas: MathML with its plain reading, and the notations that they are written in."""
