"""Which chat is which civil servant: codes from paper, leaving a chat, a lost phone."""
