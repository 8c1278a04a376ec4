from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import inspect, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.util import identity_key

from models.errors import ButtonNotYours, ButtonOutdated
from models.form import LONGEST_TEXT, Form
from models.person import Person
from questionnaires import Question
from services.clock import Clock

PIECES_ARRIVE_WITHIN = timedelta(seconds=2)
AWAITED = "form"
"""What `Person.awaits` begins with while the next message is an answer."""


@dataclass(frozen=True, slots=True)
class Forms:
    """Filling a questionnaire, one saved answer at a time; the same for all three voices."""

    session: AsyncSession
    clock: Clock

    async def own(self, person: Person, form_id: int) -> Form:
        form = self._at_hand(form_id) or await self._load(form_id)
        if form is None:
            raise ButtonOutdated
        if form.person_id != person.id:
            raise ButtonNotYours
        return form

    async def fetch(self, form_ids: Collection[int]) -> list[Form]:
        """Bring forms into the session at once; hold them, or they are let go again."""
        if not form_ids:
            return []
        found = await self.session.scalars(
            select(Form).where(Form.id.in_(form_ids)).options(selectinload(Form.answers))
        )
        return list(found)

    async def _load(self, form_id: int) -> Form | None:
        found = await self.session.scalars(
            select(Form).where(Form.id == form_id).options(joinedload(Form.answers)),
            # A form is its owner's alone, and they are locked: nothing unwritten concerns it.
            execution_options={"autoflush": False},
        )
        return found.unique().one_or_none()

    def _at_hand(self, form_id: int) -> Form | None:
        form = self.session.identity_map.get(identity_key(Form, form_id))
        return form if form is not None and "answers" not in inspect(form).unloaded else None

    async def begin(
        self, person: Person, questionnaire: str, about: str, closes_at: datetime | None
    ) -> Form:
        form = Form(
            person_id=person.id,
            questionnaire=questionnaire,
            about=about,
            opened_at=self.clock(),
            closes_at=closes_at,
            answers={},
        )
        self.session.add(form)
        await self.session.flush()  # buttons carry its id
        return form

    async def resume(self, person: Person, form_id: int) -> Form:
        """Go on at the first question without an answer, unless it is sent."""
        form = await self.own(person, form_id)
        if form.sent_at is None:
            form.must_be_open(self.clock())
            await_text(person, form, form.next_question)
        return form

    async def choose(self, person: Person, form_id: int, question: str, choice: int) -> Form:
        form = await self.own(person, form_id)
        form.choose(question, choice, self.clock())
        await_text(person, form, form.next_question)
        return form

    async def skip(self, person: Person, form_id: int, question: str) -> Form:
        form = await self.own(person, form_id)
        form.skip(question, self.clock())
        await_text(person, form, form.next_question)
        return form

    async def ask(self, person: Person, form_id: int, question: str) -> tuple[Form, Question]:
        """Show a question again, answered or not."""
        form = await self.own(person, form_id)
        form.must_be_open(self.clock())
        asked = form.question(question)
        await_text(person, form, asked)
        return form, asked

    async def look_over(self, person: Person, form_id: int) -> Form:
        """Show the whole form; the next message is no answer any more."""
        form = await self.own(person, form_id)
        form.must_be_open(self.clock())
        await_text(person, form, None)
        return form

    async def write(self, person: Person, text: str) -> Form:
        """Take a text as the answer that is awaited."""
        form, question = await self.awaited(person)
        form.write(question.key, text, self.clock())
        await_text(person, form, form.next_question)
        return form

    async def awaited(self, person: Person) -> tuple[Form, Question]:
        form_id = awaited_form(person)
        if form_id is None:
            raise ButtonOutdated
        form = await self.own(person, form_id)
        return form, form.question((person.awaits or "").rpartition(":")[2])


def awaited_form(person: Person) -> int | None:
    """The form in which the next message is an answer."""
    topic, _, rest = (person.awaits or "").partition(":")
    return int(rest.partition(":")[0]) if topic == AWAITED else None


def await_text(person: Person, form: Form, question: Question | None) -> None:
    """Remember, in the same transaction as all else, that the next message answers this."""
    wanted = f"{AWAITED}:{form.id}:{question.key}" if question and question.written else None
    if person.awaits != wanted:
        person.awaits = wanted


def is_piece(person: Person, sent_at: datetime) -> bool:
    """A text too long for one Telegram message arrives in pieces; the first was answered."""
    return person.pieces_until is not None and sent_at <= person.pieces_until


def too_long(person: Person, text: str, sent_at: datetime) -> bool:
    """Whether this text is refused for its length; its further pieces will be passed over."""
    if len(text) <= LONGEST_TEXT:
        return False
    person.pieces_until = sent_at + PIECES_ARRIVE_WITHIN
    return True
