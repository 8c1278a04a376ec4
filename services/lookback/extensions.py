import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    ButtonOutdated,
    DatesWrong,
    EnvelopesOpened,
    ExtensionWrong,
    NothingToExtend,
    NotYourRole,
)
from models.evaluation import Evaluation, Term
from models.notice import Topic
from models.period import end_of
from models.person import Employee, Person
from services.access.rights import Rights
from services.calendar.calendars import Calendars
from services.clock import Clock
from services.days import days_of
from services.lines.lines import Lines
from services.lookback.ends import Ends
from services.lookback.evaluations import Evaluations
from services.notices import Notices

AWAITED = "extension"
"""What `Person.awaits` begins with while a name, or a day with its reason, is awaited."""
FIND = "find"
LONGEST = timedelta(days=60)
"""After the end for everybody; later the next period would be near."""
_NO_YEAR = re.compile(r"\d{1,2}[-/.]\d{1,2}")
_WORDS_OF_A_DATE = (3, 2, 1)  # "15 Januari 2027", "15 Januari", "15-1"


@dataclass(frozen=True, slots=True)
class Extensions:
    """An administrator gives one employee more time; both envelopes wait for its end."""

    session: AsyncSession
    clock: Clock

    async def ask(self, admin: Person) -> None:
        """The next message is a name or a number."""
        await self._units(admin)
        admin.awaits = f"{AWAITED}:{FIND}"

    async def find(self, admin: Person, words: str) -> Sequence[Employee]:
        units = await self._units(admin)
        return await Lines(self.session, self.clock).search(words, units)

    async def choose(self, admin: Person, employee_id: int) -> tuple[Evaluation, datetime]:
        """The next message is the day and why; until then it ends as it is told here."""
        evaluation, term = await self._extensible(admin, employee_id)
        admin.awaits = f"{AWAITED}:{employee_id}"
        return evaluation, evaluation.ends_at(term)

    async def grant(
        self, admin: Person, employee_id: int, written: str
    ) -> tuple[Evaluation, datetime]:
        """Until 24.00 of the day that stands in front of the reason."""
        evaluation, term = await self._extensible(admin, employee_id)
        day, reason = self._read(written)
        until = end_of(day)
        if until <= evaluation.ends_at(term):
            raise ExtensionWrong("early")
        if until > term.closes_at + LONGEST:
            raise ExtensionWrong("far")
        await Calendars(self.session, self.clock).must_be_working(day)
        evaluation.extend(until, admin.id, reason)
        await Ends(self.session, self.clock).extend_forms(Evaluation.id == evaluation.id, until)
        admin.awaits = None
        about, told = evaluation.extension, [employee_id]
        notices = Notices(self.session, self.clock)
        await notices.owe(told, Topic.EVALUATION_EXTENDED, about, self.clock())
        return evaluation, until

    async def _extensible(self, admin: Person, employee_id: int) -> tuple[Evaluation, Term]:
        """The right is looked at once more; what is open already cannot be sealed again."""
        employee = await self.session.get(Employee, employee_id)
        if employee is None:
            raise ButtonOutdated
        await Rights(self.session, self.clock).must_administer(admin, employee.unit_id)
        evaluations = Evaluations(self.session, self.clock)
        if employee.has_left(self.clock()):
            raise NothingToExtend
        term = await evaluations.term_of(employee_id)
        evaluation = await evaluations.of(employee_id, term.semester)
        if evaluation.opened_at is not None:
            raise EnvelopesOpened
        return evaluation, term

    def _read(self, written: str) -> tuple[date, str]:
        words = written.split()
        for count in _WORDS_OF_A_DATE:
            day = self._day(" ".join(words[:count]))
            if day is not None and words[count:]:
                return day, " ".join(words[count:])
        raise ExtensionWrong

    def _day(self, text: str) -> date | None:
        """Without a year the next such day."""
        today = Calendars(self.session, self.clock).today()
        if not _NO_YEAR.fullmatch(text) and not text[-1:].isalpha():
            return _day_or_none(text)
        separator = " " if text[-1:].isalpha() else text.strip("0123456789")[:1]
        years = (today.year, today.year + 1)
        days = (_day_or_none(f"{text}{separator}{year}") for year in years)
        return next((day for day in days if day is not None and day >= today), None)

    async def _units(self, admin: Person) -> set[int]:
        rights = Rights(self.session, self.clock)
        admin.as_employee()
        units = await rights.administered(admin)
        if not units:
            raise NotYourRole
        return units


def _day_or_none(text: str) -> date | None:
    try:
        days = days_of(text)
    except DatesWrong:
        return None
    return days.first if days.first == days.last else None
