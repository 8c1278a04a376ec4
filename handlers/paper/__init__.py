"""Sheets of paper that citizens filled in, typed in by the office."""
