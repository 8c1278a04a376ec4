"""Objections (keberatan) against a review: filed, heard, decided by the reviewer's superior."""
