"""A superior's people at a glance, one of them, and the mirror of how the superior rates."""
