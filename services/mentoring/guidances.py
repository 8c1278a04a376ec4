from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.disclosure import Seen
from models.errors import ButtonNotYours, FormClosed, GuidanceNowhere
from models.form import Form
from models.mentoring import Mentorship
from models.notice import Topic
from models.office import Assignment
from models.person import Employee, Person
from services.clock import Clock
from services.disclosure.viewings import Viewings
from services.forms import Forms
from services.mentoring.mentorships import Mentorships
from services.notices import Notices

GUIDANCE = "guidance-1"
OPEN_FOR = timedelta(days=30)
"""After the end of the pair."""


@dataclass(frozen=True, slots=True)
class Guidances:
    """A mentee's feedback on the guidance (B.1.8), for the mentor's superior alone.

    That is whoever reviewed the mentor at the moment in which it was sent, and nobody after them.
    """

    session: AsyncSession
    clock: Clock

    async def begin(self, person: Person, mentorship_id: int) -> Form:
        """Open it, go on where it was left, or find it sent."""
        mentorship = await self._own(person, Mentorship.id == mentorship_id)
        mentorship.must_be_over()
        if mentorship.guidance_id is None:
            await self._superior(mentorship)
            mentorship.guidance_id = (await self._begin(person, mentorship)).id
        return await self._forms.resume(person, mentorship.guidance_id)

    async def send(self, person: Person, form_id: int) -> Form:
        mentorship = await self._own(person, Mentorship.guidance_id == form_id)
        form = await self._forms.own(person, form_id)
        superior_id, now = await self._superior(mentorship), self.clock()
        form.send(now)
        person.awaits = None
        notices = Notices(self.session, self.clock)
        await notices.owe([superior_id], Topic.GUIDANCE_GIVEN, mentorship.id, now)
        return form

    async def told(self, person: Person, mentorship_id: int) -> Mentorship | None:
        """Whom it is about, with nothing of what was said; none to anybody else."""
        given = self._given_to(person).where(Mentorship.id == mentorship_id)
        return await self.session.scalar(given)

    async def read(self, person: Person, mentorship_id: int) -> Mentorship:
        """With the answers. Both can see that it was read."""
        person.as_employee()
        given = self._given_to(person).where(Mentorship.id == mentorship_id)
        answers = joinedload(Mentorship.guidance).selectinload(Form.answers)
        mentorship = await self.session.scalar(given.options(answers))
        if mentorship is None:
            raise ButtonNotYours
        for who in mentorship.pair:
            await Viewings(self.session, self.clock).note(person, who, Seen.GUIDANCE)
        return mentorship

    async def _own(self, person: Person, which: ColumnElement[bool]) -> Mentorship:
        """By its mentee, and locked: opened twice at once it is one form."""
        mine = Mentorship.mentee_id == person.as_employee().id
        return await Mentorships(self.session, self.clock).locked(which, mine)

    async def _begin(self, person: Person, mentorship: Mentorship) -> Form:
        closes_at = (mentorship.ended_at or self.clock()) + OPEN_FOR
        if closes_at <= self.clock():
            raise FormClosed
        return await self._forms.begin(person, GUIDANCE, mentorship.mentor.name, closes_at)

    async def _superior(self, mentorship: Mentorship) -> int:
        """Never the mentee themselves, who may have come to lead the mentor meanwhile."""
        now = self.clock()
        found = await self.session.scalar(
            select(Assignment.reviewer_id)
            .join(Employee, Employee.id == Assignment.reviewer_id)
            .where(
                Assignment.employee_id == mentorship.mentor_id,
                Assignment.reviewer_id != mentorship.mentee_id,
                Assignment.at(now),
                Employee.works_at(now),
            )
            .order_by(Assignment.since.desc())
            .limit(1)
        )
        if found is None:
            raise GuidanceNowhere
        return found

    def _given_to(self, person: Person) -> Select[Mentorship]:
        """What was sent while this person was the mentor's reviewer: the rule of access."""
        return (
            select(Mentorship)
            .join(Form, Form.id == Mentorship.guidance_id)
            .join(Assignment, Assignment.employee_id == Mentorship.mentor_id)
            .join(Employee, Employee.id == Assignment.reviewer_id)
            .where(
                Employee.id == person.id,
                Employee.id != Mentorship.mentee_id,
                Employee.works_at(self.clock()),
                Assignment.since <= Form.sent_at,
                Assignment.until.is_(None) | (Assignment.until > Form.sent_at),
            )
            .options(joinedload(Mentorship.mentor), joinedload(Mentorship.mentee))
        )

    @property
    def _forms(self) -> Forms:
        return Forms(self.session, self.clock)
