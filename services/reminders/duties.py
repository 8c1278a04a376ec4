from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from textwrap import shorten

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA, WorkingCalendar
from models.case import OFFICE_OWES, Case
from models.challenge import Challenge
from models.evaluation import Evaluation, Review
from models.feedback import FeedbackRequest
from models.objection import Objection, ObjectionState
from models.office import Assignment
from models.person import Employee
from models.unit import Service
from services.clock import Clock
from services.mentoring.unsigned import Unsigned
from services.reminders.pending import Pending

_TOPIC = 40
"""Letters of a session's topic, which has no name and stands on a button too."""


class Duty(StrEnum):
    REVIEW = "review"
    OBJECTION = "objection"
    CASE = "case"
    CHALLENGE = "challenge"
    FEEDBACK = "feedback"  # asked for
    OFFER = "offer"  # of a mentor, or of somebody to guide
    SESSION = "session"  # of mentoring, not signed by both


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that somebody waits for, and since when or until when."""

    duty: Duty
    about: int
    name: str
    since: date
    due: date | None = None
    semester: str = ""  # of a review

    def days_over(self, today: date, calendar: WorkingCalendar) -> int:
        """Working days since it should have been done; none while its term runs."""
        if self.due is None or today <= self.due:
            return 0
        return calendar.working_days_between(self.due, today)


@dataclass(frozen=True, slots=True)
class Duties:
    """What waits for one person, wherever in the bot it was asked of them."""

    session: AsyncSession
    clock: Clock

    async def of(self, person_id: int) -> list[Item]:
        """The oldest first."""
        items = [
            *await self._reviews(person_id),
            *await self._objections(person_id),
            *await self._cases(person_id),
            *await self._challenges(person_id),
            *await self._requests(person_id),
            *await self._mentoring(person_id),
        ]
        return sorted(items, key=lambda item: (item.since, item.duty, item.about))

    async def _reviews(self, person_id: int) -> list[Item]:
        missing = await Pending(self.session, self.clock).reviews_by(person_id)
        return [
            Item(Duty.REVIEW, each.employee_id, each.name, _day(each.sent_at), None, each.semester)
            for each in missing
        ]

    async def _objections(self, person_id: int) -> list[Item]:
        rows = await self.session.execute(
            select(Objection.id, Employee.name, Objection.filed_at, Objection.decide_by)
            .join(Review, Review.id == Objection.review_id)
            .join(Evaluation, Evaluation.id == Review.evaluation_id)
            .join(Employee, Employee.id == Evaluation.employee_id)
            .where(
                Objection.decider_id == person_id,
                Objection.state.in_([ObjectionState.FILED, ObjectionState.HEARD]),
            )
        )
        return [Item(Duty.OBJECTION, key, name, _day(at), due) for key, name, at, due in rows]

    async def _cases(self, person_id: int) -> list[Item]:
        rows = await self.session.execute(
            select(Case.id, Service.name, Case.opened_on, Case.due_on)
            .join(Service, Service.id == Case.service_id)
            .where(Case.owner_id == person_id, Case.state.in_(OFFICE_OWES))
        )
        return [Item(Duty.CASE, *row) for row in rows]

    async def _challenges(self, person_id: int) -> list[Item]:
        """Those out of a sealed self-evaluation are not known to anybody yet."""
        now = self.clock()
        rows = await self.session.execute(
            select(Challenge.id, Employee.name, Challenge.raised_at)
            .join(Employee, Employee.id == Challenge.employee_id)
            .join(Assignment, Assignment.employee_id == Challenge.employee_id)
            .outerjoin(Evaluation, Evaluation.id == Challenge.evaluation_id)
            .where(
                Assignment.reviewer_id == person_id,
                Assignment.at(now),
                Challenge.answered_at.is_(None),
                or_(Challenge.evaluation_id.is_(None), Evaluation.opened_at.is_not(None)),
            )
        )
        return [Item(Duty.CHALLENGE, key, name, _day(at)) for key, name, at in rows]

    async def _requests(self, person_id: int) -> list[Item]:
        rows = await self.session.execute(
            select(FeedbackRequest.id, Employee.name, FeedbackRequest.asked_at)
            .join(Employee, Employee.id == FeedbackRequest.asker_id)
            .where(FeedbackRequest.asked_id == person_id, FeedbackRequest.feedback_id.is_(None))
        )
        return [Item(Duty.FEEDBACK, key, name, _day(at)) for key, name, at in rows]

    async def _mentoring(self, person_id: int) -> list[Item]:
        unsigned = Unsigned(self.session, self.clock)
        offers = [
            Item(Duty.OFFER, each.id, each.other_of(person_id).name, _day(each.offered_at))
            for each in await unsigned.offers(person_id)
        ]
        sessions = [
            Item(Duty.SESSION, each.id, shorten(each.topic, _TOPIC, placeholder="…"), each.day)
            for each in await unsigned.sessions(person_id)
        ]
        return offers + sessions


def _day(moment: datetime) -> date:
    return moment.astimezone(WITA).date()
