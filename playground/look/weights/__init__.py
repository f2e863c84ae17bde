"""Every weight and bias."""
