"""What a request says, coerced in one place as Telegram coerces it: everything is a string."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sandbox.refusals import Refusal, bad_request

Json = dict[str, Any]

BIGGEST_INTEGER = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Upload:
    content: bytes
    filename: str
    mime_type: str = "application/octet-stream"


class Arguments:
    def __init__(self, params: Mapping[str, Any], files: Mapping[str, Upload]) -> None:
        self.params = params
        self.files = files

    def has(self, name: str) -> bool:
        return self.text(name) != ""

    def text(self, name: str) -> str:
        value = as_string(self.params.get(name))
        if not value.isascii() and any("\ud800" <= char <= "\udfff" for char in value):
            words = "strings must be encoded in UTF-8"
            raise bad_request(words)
        return value

    def integer(self, name: str, default: int = 0) -> int:
        text = self.text(name).strip()
        return leading_integer(text) if text else default

    def clamped(self, name: str, default: int, low: int, high: int) -> int:
        return min(max(self.integer(name, default), low), high)

    def real(self, name: str) -> float:
        try:
            return float(self.text(name))
        except ValueError:
            return 0.0

    def flag(self, name: str) -> bool:
        return is_true(self.text(name))

    def json(self, name: str, complaint: str) -> object:
        """The JSON value of a parameter, None when it is not there."""
        text = self.text(name)
        if not text:
            return None
        try:
            return json.loads(text)
        except ValueError:
            raise bad_request(complaint) from None

    def array(self, name: str, complaint: str, of: str) -> list[Any] | None:
        """Such a value that must be a list; None when it is not there."""
        value = self.json(name, complaint)
        if value is not None and not isinstance(value, list):
            words = f"expected an Array of {of}"
            raise bad_request(words)
        return value


def as_string(value: object) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False)


def leading_integer(text: str) -> int:
    """The digits in front count and the rest is ignored, as in Telegram's own reader."""
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
    end = next((i for i, char in enumerate(digits) if char not in "0123456789"), len(digits))
    number = int(digits[:end][:20] or 0)
    return sign * number if number <= BIGGEST_INTEGER else 0


def is_true(text: str) -> bool:
    return text.lower() in {"true", "yes", "1"}


class Fields:
    """An object inside a parameter; a fault is worded as Telegram words it, after a prefix."""

    def __init__(self, value: object, complaint: str, prefix: str = "") -> None:
        if not isinstance(value, dict):
            raise bad_request(f"{prefix}{complaint}")
        self.values: Json = value
        self.prefix = prefix

    def refuse(self, words: str) -> Refusal:
        return bad_request(f"{self.prefix}{words}")

    def required_text(self, name: str) -> str:
        if self.values.get(name) is None:
            raise self.refuse(f'Can\'t find field "{name}"')
        return self.text(name)

    def text(self, name: str) -> str:
        value = self.values.get(name)
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise self.refuse(f'Field "{name}" must be of type String')
        return str(value)

    def integer(self, name: str) -> int:
        text = self.text(name)
        if text and not text.removeprefix("-").isdigit():
            raise self.refuse(f'Field "{name}" must be a valid Number')
        return int(text or 0)

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        if value is not None and not isinstance(value, bool):
            raise self.refuse(f'Field "{name}" must be of type Boolean')
        return bool(value)

    def array(self, name: str) -> list[object]:
        value = self.values.get(name)
        if value is not None and not isinstance(value, list):
            raise self.refuse(f'Field "{name}" must be of type Array')
        return value or []

    def inner(self, name: str) -> "Fields":
        value = self.values.get(name)
        if value is None:
            raise self.refuse(f'Can\'t find field "{name}"')
        return Fields(value, f'Field "{name}" must be of type Object', self.prefix)
