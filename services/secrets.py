import secrets
from hashlib import sha256

# Without 0, O, 1, I and L: a code is read from paper and typed on a phone.
_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def new_code(length: int = 10) -> str:
    """A code for a person to keep, about five bits a letter."""
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


def digest_of(code: str) -> str:
    """What is stored instead of a code; spaces, dashes and case do not matter."""
    plain = "".join(code.split()).replace("-", "").upper()
    return sha256(plain.encode()).hexdigest()
