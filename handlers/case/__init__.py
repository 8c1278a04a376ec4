"""Words that want an answer: the citizen follows them, by code or in chat; the office answers."""
