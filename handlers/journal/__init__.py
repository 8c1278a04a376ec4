"""The journal: a tap and a sentence, the author's alone until they share it."""
