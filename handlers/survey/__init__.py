"""The citizen: one tap to say it, the nine questions for those who like, a receipt."""
