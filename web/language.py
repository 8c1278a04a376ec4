"""Which language a page speaks: the one chosen by its link, else what the browser asks for."""

from aiohttp import web
from babel import negotiate_locale

from texts import LANGUAGES, Texts

CHOICE = "bahasa"  # in the address: no cookie is needed to remember it


def texts_for(request: web.Request) -> Texts:
    return Texts(chosen(request) or _asked_for(request.headers.get("Accept-Language", "")))


def chosen(request: web.Request) -> str | None:
    asked = request.query.get(CHOICE)
    return asked if asked in LANGUAGES else None


def _asked_for(header: str) -> str:
    """Without a wish that we can meet, Indonesian."""
    wishes = [wish.strip().partition(";") for wish in header.lower().split(",")]
    by_weight = sorted(wishes, key=lambda wish: _weight(wish[2]), reverse=True)
    tags = [tag.strip() for tag, _, weight in by_weight if _weight(weight) > 0]
    return negotiate_locale(tags, LANGUAGES, sep="-") or LANGUAGES[0]


def _weight(parameter: str) -> float:
    try:
        return float(parameter.strip().removeprefix("q=") or 1)
    except ValueError:
        return 0
