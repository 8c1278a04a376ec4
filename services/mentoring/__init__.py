"""Mentoring: who is matched with whom, what the two do, and what reminds them of it."""
