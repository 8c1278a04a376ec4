from datetime import datetime

from models.errors import TextBlank, WordsTooLong
from models.form import is_unseen
from models.person import Person
from services.pieces import too_long

LONGEST_WORDS = 1_500
"""Characters of a reason, an outcome or a statement: two of them fit one message."""


def words_of(person: Person, text: str, sent_at: datetime, longest: int = LONGEST_WORDS) -> str:
    """What was written, as it is kept."""
    words = caption_of(person, text, sent_at, longest)
    if not words:
        raise TextBlank
    return words


def caption_of(person: Person, text: str | None, sent_at: datetime, longest: int) -> str:
    """The words that came with a file; there need not be any.

    PostgreSQL knows no NUL, and nobody means one.
    """
    words = (text or "").replace("\0", "").strip()
    if too_long(person, words, sent_at, longest):
        raise WordsTooLong(count=len(words), longest=longest)
    return "" if all(map(is_unseen, words)) else words
