"""How a pair ends, what came of it, and what its mentee says of the guidance."""
