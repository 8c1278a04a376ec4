"""Filling a questionnaire: one question at a time, back, skip, change, preview."""
