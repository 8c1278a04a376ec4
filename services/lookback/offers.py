from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.attributes import set_committed_value

from models import evidence
from models.calendar import WITA
from models.errors import ButtonNotYours, ButtonOutdated
from models.evidence import Spread
from models.form import Form
from models.journal import JournalEntry
from models.period import Period
from models.person import Person
from models.received_file import ReceivedFile
from questionnaires import Purpose, Question, load
from services.clock import Clock
from services.forms import Forms, await_text

ON_A_PAGE = 5
HELD = "notes of the batch"
"""In `session.info`: of a batch each person has one update, so no note is written meanwhile."""
AWAITED = "note"
"""What `Person.awaits` begins with while the next message is a further line of an answer."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What stands below a question: notes that are its evidence, the newest first."""

    spread: Spread
    entries: Sequence[JournalEntry] = ()
    page: int = 0
    count: int = 0
    """Of all notes for this question that are neither taken nor refused."""
    takable: int = 0
    """Of those, the ones with words; of a recording alone its author has to write the sentence."""


@dataclass(frozen=True, slots=True)
class Offers:
    """A person's own notes, offered below the question that they are evidence for."""

    session: AsyncSession
    clock: Clock

    async def below(self, form: Form, question: Question, page: int = 0) -> Offered | None:
        """Nothing is looked up for a question that offers none, but the spread for the first."""
        if not question.offers and not _opens_with_evidence(form, question):
            return None
        period, entries = await self._entries(form)
        spread = self._spread(period, entries)
        if not question.offers:
            return Offered(spread)
        left = [each for each in entries if _is_left(form, question.key, each)]
        page = min(page, max(0, len(left) - 1) // ON_A_PAGE)
        shown = left[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
        await self._bring_files(shown)
        return Offered(spread, shown, page, len(left), sum(bool(each.words) for each in left))

    async def taken(self, form: Form) -> Spread | None:
        """When the notes were written that stand in the answers; without any, nothing."""
        if form.questions.purpose is not Purpose.EVALUATION or not any(
            evidence.noted(form).values()
        ):
            return None
        period, entries = await self._entries(form)
        noted = evidence.noted(form)
        return self._spread(period, [each for each in entries if noted.get(str(each.id))])

    async def take(self, person: Person, form_id: int, key: str, entry_id: int) -> Form:
        form = await self._forms.own(person, form_id)
        evidence.take(form, key, await self._own(person, entry_id), self.clock())
        return self._go_on(person, form, key)

    async def take_all(self, person: Person, form_id: int, key: str) -> Form:
        """Every note with words that is left for this question, the oldest first."""
        form = await self._forms.own(person, form_id)
        form.must_be_open(self.clock())
        _, entries = await self._entries(form)
        for entry in reversed([each for each in entries if _is_left(form, key, each)]):
            if entry.words:
                evidence.take(form, key, entry, self.clock())
        return self._go_on(person, form, key)

    async def refuse(self, person: Person, form_id: int, key: str, entry_id: int) -> Form:
        form = await self._forms.own(person, form_id)
        evidence.refuse(form, (await self._own(person, entry_id)).id, self.clock())
        return self._go_on(person, form, key)

    async def clear(self, person: Person, form_id: int, key: str) -> Form:
        form = await self._forms.own(person, form_id)
        evidence.clear(form, key, self.clock())
        return self._go_on(person, form, key)

    async def ask_to_rewrite(
        self, person: Person, form_id: int, key: str, entry_id: int
    ) -> JournalEntry:
        """The next message stands in the answer for this note, which keeps its file."""
        form = await self._forms.own(person, form_id)
        form.must_be_open(self.clock())
        form.question(key)
        entry = await self._own(person, entry_id)
        await self._bring_files([entry])
        person.awaits = f"{AWAITED}:{form.id}:{key}:{entry.id}"
        return entry

    async def write(self, person: Person, awaited: str, text: str) -> tuple[Form, Question]:
        """A further line: other words for a note, or the author's own."""
        form_id, key, entry_id = awaited.split(":")
        form = await self._forms.own(person, int(form_id))
        if int(entry_id):
            evidence.rewrite(form, key, int(entry_id), text, self.clock())
        else:
            evidence.add(form, key, text, self.clock())
        return self._go_on(person, form, key), form.question(key)

    def _go_on(self, person: Person, form: Form, key: str) -> Form:
        """What is written next does not take the place of what was just taken."""
        if form.said(key):
            person.awaits = f"{AWAITED}:{form.id}:{key}:0"
        else:
            await_text(person, form, form.question(key))
        return form

    async def _own(self, person: Person, entry_id: int) -> JournalEntry:
        entry = await self.session.get(JournalEntry, entry_id)
        if entry is None:
            raise ButtonOutdated
        if entry.employee_id != person.id:
            raise ButtonNotYours
        return entry

    async def _bring_files(self, entries: Sequence[JournalEntry]) -> None:
        """Only a note without words is told by its file; most screens have none."""
        for entry in entries:
            if not entry.words and entry.file_id is not None:
                file = await self.session.get_one(ReceivedFile, entry.file_id)
                set_committed_value(entry, "file", file)

    async def fetch(self, forms: Collection[Form]) -> None:
        """Bring the notes of all who look back into the session at once: one trip for a batch."""
        periods = {
            form.person_id: Period.parse(form.about)
            for form in forms
            if load(form.questionnaire).purpose is Purpose.EVALUATION
        }
        if not periods:
            return
        first = min(period.first_day for period in periods.values())
        last = max(period.last_day for period in periods.values())
        held: dict[int, list[JournalEntry]] = {person_id: [] for person_id in periods}
        for entry in await self._notes(JournalEntry.employee_id.in_(periods), first, last):
            held[entry.employee_id].append(entry)
        self.session.info[HELD] = held

    async def _entries(self, form: Form) -> tuple[Period, Sequence[JournalEntry]]:
        """All notes of the period that the form looks back on, the newest first."""
        period = Period.parse(form.about)
        first, last = period.first_day, period.last_day
        held = self.session.info.get(HELD, {}).get(form.person_id)
        if held is None:
            held = await self._notes(JournalEntry.employee_id == form.person_id, first, last)
        return period, [entry for entry in held if first <= entry.happened_on <= last]

    async def _notes(
        self, whose: ColumnElement[bool], first: date, last: date
    ) -> Sequence[JournalEntry]:
        found = await self.session.scalars(
            select(JournalEntry)
            .where(whose, JournalEntry.happened_on.between(first, last))
            .order_by(JournalEntry.happened_on.desc(), JournalEntry.id.desc()),
            # Read at almost every tap, and no tap has written a note before.
            execution_options={"autoflush": False},
        )
        return found.all()

    def _spread(self, period: Period, entries: Sequence[JournalEntry]) -> Spread:
        months = _begun(period, self.clock().astimezone(WITA).date())
        return Spread.over(months, [entry.happened_on for entry in entries])

    @property
    def _forms(self) -> Forms:
        return Forms(self.session, self.clock)


@lru_cache(maxsize=100)
def _begun(period: Period, today: date) -> tuple[date, ...]:
    """Its months, without those to come."""
    return tuple(month for month in period.first_of_months if month <= today)


def _opens_with_evidence(form: Form, question: Question) -> bool:
    questions = form.questions
    return question.key == next(iter(questions)).key and any(each.offers for each in questions)


def _is_left(form: Form, key: str, entry: JournalEntry) -> bool:
    return str(entry.id) not in evidence.noted(form) and evidence.is_about(form, key, entry)
