"""Who is behind a chat, and what they may do."""
