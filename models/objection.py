from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.calendar import WITA, WorkingCalendar
from models.errors import (
    AlreadyDecided,
    ButtonNotYours,
    NotYetHeard,
    ObjectionLate,
    ReviewNotShown,
    StatementMissing,
    VerdictUnchanged,
)
from models.evaluation import Review
from models.person import Employee
from models.predicate import Expectation, Overall


class ObjectionState(StrEnum):
    FILED = "filed"  # waits for the reviewer's word
    HEARD = "heard"  # both have spoken, waits for the decision
    UPHELD = "upheld"  # the review stands
    CHANGED = "changed"  # the ratings are set anew
    WITHDRAWN = "withdrawn"


UNDECIDED = (ObjectionState.FILED, ObjectionState.HEARD)


class Party(StrEnum):
    EMPLOYEE = "employee"
    REVIEWER = "reviewer"
    DECIDER = "decider"


FILE_WITHIN = 14
"""Working days from the recorded showing (PermenPANRB 6/2022, Pasal 29)."""
DECIDE_WITHIN = 7
"""Working days from the filing; the decision is final (Pasal 29)."""
HEAR_WITHIN = 3
"""Working days in which the reviewer can speak; the city's own rule, so that silence is no way
to keep the superior from deciding in time."""


def objectable_until(review: Review, calendar: WorkingCalendar) -> date:
    """The last day on which the employee can object; it runs from the showing alone."""
    if review.shown_at is None:
        raise ReviewNotShown
    return calendar.add(_day(review.shown_at), FILE_WITHIN)


def must_be_in_time(review: Review, now: datetime, calendar: WorkingCalendar) -> None:
    last = objectable_until(review, calendar)
    if _day(now) > last:
        raise ObjectionLate(last=f"{last:%d-%m-%Y}", days=FILE_WITHIN)


class Objection(Base):
    """Keberatan against one review, decided by the reviewer's superior, who hears both.

    It concerns the bot's review: the formal one is made in e-Kinerja.
    """

    __tablename__ = "objection"

    id: Mapped[int] = mapped_column(primary_key=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), unique=True)
    decider_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    state: Mapped[ObjectionState]
    filed_at: Mapped[datetime]
    decide_by: Mapped[date]
    decided_at: Mapped[datetime | None]
    # What the decision sets, where it changes the review.
    result: Mapped[int | None] = mapped_column(SmallInteger)
    behaviour: Mapped[int | None] = mapped_column(SmallInteger)

    review: Mapped[Review] = relationship(lazy="raise")
    decider: Mapped[Employee] = relationship(lazy="raise")
    statements: Mapped[list["Statement"]] = relationship(
        lazy="raise", order_by="Statement.number", cascade="all, delete-orphan"
    )

    @property
    def is_undecided(self) -> bool:
        return self.state in UNDECIDED

    @property
    def people(self) -> dict[Party, int]:
        """Later ones win, should one stand on two sides: nobody decides about themselves."""
        return {
            Party.DECIDER: self.decider_id,
            Party.REVIEWER: self.review.reviewer_id,
            Party.EMPLOYEE: self.review.evaluation.employee_id,
        }

    def party_of(self, person_id: int) -> Party:
        sides = {who: party for party, who in self.people.items()}
        if person_id not in sides:
            raise ButtonNotYours
        return sides[person_id]

    def concerns(self, person_id: int) -> bool:
        return person_id in self.people.values()

    def waits_for(self, person_id: int) -> bool:
        """The decider until it is decided; the reviewer until they have spoken."""
        waiting = {ObjectionState.FILED: (Party.REVIEWER, Party.DECIDER)}
        parties = waiting.get(self.state, (Party.DECIDER,) if self.is_undecided else ())
        return person_id in {self.people[party] for party in parties}

    def must_be_open_to(self, person_id: int, party: Party) -> None:
        """Only that side has this to do, and only until it is decided."""
        if self.party_of(person_id) is not party:
            raise ButtonNotYours
        if not self.is_undecided:
            raise AlreadyDecided

    def said_by(self, party: Party) -> "Statement | None":
        author = self.people[party]
        return next((one for one in self.statements if one.author_id == author), None)

    def said_to(self, person_id: int) -> "list[tuple[Party, Statement]]":
        """What both sides said; the decider's words are theirs alone until they are final."""
        hidden = {Party.DECIDER} if self.is_undecided else set()
        hidden -= {self.party_of(person_id)}
        found = ((party, self.said_by(party)) for party in Party if party not in hidden)
        return [(party, said) for party, said in found if said is not None]

    def hear(self, reviewer_id: int, words: str, now: datetime) -> None:
        self.must_be_open_to(reviewer_id, Party.REVIEWER)
        self._say(reviewer_id, words, now)
        self.state = ObjectionState.HEARD

    def reason(
        self, decider_id: int, words: str, now: datetime, calendar: WorkingCalendar
    ) -> None:
        """The decider's reasons, which can be written anew until the decision."""
        self.must_be_decidable(decider_id, now, calendar)
        self._say(decider_id, words, now)

    def decidable_from(self, calendar: WorkingCalendar) -> date:
        """Once both were heard; or when the reviewer has let the time for it go by."""
        if self.state is ObjectionState.HEARD:
            return _day(self.filed_at)
        return calendar.add(_day(self.filed_at), HEAR_WITHIN + 1)

    def must_be_decidable(self, person_id: int, now: datetime, calendar: WorkingCalendar) -> None:
        self.must_be_open_to(person_id, Party.DECIDER)
        first = self.decidable_from(calendar)
        if _day(now) < first:
            raise NotYetHeard(first=f"{first:%d-%m-%Y}")

    def must_be_ready(self, verdict: Overall | None) -> None:
        """There are reasons, and a change changes something."""
        if self.said_by(Party.DECIDER) is None:
            raise StatementMissing
        if verdict is not None and verdict == self.review.overall:
            raise VerdictUnchanged

    def decide(
        self, person_id: int, verdict: Overall | None, now: datetime, calendar: WorkingCalendar
    ) -> None:
        """Final: the review stands, or these ratings take the place of its own."""
        self.must_be_decidable(person_id, now, calendar)
        self.must_be_ready(verdict)
        self.decided_at = now
        self.state = ObjectionState.CHANGED if verdict else ObjectionState.UPHELD
        if verdict is not None:
            self.result, self.behaviour = verdict.result, verdict.behaviour

    def withdraw(self, person_id: int, now: datetime) -> None:
        self.must_be_open_to(person_id, Party.EMPLOYEE)
        self.state, self.decided_at = ObjectionState.WITHDRAWN, now

    @property
    def verdict(self) -> Overall | None:
        """The ratings that the decision set."""
        if self.result is None or self.behaviour is None:
            return None
        return Overall(Expectation(self.result), Expectation(self.behaviour))

    def _say(self, author_id: int, words: str, now: datetime) -> None:
        """One statement a side: what they say anew takes its place."""
        for said in self.statements:
            if said.author_id == author_id:
                said.words, said.said_at = words, now
                return
        number = len(self.statements) + 1
        self.statements.append(
            Statement(number=number, author_id=author_id, words=words, said_at=now)
        )


class Statement(Base):
    """What the employee, the reviewer or the decider said; each side has one."""

    __tablename__ = "objection_statement"

    objection_id: Mapped[int] = mapped_column(ForeignKey("objection.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    author_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    words: Mapped[str] = mapped_column(Text)
    said_at: Mapped[datetime]


def _day(moment: datetime) -> date:
    return moment.astimezone(WITA).date()
