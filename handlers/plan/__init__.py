"""The plan of a semester (rencana hasil kerja): typed, pasted, copied, corrected."""
