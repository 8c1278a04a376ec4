from datetime import datetime

from models.errors import TextBlank, WordsTooLong
from models.form import is_unseen
from models.person import Person
from services.pieces import pass_over

LONGEST_WORDS = 1_500
"""Characters of a reason, an outcome or a statement: three of them fit one message."""


def words_of(person: Person, text: str, sent_at: datetime, longest: int = LONGEST_WORDS) -> str:
    """What was written, as it is kept: PostgreSQL knows no NUL, and nobody means one.

    A text too long for one message comes in pieces, and the further ones are no answer either.
    """
    words = text.replace("\0", "").strip()
    if all(map(is_unseen, words)):
        raise TextBlank
    if len(words) > longest:
        pass_over(person, sent_at)
        raise WordsTooLong(count=len(words), longest=longest)
    return words
