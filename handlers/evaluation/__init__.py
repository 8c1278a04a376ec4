"""The employee looks back on the semester, sends, and reads both sides once they are open."""
