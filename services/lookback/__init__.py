"""Looking back on a semester: sealed envelopes of both sides."""
