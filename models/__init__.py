"""The domain: what is stored, and the rules that hold whoever asks.

Knows SQLAlchemy, and neither Telegram nor words: an error carries a code, never a sentence.
"""
