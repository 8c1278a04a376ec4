"""Names that people write in a chat."""

import unicodedata

from models.errors import NameWrong


def tidied(text: str, longest: int) -> str:
    """One line without invisible marks; refuses what says nothing and what is too long."""
    line = " ".join(text.split())
    kept = (letter for letter in line if not unicodedata.category(letter).startswith("C"))
    name = unicodedata.normalize("NFC", "".join(kept)).strip()
    if not any(letter.isalnum() for letter in name):
        raise NameWrong(reason="blank", longest=longest)
    if len(name) > longest:
        raise NameWrong(reason="long", longest=longest)
    return name
