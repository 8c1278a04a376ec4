import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps

from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from models.errors import DomainError
from texts import Html
from web.language import texts_for
from web.limits import Callers, TooMany, Window
from web.pages import HEADERS, page, patience, status_of, words_of
from web.typed import TYPED, WRITTEN

log = logging.getLogger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
PAUSE = {"Retry-After": "30"}


@dataclass(frozen=True, slots=True)
class Guard:
    """Stands before every page: not too often, never without a kind word, always sealed off."""

    callers: Callers
    requests: Window

    def around(self, show: Handler) -> Handler:
        @wraps(show)
        async def guarded(request: web.Request) -> web.StreamResponse:
            try:
                self.requests.count(self.callers.of(request))
                response = await show(request)
            except DomainError as refusal:
                response = refused(request, refusal)
            except Exception as fault:
                log.exception("a page was not shown")
                response = unable(request, fault)
            response.headers.update(HEADERS)
            return response

        return guarded


def refused(request: web.Request, refusal: DomainError) -> web.Response:
    words = words_of(refusal, texts_for(request))
    response = _instead(request, words, status_of(refusal), again=isinstance(refusal, TooMany))
    response.headers.update(patience(refusal))
    return response


def unable(request: web.Request, fault: Exception) -> web.Response:
    status = 503 if isinstance(fault, OSError | SQLAlchemyError) else 500
    response = _instead(request, texts_for(request)("web-unable"), status, again=True)
    response.headers.update(PAUSE)
    return response


def _instead(request: web.Request, words: Html, status: int, *, again: bool) -> web.Response:
    """What was typed is there still: to send it once more, or at least to copy the words."""
    typed = request.get(TYPED, {})
    return page(
        request,
        "refused.html",
        status=status,
        words=words,
        again=typed if again else {},
        written=[typed[name] for name in WRITTEN if typed.get(name)],
    )
