"""Who cannot be reached, for the administrators."""
