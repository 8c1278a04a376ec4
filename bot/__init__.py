"""The composition root: the only place that starts things and knows all the others."""
