"""Objections: the employee files, the reviewer speaks, the reviewer's superior decides."""
