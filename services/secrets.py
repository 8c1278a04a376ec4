import secrets
from hashlib import sha256

# Without 0, O, 1, I and L: a code is read from paper and typed on a phone.
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def new_code(length: int = 10) -> str:
    """A code for a person to keep, about five bits a letter."""
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


def grouped(code: str) -> str:
    """In fives, as an eye carries it to a telephone."""
    return " ".join(code[start : start + 5] for start in range(0, len(code), 5))


def looks_like_code(text: str, length: int = 10) -> bool:
    plain = _plain(text)
    return len(plain) == length and set(plain) <= set(_LETTERS)


def digest_of(code: str) -> str:
    """What is stored instead of a code; spaces, dashes and case do not matter."""
    return sha256(_plain(code).encode()).hexdigest()


def _plain(code: str) -> str:
    return "".join(code.split()).replace("-", "").upper()
