"""A citizen's rating, from the first face to its release."""
