"""Who reviews me, "Atasan saya salah", and what the superiors and BKPSDM say to it."""
