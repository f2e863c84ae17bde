"""The cards of the audit."""
