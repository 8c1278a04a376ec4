"""Mentoring until it begins: who offers, who wishes, who is matched, and what the two answer."""
