"""Reminders of terms, the Monday digest, and everybody's own hour."""
