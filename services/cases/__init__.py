"""Words of a citizen that want an answer."""
