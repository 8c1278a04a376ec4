"""After the envelopes are open: the talk about them, recorded by both sides."""
