"""What the administrators tell a whole group."""
