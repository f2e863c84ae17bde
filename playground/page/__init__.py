"""What Streamlit draws: the controls and what they mean, notices, and the edge that no traceback passes."""
