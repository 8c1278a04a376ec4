from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.orm.util import identity_key

from models.errors import ButtonNotYours, ButtonOutdated
from models.form import LONGEST_TEXT, Form
from models.person import Person
from models.received_file import ReceivedFile
from questionnaires import Question
from services.clock import Clock
from services.pieces import continued, expect_rest, joined, pass_over

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
        forms = list(found)
        await self._bring_files(forms)
        return forms

    async def _load(self, form_id: int) -> Form | None:
        found = await self.session.scalars(
            select(Form).where(Form.id == form_id).options(joinedload(Form.answers)),
            # A form is its owner's alone, and they are locked: nothing unwritten concerns it.
            execution_options={"autoflush": False},
        )
        form = found.unique().one_or_none()
        await self._bring_files([form] if form else [])
        return form

    async def _bring_files(self, forms: Iterable[Form]) -> None:
        """What citizens sent along: of thousands of forms hardly one has a file."""
        answers = [each for form in forms for each in form.answers.values() if each.file_id]
        if not answers:
            return
        found = await self.session.scalars(
            select(ReceivedFile).where(ReceivedFile.id.in_({each.file_id for each in answers})),
            execution_options={"autoflush": False},
        )
        files = {file.id: file for file in found}
        for answer in answers:
            if answer.file_id is not None:
                set_committed_value(answer, "file", files[answer.file_id])

    def _at_hand(self, form_id: int) -> Form | None:
        form = self.session.identity_map.get(identity_key(Form, form_id))
        return form if form is not None and "answers" in vars(form) else None

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
        return form if form.sent_at is not None else await self.go_on(person, form_id)

    async def go_on(self, person: Person, form_id: int) -> Form:
        """To the first question without an answer."""
        form = await self.own(person, form_id)
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

    async def write(self, person: Person, text: str, sent_at: datetime) -> "Written":
        """Take a text as the answer that is awaited, or as the rest of the one before it.

        Too long in all, what was kept before stays the answer (a first piece, or an earlier one),
        and the next text takes its place.
        """
        before = continued(person, sent_at)
        form, question = await self._answering(person, before or person.awaits)
        whole = _whole(form, question, text) if before else text
        excess = len(whole) - LONGEST_TEXT
        if excess > 0:
            form.must_be_open(self.clock())
            pass_over(person, sent_at)
            await_text(person, form, question)
        else:
            form.write(question.key, whole, self.clock())
            expect_rest(person, place(form, question), text, sent_at)
            await_text(person, form, form.next_question)
        return Written(form, question, max(excess, 0), joined=before is not None)

    async def awaited(self, person: Person) -> tuple[Form, Question]:
        return await self._answering(person, person.awaits)

    async def _answering(self, person: Person, about: str | None) -> tuple[Form, Question]:
        form_id = _form_in(about)
        if form_id is None:
            raise ButtonOutdated
        form = await self.own(person, form_id)
        return form, form.question((about or "").rpartition(":")[2])


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a text that was sent as an answer."""

    form: Form
    question: Question
    excess: int
    """Characters that it had too many, as far as it has come; then none of these are kept."""
    joined: bool
    """Whether it was the rest of an answer."""

    @property
    def first_part(self) -> str | None:
        """What is kept of an answer whose rest was too much."""
        answer = self.form.answers.get(self.question.key)
        return answer.text if self.joined and self.excess and answer else None


def awaited_form(person: Person) -> int | None:
    """The form in which the next message is an answer."""
    return _form_in(person.awaits)


def _form_in(about: str | None) -> int | None:
    topic, _, rest = (about or "").partition(":")
    return int(rest.partition(":")[0]) if topic == AWAITED else None


def place(form: Form, question: Question) -> str:
    """As it stands in the person's row."""
    return f"{AWAITED}:{form.id}:{question.key}"


def await_text(person: Person, form: Form, question: Question | None) -> None:
    """Remember, in the same transaction as all else, that the next message answers this."""
    wanted = place(form, question) if question and question.written else None
    if person.awaits != wanted:
        person.awaits = wanted


def _whole(form: Form, question: Question, rest: str) -> str:
    answer = form.answers.get(question.key)
    return joined(answer.text, rest) if answer and answer.text else rest
