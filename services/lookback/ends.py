from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.evaluation import Evaluation, Review, Term
from models.form import Form
from models.notice import Topic
from models.period import deadline, end_of, last_day
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.notices import Notices
from services.reminders.pending import ends_on


@dataclass(frozen=True, slots=True)
class Stranded:
    """A last day on which nobody is at work, since the calendar was changed after it was set."""

    day: date
    following: date
    """On which it may end instead."""
    semesters: Sequence[str]
    """Of terms; without one it is the end of personal extensions alone."""
    extended: int
    """Employees with a personal extension until then."""


@dataclass(frozen=True, slots=True)
class Ends:
    """The last days of self-evaluations, which never move by themselves."""

    session: AsyncSession
    clock: Clock

    async def stranded(self) -> Sequence[Stranded]:
        """The nearest first."""
        calendar = await Calendars(self.session, self.clock).of_city()
        terms, extended = await self._terms(), await self._extended()
        days = sorted(day for day in {*terms, *extended} if not calendar.is_working(day))
        return [Stranded(day, deadline(day, calendar), terms[day], extended[day]) for day in days]

    async def move(self, day: date) -> date | None:
        """What ends on that day off ends later for everybody it concerns, forms begun included.

        Gives back on which day; none where nothing ends there, as after a second press.
        """
        moved = {one.day: one for one in await self.stranded()}.get(day)
        if moved is None:
            return None
        until = end_of(moved.following)
        concerned = ends_on(day) | (
            Evaluation.semester.in_(moved.semesters) & (Evaluation.extended_until < until)
        )
        await self.extend_forms(concerned, until)
        await self._extend_again(concerned, until)
        await self._extend_terms(moved.semesters, until)
        return moved.following

    async def extend_forms(self, concerned: ColumnElement[bool], until: datetime) -> None:
        """Of both sides of those evaluations, as far as they have begun and not sent."""
        theirs = select(Evaluation.id).join(Term).where(concerned, Evaluation.opened_at.is_(None))
        forms = [
            select(Review.form_id).where(Review.evaluation_id.in_(theirs)),
            *(
                select(column).where(Evaluation.id.in_(theirs), column.is_not(None))
                for column in (Evaluation.form_id, Evaluation.revision_id)
            ),
        ]
        await self.session.execute(
            update(Form)
            .where(or_(*(Form.id.in_(ids) for ids in forms)))
            .where(Form.sent_at.is_(None), Form.closes_at < until)
            .values(closes_at=until)
        )

    async def _extend_again(self, concerned: ColumnElement[bool], until: datetime) -> None:
        """Personal extensions go on as long, and those who have them are told as before."""
        found = await self.session.scalars(
            select(Evaluation)
            .join(Term)
            .where(concerned, Evaluation.opened_at.is_(None), Evaluation.extended_until < until)
            .with_for_update(of=Evaluation)
        )
        notices = Notices(self.session, self.clock)
        for each in found.all():
            each.extended_until = until
            told, topic = [each.employee_id], Topic.EVALUATION_EXTENDED
            await notices.owe(told, topic, each.extension, self.clock())

    async def _extend_terms(self, semesters: Collection[str], until: datetime) -> None:
        """One that ends at this very moment moves no more."""
        found = await self.session.scalars(
            select(Term)
            .where(Term.semester.in_(semesters), Term.ended_at.is_(None))
            .with_for_update()
        )
        for term in found.all():
            term.closes_at = until
        await self.session.flush()

    async def _terms(self) -> Mapping[date, list[str]]:
        rows = await self.session.execute(
            select(Term.closes_at, Term.semester)
            .where(Term.closes_at > self.clock(), Term.ended_at.is_(None))
            .order_by(Term.semester)
        )
        found: dict[date, list[str]] = defaultdict(list)
        for closes_at, semester in rows:
            found[last_day(closes_at)].append(semester)
        return found

    async def _extended(self) -> Mapping[date, int]:
        rows = await self.session.execute(
            select(Evaluation.extended_until, func.count())
            .where(Evaluation.extended_until > self.clock(), Evaluation.opened_at.is_(None))
            .group_by(Evaluation.extended_until)
        )
        return Counter({last_day(until): count for until, count in rows if until is not None})
