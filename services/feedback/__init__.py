"""Continuous feedback: given, answered, asked for, and kept as the regulation wants it."""
