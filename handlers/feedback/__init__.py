"""Continuous feedback: to somebody, about something, in a sentence; read, answered, asked for."""
