from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.evaluation import Evaluation, Term
from models.notice import Topic
from models.period import Period, Schedule
from models.person import Employee
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.notices import Notices
from services.storage import add_if_new

AHEAD = timedelta(days=60)
"""How long before a period's end its term is set, for joint leave is decreed by then; and how
long after it one is still begun that a bot at rest has missed.
"""


@dataclass(frozen=True, slots=True)
class Terms:
    """Opens the self-evaluation of each period by itself, for everybody who works then."""

    session: AsyncSession
    clock: Clock

    async def keep(self, schedule: Schedule) -> int:
        """Set what comes, and invite whoever is not yet; says how many were."""
        await self._set(schedule)
        invited = 0
        for term in await self._open():
            invited += await self.invite(term, await self._uninvited(term))
        return invited

    async def coming(self) -> Term | None:
        """The one that opens next."""
        return await self.session.scalar(
            select(Term).where(Term.opens_at > self.clock()).order_by(Term.opens_at).limit(1)
        )

    async def invite(self, term: Term, employees: Collection[int]) -> int:
        """An evaluation for each, and one invitation to each whose it is new."""
        rows = [
            {"employee_id": employee, "semester": term.semester} for employee in sorted(employees)
        ]
        new = await add_if_new(self.session, Evaluation, rows)
        if not new:
            return 0
        found = await self.session.execute(
            select(Evaluation.employee_id, Evaluation.id).where(
                Evaluation.semester == term.semester, Evaluation.employee_id.in_(employees)
            )
        )
        abouts = {employee: key for employee, key in found if key in new}
        notices = Notices(self.session, self.clock)
        await notices.owe_each(abouts, Topic.EVALUATION_OPENED, self.clock())
        return len(abouts)

    async def _open(self) -> Collection[Term]:
        now = self.clock()
        found = await self.session.scalars(
            select(Term).where(Term.opens_at <= now, Term.closes_at > now).order_by(Term.semester)
        )
        return found.all()

    async def _uninvited(self, term: Term) -> Collection[int]:
        """Everybody at the first look; later whoever has joined meanwhile."""
        theirs = select(Evaluation.id).where(
            Evaluation.employee_id == Employee.id, Evaluation.semester == term.semester
        )
        found = await self.session.scalars(
            select(Employee.id).where(Employee.works_at(self.clock()), ~theirs.exists())
        )
        return found.all()

    async def _set(self, schedule: Schedule) -> None:
        """Those of the periods that have just ended or are about to; one that is set stays so."""
        today = self._today()
        current = Period.of(today, schedule.months)
        for period in (current.previous, current):
            near = abs(period.last_day - today) <= AHEAD
            if near and await self.session.get(Term, period.code) is None:
                await self._add(period, schedule)

    async def _add(self, period: Period, schedule: Schedule) -> None:
        opens_at, closes_at = schedule.weeks_of(period, await self._calendars.of_city())
        if closes_at > self.clock():
            row = {"semester": period.code, "opens_at": opens_at, "closes_at": closes_at}
            await add_if_new(self.session, Term, [row])

    def _today(self) -> date:
        return self.clock().astimezone(WITA).date()

    @property
    def _calendars(self) -> Calendars:
        return Calendars(self.session, self.clock)
