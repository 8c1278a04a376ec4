"""A text longer than one message: the app cuts it and sends the pieces in the same second.

On Android up to 300 characters early, on a desktop at a paragraph anywhere past the half. So what
is longer than half a message may be a first piece: an answer of a form is joined to its rest, and
everywhere else a text of that length is refused, or its rest would be taken for the next thing.
"""

from datetime import datetime, timedelta

from models.person import Person

PIECES_ARRIVE_WITHIN = timedelta(seconds=2)
LONGEST_MESSAGE = 4_096
LONGEST_ALONE = 2_000
"""Characters of a text that is not joined."""
_ENDS = tuple(".!?…:;")


def is_piece(person: Person, sent_at: datetime) -> bool:
    """Whether this belongs to a text that was answered, and is passed over."""
    return person.pieces_until is not None and sent_at <= person.pieces_until


def too_long(person: Person, text: str, sent_at: datetime, longest: int = LONGEST_ALONE) -> bool:
    """Whether this text is refused for its length; its further pieces will be passed over."""
    if len(text) <= longest:
        return False
    pass_over(person, sent_at)
    return True


def pass_over(person: Person, sent_at: datetime) -> None:
    person.pieces_until = sent_at + PIECES_ARRIVE_WITHIN
    person.continues = person.continues_until = None


def meant(person: Person, sent_at: datetime) -> str | None:
    """What a text is about: the answer that it is the rest of, or whatever is awaited."""
    return continued(person, sent_at) or person.awaits


def continued(person: Person, sent_at: datetime) -> str | None:
    until = person.continues_until
    return person.continues if until is not None and sent_at <= until else None


def expect_rest(person: Person, of: str, piece: str, sent_at: datetime) -> None:
    """Remember of which answer the rest may come; after a short piece none does."""
    wanted = of if _units(piece) > LONGEST_ALONE else None
    if person.continues != wanted or wanted is not None:
        person.continues = wanted
        person.continues_until = sent_at + PIECES_ARRIVE_WITHIN if wanted else None


def joined(before: str, rest: str) -> str:
    """The app has cut away what stood between: a line's end, a space, or nothing."""
    if _units(before) >= LONGEST_MESSAGE:
        return before + rest
    return f"{before}\n{rest}" if before.endswith(_ENDS) else f"{before} {rest}"


def _units(text: str) -> int:
    """Its length as apps count it: most emoji are two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
