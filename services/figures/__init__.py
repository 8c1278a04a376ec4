"""What the ratings add up to, and who reads it."""
