"""What stands in somebody's way: told to their superior, and answered."""
