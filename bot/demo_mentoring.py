"""Who helps whom in the demo: mentors, wishes, and a pair that is on its way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA, WorkingCalendar
from models.form import Answer, Form
from models.mentoring import Mentor, MentoringWish, Mentorship, Skill
from models.mentoring_session import Attendance, MentoringSession, SessionKind
from models.person import Employee
from services.mentoring.clocks import Clocks
from services.mentoring.plannings import PLAN

_MORNING = time(9)


@dataclass(frozen=True, slots=True)
class Pairing:
    session: AsyncSession
    now: datetime

    async def tell(self, people: Mapping[str, Employee], raw: Mapping[str, Any]) -> None:
        """What stands in `demo.toml` under one unit and its employees."""
        for told in raw["employees"]:
            employee = people[told["name"]]
            if "mentor" in told:
                self._list(employee, told["mentor"])
            if "wish" in told:
                self._wish(employee, told["wish"])
        await self.session.flush()
        for pair in raw.get("pairs", ()):
            mentees = [people[name] for name in pair["mentees"]]
            await self._pair(people[pair["mentor"]], mentees, pair)

    def _list(self, employee: Employee, raw: Mapping[str, Any]) -> None:
        listed_at = self.now - timedelta(weeks=8)
        self.session.add(Mentor(id=employee.id, listed_at=listed_at, **raw))

    def _wish(self, employee: Employee, raw: Mapping[str, Any]) -> MentoringWish:
        wish = MentoringWish(
            employee_id=employee.id,
            skill=Skill(raw["skill"]),
            words=raw["words"],
            wished_at=self.now - timedelta(days=raw["days_ago"]),
        )
        self.session.add(wish)
        return wish

    async def _pair(
        self, mentor: Employee, mentees: Sequence[Employee], raw: Mapping[str, Any]
    ) -> None:
        pairs = [await self._begun(mentor, mentee, raw) for mentee in mentees]
        today = self.now.astimezone(WITA).date()
        held, ahead = (self._meeting(mentor, pairs, each) for each in raw["sessions"])
        held.begins_at = _morning(WorkingCalendar().before(today, 4))
        ahead.begins_at = _morning(WorkingCalendar().add(today, 3))
        for attendance in held.attendances:
            attendance.mentor_met = attendance.mentee_met = True
        held.write(raw["journal"], self.now - timedelta(days=1))
        held.attendances[0].confirmed_at = self.now  # the other one reads it in the demo
        self.session.add_all([held, ahead])
        await self.session.flush()
        clocks = Clocks(self.session, lambda: self.now)
        await clocks.journal_written(held)
        await clocks.journal_confirmed(held, pairs[0])
        await clocks.session_planned(ahead)

    async def _begun(
        self, mentor: Employee, mentee: Employee, raw: Mapping[str, Any]
    ) -> Mentorship:
        began = self.now - timedelta(weeks=3)
        wish = self._wish(mentee, {**raw, "days_ago": 30})
        wish.ended_at = began
        plan = self._plan(mentee, mentor.name, began, raw["plan"])
        pair = Mentorship(
            mentor=mentor,
            mentee=mentee,
            wish=wish,
            skill=wish.skill,
            reasons=raw["reasons"],
            offered_at=began,
            offered_by_id=mentor.id,
            mentor_accepted_at=began,
            mentee_accepted_at=began,
            plan=plan,
            plan_confirmed_at=began + timedelta(days=3),
        )
        pair.begin(began, WorkingCalendar())
        self.session.add(pair)
        await self.session.flush()
        return pair

    def _plan(
        self, mentee: Employee, mentor: str, began: datetime, said: Mapping[str, Any]
    ) -> Form:
        form = Form(
            person_id=mentee.id, questionnaire=PLAN, about=mentor, opened_at=began, answers={}
        )
        for key, answer in said.items():
            text, choice = (answer, None) if isinstance(answer, str) else (None, answer)
            form.answers[key] = Answer(question=key, text=text, choice=choice)
        form.send(began + timedelta(days=2))
        return form

    def _meeting(
        self, mentor: Employee, pairs: Sequence[Mentorship], raw: Mapping[str, str]
    ) -> MentoringSession:
        return MentoringSession(
            mentor_id=mentor.id,
            kind=SessionKind(raw["kind"]),
            topic=raw["topic"],
            place=raw["place"],
            begins_at=self.now,
            planned_at=self.now - timedelta(weeks=2),
            journal_version=0,
            attendances=[Attendance(mentorship=pair) for pair in pairs],
        )


def _morning(day: date) -> datetime:
    return datetime.combine(day, _MORNING, WITA)
