from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.errors import (
    AnswerNotOffered,
    ButtonNotYours,
    ButtonOutdated,
    CodeUnknown,
    LinkRevoked,
    PhotoOrVoiceWanted,
    RatingWaits,
    ReceiptUnknown,
    TextWanted,
    UnitEnded,
)
from models.form import LONGEST_TEXT, Answer, Form
from models.person import Person
from models.rating import Rating, RatingDraft, Reply
from models.received_file import FileKind
from models.unit import Link, Service
from questionnaires import Purpose
from services.clock import Clock
from services.files import Files, Sent
from services.forms import AWAITED, Forms, await_text
from services.secrets import digest_of, new_code
from services.voice.votes import Votes

RATING = "rating-2"
"""The questionnaire that a new rating is begun with."""
SATISFACTION = "skm-2017"
"""The instrument whose answers make an IKM."""


@dataclass(frozen=True, slots=True)
class Surveys:
    """A citizen rates a service; what is sent waits to be released, see `Releases`."""

    session: AsyncSession
    clock: Clock

    async def behind(self, code: str) -> Service:
        """Who scanned an old QR is told so; only what never was one may be another code."""
        link = await self.session.scalar(
            select(Link)
            .where(Link.code == code)
            .options(joinedload(Link.service).joinedload(Service.unit))
        )
        if link is None:
            raise CodeUnknown
        if link.revoked_at is not None:
            raise LinkRevoked
        unit = link.service.unit
        if unit.has_ended(self.clock()) and unit.successor_id is None:
            raise UnitEnded(unit=unit.name)
        return link.service

    async def begin(self, person: Person, code: str) -> RatingDraft:
        """Open the rating behind a service's link, or go on with the one begun earlier.

        Whoever comes back has not left it behind: its day begins anew. One that was sent and
        waits is given back as it is.
        """
        service = await self.behind(code)
        draft = await self._begun(person, service) or await self._new(person, service)
        if not draft.waits:
            draft.form.opened_at = self.clock()
        await self._forms.resume(person, draft.form_id)
        return draft

    async def attach(self, person: Person, sent: Sent, words: str) -> Form:
        """Take a photo or voice message as the message to the office, in place of an earlier one.

        A document would say too much of who made it, and is no one's to open at a counter.
        """
        form, question = await self._forms.awaited(person)
        if form.questions.purpose is not Purpose.RATING:
            raise TextWanted
        if sent.kind is FileKind.DOCUMENT:
            raise PhotoOrVoiceWanted
        files, before = Files(self.session, self.clock), form.answers.get(question.key)
        earlier = [before.file_id] if before is not None and before.file_id else []
        file = await files.receive(sent)
        form.attach(question.key, file, words, self.clock())
        await self.session.flush()
        await files.forget(earlier)
        await_text(person, form, form.next_question)
        return form

    async def send(self, person: Person, form_id: int) -> str:
        """Close the rating and count the vote; gives the receipt's code, which is kept nowhere."""
        form = await self._forms.own(person, form_id)
        draft = await self._draft(form)
        if draft.waits:
            raise RatingWaits
        form.send(self.clock())
        await Votes(self.session, self.clock).cast(person, draft.service)
        stop_awaiting(person, form)
        return self._receipt(draft)

    async def new_receipt(self, person: Person, form_id: int) -> str:
        """While a rating waits, a code that was never seen can be replaced."""
        draft = await self._draft(await self._forms.own(person, form_id))
        if not draft.waits:
            raise ButtonOutdated
        return self._receipt(draft)

    async def answer_without_account(
        self, code: str, answers: Mapping[str, int | str | None]
    ) -> str:
        """A whole rating at once, from the web; gives the receipt's code.

        It waits like any other, as the draft of a person without a chat, who is deleted with it.
        """
        service = await self.behind(code)
        nobody = Person(language="id")
        self.session.add(nobody)
        await self.session.flush()
        draft = await self._open(nobody, service)
        for key, answer in answers.items():
            self._take(draft.form, key, answer)
        if draft.reply is Reply.IN_CHAT:
            raise AnswerNotOffered
        draft.form.send(self.clock())
        return self._receipt(draft)

    async def by_receipt(self, code: str) -> tuple[Rating | None, Service]:
        """The rating that is kept, and its service; no rating while it waits to be released."""
        if (kept := await self.kept_by(code)) is not None:
            return kept
        waiting = select(Service).join(RatingDraft, RatingDraft.service_id == Service.id)
        where = RatingDraft.receipt_digest == digest_of(code)
        found = await self.session.scalar(waiting.where(where).options(joinedload(Service.unit)))
        if found is None:
            raise ReceiptUnknown
        return None, found

    async def kept_by(self, code: str) -> tuple[Rating, Service] | None:
        """A rating that was released; nothing where only a case is known by that code."""
        row = (
            await self.session.execute(
                select(Rating, Service)
                .join(Service, Service.id == Rating.service_id)
                .where(Rating.receipt_digest == digest_of(code))
                .options(joinedload(Service.unit))
            )
        ).first()
        return None if row is None else (row.Rating, row.Service)

    async def _begun(self, person: Person, service: Service) -> RatingDraft | None:
        return await self.session.scalar(
            select(RatingDraft)
            .join(RatingDraft.form)
            .where(Form.person_id == person.id, RatingDraft.service_id == service.id)
            .options(
                joinedload(RatingDraft.form).selectinload(Form.answers).selectinload(Answer.file),
                joinedload(RatingDraft.service).joinedload(Service.unit),
            )
        )

    async def _draft(self, form: Form) -> RatingDraft:
        """Locked, because what waits may be released at this very moment."""
        draft = await self.session.scalar(
            select(RatingDraft)
            .where(RatingDraft.form_id == form.id)
            .options(
                joinedload(RatingDraft.service),
                joinedload(RatingDraft.form).selectinload(Form.answers).selectinload(Answer.file),
            )
            .with_for_update(of=RatingDraft)
        )
        if draft is None:
            raise ButtonNotYours if form.sent_at is None else ButtonOutdated
        return draft

    async def _new(self, person: Person, service: Service) -> RatingDraft:
        await Votes(self.session, self.clock).must_be_first(person, service)
        return await self._open(person, service)

    async def _open(self, person: Person, service: Service) -> RatingDraft:
        form = await self._forms.begin(person, RATING, service.name, closes_at=None)
        draft = RatingDraft(form_id=form.id, form=form, service=service)
        self.session.add(draft)
        await self.session.flush()
        return draft

    def _take(self, form: Form, key: str, answer: int | str | None) -> None:
        match answer:
            case None:
                form.skip(key, self.clock())
            case str() if len(answer) <= LONGEST_TEXT:
                form.write(key, answer, self.clock())
            case int():
                form.choose(key, answer, self.clock())
            case _:
                raise AnswerNotOffered

    def _receipt(self, draft: RatingDraft) -> str:
        receipt = new_code()
        draft.receipt_digest = digest_of(receipt)
        return receipt

    @property
    def _forms(self) -> Forms:
        return Forms(self.session, self.clock)


def stop_awaiting(person: Person, form: Form) -> None:
    """A message that comes after the form was sent is no answer to it."""
    if (person.awaits or "").startswith(f"{AWAITED}:{form.id}:"):
        person.awaits = None
