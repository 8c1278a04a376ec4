"""Names that people write in a chat."""

import unicodedata

from models.errors import NameWrong


def tidied(text: str, longest: int) -> str:
    """One line without invisible marks; refuses what says nothing and what is too long."""
    kept = (letter for letter in text if letter.isspace() or not _is_unseen(letter))
    name = " ".join(unicodedata.normalize("NFC", "".join(kept)).split())
    if not any(letter.isalnum() for letter in name):
        raise NameWrong(reason="blank", longest=longest)
    if len(name) > longest:
        raise NameWrong(reason="long", longest=longest)
    return name


def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter).startswith("C")
