"""Units, their services, and what hangs and is handed over there: posters and slips."""
