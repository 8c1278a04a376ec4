"""Who is reminded of what, when, and not too often."""
