"""Below a question: the author's own notes, each to be taken, rewritten or refused."""
