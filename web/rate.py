"""A citizen rates a service without Telegram: one form, one receipt, no account."""

from collections.abc import Iterator
from dataclasses import dataclass

from aiohttp import web

from models.errors import DomainError
from models.form import LONGEST_TEXT
from models.unit import Service
from services.places.addresses import telegram_link
from services.secrets import grouped
from web.door import Door
from web.guard import Handler
from web.language import texts_for
from web.limits import Callers, Window
from web.pages import page, patience, status_of, suffix_of
from web.questions import asked, problems_in, questionnaire, titles
from web.tokens import FormSpent, Tokens
from web.typed import TOKEN, TYPED, Answers, Typed, answers_in, typed_into


@dataclass(frozen=True, slots=True)
class RatingPages:
    door: Door
    callers: Callers
    tokens: Tokens
    ratings: Window
    """Each caller's for each service."""

    def routes(self) -> Iterator[tuple[str, str, Handler]]:
        yield "GET", "/r/{code}", self.ask
        yield "POST", "/r/{code}", self.take
        yield "GET", "/r/{code}/kuitansi/{token}", self.thank

    async def ask(self, request: web.Request) -> web.StreamResponse:
        return await self._form(request, {})

    async def take(self, request: web.Request) -> web.StreamResponse:
        """Store it and lead on to the receipt, so that a reload sends nothing twice."""
        code = _code(request)
        try:
            typed = await typed_into(request)
            answers = answers_in(typed, questionnaire())
            token = typed.get(TOKEN, "")
            await self._keep(request, answers, token)
        except FormSpent:
            raise
        except DomainError as refusal:
            return await self._form(request, request.get(TYPED, {}), refusal)
        there = f"/r/{code}/kuitansi/{token}{suffix_of(request)}"
        return web.Response(status=303, headers={"Location": there})

    async def thank(self, request: web.Request) -> web.StreamResponse:
        receipt = self.tokens.receipt(request.match_info["token"])
        return page(request, "thanks.html", receipt=grouped(receipt))

    async def _keep(self, request: web.Request, answers: Answers, token: str) -> None:
        code = _code(request)
        async with self.tokens.spending(token, code) as spending:
            if spending.outcome is None:
                spending.outcome = await self._stored(request, answers)

    async def _stored(self, request: web.Request, answers: Answers) -> str:
        code = _code(request)
        async with self.door.opened() as services:
            service = await services["surveys"].behind(code)
            self.ratings.count((self.callers.of(request), service.id))
            receipt: str = await services["surveys"].answer_without_account(code, answers)
        return receipt

    async def _form(
        self, request: web.Request, typed: Typed, refusal: DomainError | None = None
    ) -> web.Response:
        code = _code(request)
        async with self.door.opened() as services:
            service: Service = await services["surveys"].behind(code)
        texts = texts_for(request)
        problems = problems_in(refusal, texts)
        response = page(
            request,
            "rate.html",
            status=status_of(refusal) if refusal else 200,
            service=service,
            telegram=telegram_link(code, self.door.bot_name),
            asked=asked(),
            typed=typed,
            problems=problems,
            titles=titles(texts),
            touched={*problems, *(name for name, text in typed.items() if text.strip())},
            token=self.tokens.issue(code),
            longest=LONGEST_TEXT,
        )
        response.headers.update(patience(refusal))
        return response


def _code(request: web.Request) -> str:
    """An address copied from a poster by hand is written small on most phones."""
    return request.match_info["code"].upper()
