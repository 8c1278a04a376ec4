"""What is reached over HTTP: Telegram's webhook and the health of the process."""
