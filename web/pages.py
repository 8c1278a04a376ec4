"""Draws pages: escaped by default, words from `locales/`, nothing from anywhere else."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from models.errors import (
    CodeUnknown,
    DomainError,
    LinkRevoked,
    ReceiptUnknown,
    UnitEnded,
)
from texts import LANGUAGES, Html, Texts
from web.language import CHOICE, chosen, texts_for
from web.limits import TooMany
from web.tokens import FormSpent, FormStale, ReceiptShown
from web.typed import FormTooBig

STATIC = Path(__file__).parent / "static"
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Vary": "Accept-Language",
}
STATUSES: Mapping[type[DomainError], int] = {
    CodeUnknown: 404,
    ReceiptUnknown: 404,
    FormSpent: 409,
    LinkRevoked: 410,
    UnitEnded: 410,
    ReceiptShown: 410,
    FormStale: 409,
    FormTooBig: 413,
    TooMany: 429,
}

_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(request: web.Request, template: str, *, status: int = 200, **values: Any) -> web.Response:
    texts = texts_for(request)
    html = _templates.get_template(template).render(
        texts=texts,
        language=texts.language,
        languages=[one for one in LANGUAGES if one != texts.language],
        here=request.path,
        suffix=suffix_of(request),
        **values,
    )
    return web.Response(text=html, content_type="text/html", status=status)


def suffix_of(request: web.Request) -> str:
    """What keeps the chosen language in the next address."""
    language = chosen(request)
    return f"?{CHOICE}={language}" if language else ""


def words_of(refusal: DomainError, texts: Texts) -> Html:
    """Where the bot speaks of its own buttons and commands, the page has words of its own."""
    here = f"web-refused-{refusal.code}"
    return texts(here if texts.has(here) else refusal.code, **refusal.values)


def status_of(refusal: DomainError) -> int:
    return STATUSES.get(type(refusal), 400)


def patience(refusal: DomainError | None) -> dict[str, str]:
    """When to come again, for programs; people read it in words."""
    return {"Retry-After": str(refusal.seconds)} if isinstance(refusal, TooMany) else {}
