"""Looks words up: every sentence that a person reads stands in `locales/<language>/*.ftl`."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache, lru_cache, partial
from html import escape, unescape
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle, FluentResource, resolver

from models.calendar import WITA
from models.period import Period

LOCALES = Path(__file__).parent.parent / "locales"
LANGUAGES = ("id", "en")

# Fluent's guard against texts that grow without end allows 2,500 characters a value; an answer
# may have more, and each becomes up to five once it is escaped.
resolver.MAX_PART_LENGTH = 25_000

_ROMAN = ("I", "II", "III", "IV")
_TAG = re.compile(r"<[^>]*>")
_TURNS = {"R", "AL", "RLE", "RLO", "RLI"}  # bidirectional classes that lead from right to left


class Html(str):
    """Text for Telegram's HTML mode in which everything that came from people is escaped."""

    __slots__ = ()

    def __html__(self) -> str:
        """For templates of pages, which escape all that does not say this of itself."""
        return str(self)

    @property
    def plain(self) -> str:
        """For files, alerts and terminals, which know no HTML."""
        return unescape(_TAG.sub("", self))


class Texts:
    """The words of one language: `texts("evaluation-sent", at=moment)`.

    `key.attribute` finds an attribute. Values from people are escaped here and nowhere else;
    moments and dates are told in Mataram's time. An unknown key or a missing value is an error.
    """

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self._bundle = _bundle(self.language)
        self._composed = _composed(self.language)

    def __call__(self, key: str, /, **values: object) -> Html:
        if values and not all(type(value) is int for value in values.values()):
            return self._compose(key, values)
        # Sentences that no person's words can enter are few: they are composed once.
        sentence = (key, *values.items())
        if sentence not in self._composed:
            self._composed[sentence] = self._compose(key, values)
        return self._composed[sentence]

    def has(self, key: str) -> bool:
        return self._pattern(key) is not None

    def _compose(self, key: str, values: Mapping[str, object]) -> Html:
        pattern = self._pattern(key)
        if pattern is None:
            raise KeyError(key)
        shown = {name: self._shown(value) for name, value in values.items()}
        text, errors = self._bundle.format_pattern(pattern, shown)
        if errors:
            raise errors[0]
        return Html(text)

    def _pattern(self, key: str) -> Any:
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            return None
        message = self._bundle.get_message(name)
        return message.attributes.get(attribute) if attribute else message.value

    def _shown(self, value: object) -> object:
        match value:
            case Html():
                return str(value)
            case str():
                return _isolated(escape(value, quote=False))
            case datetime():
                local = value.astimezone(WITA)
                return format_datetime(local, "d MMMM y, HH.mm", locale=self.language) + " WITA"
            case date():
                return format_date(value, "d MMMM y", locale=self.language)
        return value


def _isolated(text: str) -> str:
    """Keep a name written from right to left from turning the words around it."""
    if any(unicodedata.bidirectional(letter) in _TURNS for letter in text):
        return f"\u2068{text}\u2069"
    return text


@cache
def _composed(language: str) -> dict[tuple[object, ...], Html]:  # noqa: ARG001 - one each
    return {}


@lru_cache(maxsize=100)
def _period(language: str, code: str, at: str = "") -> str:
    """What a period is called by its code; a semester is one as well.

    For sentences: `{ PERIOD($semester) }`, and with `at: "start"` where one begins with it.
    """
    period = Period.parse(code)
    number, year = _ROMAN[period.number - 1], str(period.year)
    name = Texts(language)("period", months=period.months, number=number, year=year)
    return name[0].upper() + name[1:] if at == "start" else name


@cache
def _bundle(language: str) -> FluentBundle:
    functions: dict[str, Any] = {"PERIOD": partial(_period, language)}
    bundle = FluentBundle([language], functions=functions, use_isolating=False)
    for path in sorted((LOCALES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return bundle
