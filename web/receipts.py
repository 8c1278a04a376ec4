"""What stands behind a receipt's code: the rating that is kept, or a case and its answers.

The code is typed and sent, never part of an address: addresses stay in histories and logs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aiohttp import web

from models.case import Case, CaseState
from models.errors import DomainError, ReceiptUnknown
from models.rating import Rating
from models.unit import Service
from services.cases.files import KEPT_AFTER_CLOSING
from services.pieces import LONGEST_ALONE
from texts import Html, Texts
from web.door import Door, Services
from web.guard import Handler
from web.language import texts_for
from web.pages import page, status_of
from web.questions import problems_in
from web.tokens import Tokens
from web.typed import TOKEN, FormWrong, Typed, typed_into

PAGE = "/kuitansi"
CODE, WORDS = "kode", "tulisan"  # names of fields
STEPS: Mapping[str, str] = {"tulis": "add", "buka-lagi": "reopen", "beres": "settle"}
"""Where each form goes to, and what of `CaseLetters` it asks for."""


@dataclass(frozen=True, slots=True)
class Receipt:
    service: Service
    rating: Rating | None
    case: Case | None

    @property
    def may_settle(self) -> bool:
        return self.case is not None and CaseState.DONE_SAYS_CITIZEN in self.case.citizen_moves

    @property
    def may_reopen(self) -> bool:
        return self.case is not None and CaseState.REOPENED in self.case.citizen_moves


@dataclass(frozen=True, slots=True)
class ReceiptPages:
    door: Door
    tokens: Tokens

    def routes(self) -> Iterator[tuple[str, str, Handler]]:
        yield "GET", PAGE, self.ask
        yield "POST", PAGE, self.look
        yield "POST", f"{PAGE}/{{step:{'|'.join(STEPS)}}}", self.speak

    async def ask(self, request: web.Request) -> web.StreamResponse:
        return _asking(request, {})

    async def look(self, request: web.Request) -> web.StreamResponse:
        return await self._shown(request, await typed_into(request))

    async def speak(self, request: web.Request) -> web.StreamResponse:
        """Keep what the citizen says, and show the case as it is then; a reload says it once."""
        typed = await typed_into(request)
        try:
            await self._say(request.match_info["step"], typed)
        except ReceiptUnknown:
            raise
        except DomainError as refusal:
            return await self._shown(request, typed, refusal)
        return await self._shown(request, {CODE: typed.get(CODE, "")})

    async def _say(self, step: str, typed: Typed) -> None:
        words = typed.get(WORDS, "").strip()
        if len(words) > LONGEST_ALONE:
            raise FormWrong({WORDS: "web-too-long"})
        async with self.tokens.spending(typed.get(TOKEN, ""), PAGE) as spending:
            if spending.outcome is None:
                async with self.door.opened() as services:
                    say = getattr(services["case_letters"], STEPS[step])
                    await say(typed.get(CODE, ""), words)
                spending.outcome = step

    async def _shown(
        self, request: web.Request, typed: Typed, refusal: DomainError | None = None
    ) -> web.Response:
        try:
            async with self.door.opened() as services:
                receipt = await _found(services, typed.get(CODE, ""))
        except ReceiptUnknown as unknown:
            return _asking(request, typed, unknown)
        texts = texts_for(request)
        return page(
            request,
            "receipt.html",
            status=status_of(refusal) if refusal else 200,
            receipt=receipt,
            answers=list(_answers(receipt.rating, texts)) if receipt.rating else [],
            typed=typed,
            problems=problems_in(refusal, texts),
            token=self.tokens.issue(PAGE),
            longest=LONGEST_ALONE,
            file_days=KEPT_AFTER_CLOSING.days,
        )


def _asking(
    request: web.Request, typed: Typed, refusal: DomainError | None = None
) -> web.Response:
    problems = problems_in(refusal, texts_for(request))
    status = status_of(refusal) if refusal else 200
    return page(request, "ask_receipt.html", status=status, typed=typed, problems=problems)


async def _found(services: Services, code: str) -> Receipt:
    case: Case | None = await services["cases"].by_receipt(code)
    try:
        rating, service = await services["surveys"].by_receipt(code)
    except ReceiptUnknown:
        if case is None:
            raise
        return Receipt(case.service, None, case)
    return Receipt(service, rating, case)


def _answers(rating: Rating, texts: Texts) -> Iterator[tuple[Html, Html | str]]:
    """Everything that is kept of a rating: what was asked, and what was answered."""
    if rating.kepuasan is not None:
        yield texts("rating-face.title"), texts(f"rating-face.c{rating.kepuasan}")
    for element, score in rating.elements.items():
        words = f"{rating.questionnaire}-{element}"
        yield texts(f"{words}.title"), texts(f"{words}.c{score}")
    if rating.comment:
        yield texts("rating-comment.title"), rating.comment
