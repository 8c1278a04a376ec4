"""Offices at the end of a term: people send, press twice, block the bot and come back."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from handlers.form.buttons import SendEvaluation
from models.evaluation import Evaluation, Review, Term
from models.form import Form
from models.person import Employee, Person
from models.unit import Unit
from services.lookback.envelopes import Envelopes
from services.lookback.evaluations import Evaluations
from services.reminders.stages import Stages
from tests.city import City, Someone, from_bot
from tests.factories import a_unit, all_invited, an_employee, fill, reviews
from tests.offices import administers

IN_EACH = 20


@dataclass
class Town:
    """Heads review their offices, and one chief reviews the heads."""

    city: City
    offices: int
    closes_at: datetime
    luck: Random = field(default_factory=lambda: Random(5))  # noqa: S311 - a game
    admin: int = 0
    accounts: dict[int, int] = field(default_factory=dict)
    members: dict[int, int] = field(default_factory=dict)
    """Employee to reviewer."""
    sent: dict[int, datetime] = field(default_factory=dict)
    reviewed: dict[tuple[int, int], datetime] = field(default_factory=dict)
    away: dict[int, datetime] = field(default_factory=dict)
    """Since when they have blocked the bot."""
    returned: set[int] = field(default_factory=set)
    pressed: int = 0
    replies: int = 0

    async def found(self) -> None:
        async with self.city.sessions.begin() as session:
            await session.execute(update(Term).values(closes_at=self.closes_at))
            chief = await self._joins(session, "Sekretaris Daerah", 0)
            admin = await self._joins(session, "BKPSDM", 0)
            await administers(session, admin)
            self.admin = admin.id
            for number in range(self.offices):
                head = await self._joins(session, f"Kantor {number}", number)
                await self._reviewed_by(session, chief, head)
                for _ in range(IN_EACH - 1):
                    member = await self._joins(session, f"Kantor {number}", number)
                    await self._reviewed_by(session, head, member)
            await all_invited(session, "2026-2")

    async def live(self) -> None:
        """Some send their self-evaluation, some reviewers a review, some block or come back."""
        many = len(self.members)
        async with self.city.sessions.begin() as session:
            senders = self._some(self._unsent(), many // 20)
            filled = {who: await self._filled(session, who) for who in senders}
            for employee in self._some(self._reviewable(), many // 50):
                await self._review(session, employee)
        for employee, form in filled.items():
            await self._send(employee, form)
        for employee in self._some(set(self.members) - set(self.away), many // 100):
            await self._block(employee)
        for employee in self._some((each for each in self.away if each % 3), max(1, many // 200)):
            await self._come_back(employee)

    def _some(self, who: Iterable[int], at_most: int) -> list[int]:
        people = sorted(who)
        return self.luck.sample(people, min(at_most, len(people)))

    def _unsent(self) -> set[int]:
        """Every fourth never does."""
        able = {employee for employee in self.members if employee % 4}
        return able - set(self.sent) - set(self.away)

    def _reviewable(self) -> set[int]:
        done = {employee for employee, _ in self.reviewed}
        return {each for each in set(self.sent) - done if self.members[each] not in self.away}

    async def _joins(self, session: AsyncSession, office: str, number: int) -> Employee:
        unit = await session.scalar(select(Unit).where(Unit.name == office))
        unit = unit or await a_unit(session, office)
        unit.six_days = number % 3 == 0
        account = self.city.telegram.join("Pegawai", language_code="id").id
        self.city.telegram.start(account)
        employee = await an_employee(session, unit, f"Pegawai {account}", account)
        self.accounts[employee.id] = account
        return employee

    async def _reviewed_by(self, session: AsyncSession, head: Employee, who: Employee) -> None:
        await reviews(session, head, who, self.city.clock())
        self.members[who.id] = head.id

    async def _filled(self, session: AsyncSession, employee: int) -> Form:
        evaluation = await self._evaluation(session, employee)
        evaluation.form = await self._form(session, employee)
        return evaluation.form

    async def _send(self, employee: int, form: Form) -> None:
        """Whoever has a message of the bot presses twice, and Telegram delivers one twice."""
        self.sent[employee] = self.city.clock()
        account = self.accounts[employee]
        messages = Someone(self.city, account).messages
        if shown := [each["message_id"] for each in messages if from_bot(each)]:
            button = SendEvaluation(form_id=form.id).pack()
            first, second = [
                self.city.telegram.press_data(account, shown[-1], button) for _ in range(2)
            ]
            self.pressed += 1
            before = self.heard(account)
            await self.city.receive(first, first, second)
            self.replies += self.heard(account) - before
            return
        async with self.city.sessions.begin() as session:
            evaluation = await self._evaluation(session, employee)
            if evaluation.form is not None:
                evaluation.form.sent_at = self.city.clock()
            await self._done(session, evaluation, employee)

    async def _review(self, session: AsyncSession, employee: int) -> None:
        evaluation = await self._evaluation(session, employee)
        head = self.members[employee]
        form = await self._form(session, head)
        form.sent_at = self.city.clock()
        evaluation.reviews.append(
            Review(evaluation_id=evaluation.id, reviewer_id=head, form=form, form_id=form.id)
        )
        await self._done(session, evaluation, head)
        self.reviewed[employee, head] = self.city.clock()

    async def _done(self, session: AsyncSession, evaluation: Evaluation, who: int) -> None:
        await session.flush()
        await Envelopes(session, self.city.clock).look(evaluation, but=who)
        await Stages(session, self.city.clock).settle(await session.get_one(Person, who))

    async def _block(self, employee: int) -> None:
        """The bot hears of it, twice, or finds out when it tells them something."""
        blocked = self.city.telegram.block(self.accounts[employee])
        if employee % 2:
            await self.city.receive(blocked, blocked)
        self.away[employee] = self.city.clock()

    async def _come_back(self, employee: int) -> None:
        account = self.accounts[employee]
        before = self.heard(account)
        started = self.city.telegram.start(account)
        await self.city.receive(started, started)
        self.replies += self.heard(account) - before
        assert self.heard(account) == before + 1
        del self.away[employee]
        self.returned.add(employee)

    def heard(self, account: int) -> int:
        return sum(map(from_bot, Someone(self.city, account).messages))

    async def _evaluation(self, session: AsyncSession, employee: int) -> Evaluation:
        return await Evaluations(session, self.city.clock).locked(
            Evaluation.employee_id == employee
        )

    async def _form(self, session: AsyncSession, person: int) -> Form:
        now = self.city.clock()
        form = Form(
            person_id=person,
            questionnaire="evaluation-1",
            about="2026-2",
            opened_at=now,
            closes_at=self.closes_at,
            answers={},
        )
        fill(form, now)
        session.add(form)
        await session.flush()
        return form
