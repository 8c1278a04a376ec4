from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.challenge import Challenge, Need
from models.disclosure import Seen
from models.errors import ButtonNotYours, ButtonOutdated
from models.evaluation import Evaluation
from models.form import Form
from models.notice import Topic
from models.office import Assignment
from models.person import Employee, Person
from models.semester import Semester
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.notices import Notices

AWAITED = "challenge"
"""What `Person.awaits` begins with while the next message is a challenge, or an answer to one."""
MOST_SHOWN = 20
_IN_A_FORM = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Challenges:
    """What stands in people's way: told to whoever reviews them now, and answered there."""

    session: AsyncSession
    clock: Clock

    async def own(self, person: Person) -> Sequence[Challenge]:
        """The newest first, with the answers; also those in a sealed envelope of theirs."""
        found = await self.session.scalars(
            select(Challenge)
            .where(Challenge.employee_id == person.as_employee().id)
            .options(joinedload(Challenge.answered_by))
            .order_by(Challenge.raised_at.desc(), Challenge.id.desc())
            .limit(MOST_SHOWN)
        )
        return found.all()

    async def ask(self, person: Person, need: Need) -> None:
        """The next message says what stands in the way."""
        person.as_employee()
        person.awaits = f"{AWAITED}:new:{need.value}"

    async def raise_one(self, person: Person, words: str, need: Need) -> int:
        """Stored and told to whoever reviews them now; says how many that are."""
        now, employee = self.clock(), person.as_employee()
        challenge = Challenge(
            employee_id=employee.id,
            semester=Semester.of(now).code,
            words=words,
            need=need,
            raised_at=now,
        )
        self.session.add(challenge)
        await self.session.flush()
        person.awaits = None
        reviewers = await self.session.scalars(
            select(Assignment.reviewer_id).where(
                Assignment.employee_id == employee.id, Assignment.at(now)
            )
        )
        told = reviewers.all()
        await self._notices.owe(told, Topic.CHALLENGE_RAISED, challenge.id, now)
        return len(told)

    async def replace(self, evaluation: Evaluation, form: Form) -> None:
        """Those of a self-evaluation that is being sent, in the place of its earlier version's."""
        earlier = Challenge.evaluation_id == evaluation.id
        await self.session.execute(delete(Challenge).where(earlier))
        self.session.add_all(_written(evaluation, form))

    async def open_for(self, reviewer: Person) -> Sequence[Challenge]:
        """Unanswered ones of those whom this person reviews now, the oldest first."""
        reviewer.as_employee()
        found = await self.session.scalars(
            select(Challenge)
            .where(Challenge.answered_at.is_(None), *self._seen_by(reviewer))
            .options(joinedload(Challenge.employee))
            .order_by(Challenge.raised_at, Challenge.id)
            .limit(MOST_SHOWN)
        )
        challenges = found.all()
        for employee_id in {challenge.employee_id for challenge in challenges}:
            viewings = Viewings(self.session, self.clock)
            await viewings.note(reviewer, employee_id, Seen.CHALLENGE)
        return challenges

    async def begin_answer(self, person: Person, challenge_id: int) -> Challenge:
        """The next message is the answer."""
        challenge = await self._answerable(person, challenge_id)
        challenge.must_wait()
        person.awaits = f"{AWAITED}:answer:{challenge.id}"
        return challenge

    async def answer(self, person: Person, challenge_id: int, words: str) -> Challenge:
        """By whoever reviews the employee at this moment; the employee is told."""
        challenge = await self._answerable(person, challenge_id)
        challenge.answer_with(words, person.id, self.clock())
        person.awaits = None
        await self._notices.settle(Topic.CHALLENGE_RAISED, challenge.id)
        told = [challenge.employee_id]
        await self._notices.owe(told, Topic.CHALLENGE_ANSWERED, challenge.id, self.clock())
        return challenge

    async def brief(self, challenge_id: int) -> Challenge | None:
        """For a notice about it; nothing where a later version of the form has none any more."""
        both = (joinedload(Challenge.employee), joinedload(Challenge.answered_by))
        return await self.session.get(Challenge, challenge_id, options=both)

    async def concerns(self, person: Person, challenge: Challenge) -> bool:
        """Whether this person still reviews whoever raised it, and it waits for them."""
        seen = select(Challenge.id).where(Challenge.id == challenge.id, *self._seen_by(person))
        return challenge.answered_at is None and await self.session.scalar(seen) is not None

    async def _answerable(self, person: Person, challenge_id: int) -> Challenge:
        person.as_employee()
        challenge = await self.session.scalar(
            select(Challenge)
            .where(Challenge.id == challenge_id, *self._seen_by(person))
            .options(joinedload(Challenge.employee))
            .with_for_update(of=Challenge)
            .execution_options(populate_existing=True)
        )
        if challenge is None:
            known = await self.session.get(Challenge, challenge_id)
            raise ButtonOutdated if known is None else ButtonNotYours
        return challenge

    def _seen_by(self, reviewer: Person) -> tuple[ColumnElement[bool], ...]:
        """Of employees in their line at this moment; of an envelope, once it is open."""
        now = self.clock()
        line = (
            select(Assignment.employee_id)
            .join(Employee, Employee.id == Assignment.employee_id)
            .where(
                Assignment.reviewer_id == reviewer.id, Assignment.at(now), Employee.works_at(now)
            )
        )
        theirs = Challenge.employee_id.in_(line)
        return theirs, Challenge.employee_id != reviewer.id, Challenge.is_told()

    @property
    def _notices(self) -> Notices:
        return Notices(self.session, self.clock)


def _written(evaluation: Evaluation, form: Form) -> Iterator[Challenge]:
    """As the questions of the form name them; an earlier questionnaire asks for no need."""
    for number in _IN_A_FORM:
        words, need = (form.answers.get(f"{key}-{number}") for key in ("tantangan", "butuh"))
        if form.sent_at and words and words.text and need and need.choice:
            yield Challenge(
                employee_id=evaluation.employee_id,
                semester=evaluation.semester,
                evaluation_id=evaluation.id,
                words=words.text,
                need=need.choice,
                raised_at=form.sent_at,
            )
