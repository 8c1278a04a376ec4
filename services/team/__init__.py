"""A superior's people, each once; and the superior's own manner of rating."""
