from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.binding import REQUESTS_LAST, BindingCode, Rebinding
from models.errors import (
    AlreadyDecided,
    ButtonNotYours,
    ButtonOutdated,
    HasLeft,
    NobodyToAgree,
    NotYourRole,
    RequestLapsed,
    SecondPersonWanted,
)
from models.notice import Notice, Topic
from models.office import Role
from models.person import Person
from services.access.appointments import Appointments
from services.access.bindings import Bindings
from services.access.rebindings import Rebindings
from services.secrets import digest_of
from tests.city import Clock
from tests.databases import beside
from tests.factories import a_unit, an_employee, an_office, heads


class Lost:
    """Ayu has lost her phone; Dewi is the city's administrator, Ratna reviews Ayu and heads."""

    def __init__(self, session: AsyncSession, clock: Clock) -> None:
        self.session, self.clock = session, clock
        self.rebindings = Rebindings(session, clock)

    async def happens(self) -> "Lost":
        office = await an_office(self.session, self.clock())
        bureau = await a_unit(self.session, "BKPSDM")
        dewi = await an_employee(self.session, bureau, "Dewi", telegram_id=7_000_000_100)
        await Appointments(self.session, self.clock).appoint(dewi, Role.CITY_ADMIN)
        self.unit, self.ayu, self.ratna = office.unit, office.ayu, office.ratna
        self.surya, self.dewi = office.surya, dewi.person
        return self

    async def told(self, topic: Topic) -> set[int]:
        wanted = select(Notice.person_id).where(Notice.topic == topic, Notice.done_at.is_(None))
        return set(await self.session.scalars(wanted))


@pytest.fixture
async def lost(session: AsyncSession, clock: Clock) -> Lost:
    return await Lost(session, clock).happens()


async def test_those_who_know_the_person_are_asked(lost: Lost) -> None:
    request = await lost.rebindings.ask(lost.dewi, lost.ayu.id)
    assert (request.employee.name, request.asker.name, request.second) == ("Ayu", "Dewi", None)
    assert await lost.told(Topic.REBINDING_ASKED) == {lost.ratna.id}


async def test_reviewer_head_and_other_administrators_once_each(lost: Lost) -> None:
    other = await an_employee(lost.session, lost.unit, "Made")
    head = await an_employee(lost.session, lost.unit, "Gede")
    gone = await an_employee(lost.session, lost.unit, "Nyoman")
    for employee in (head, gone):
        await heads(lost.session, employee, lost.unit, lost.clock())
    gone.left_at = lost.clock()
    await Appointments(lost.session, lost.clock).appoint(other, Role.CITY_ADMIN)
    await lost.rebindings.ask(lost.dewi, lost.ayu.id)
    assert await lost.told(Topic.REBINDING_ASKED) == {lost.ratna.id, head.id, other.id}


async def test_the_owner_is_no_second_person_even_as_head(lost: Lost) -> None:
    with pytest.raises(NobodyToAgree):
        await lost.rebindings.ask(lost.dewi, lost.ratna.id)
    assert await lost.told(Topic.REBINDING_ASKED) == set()


async def test_nobody_asks_for_their_own_phone(lost: Lost) -> None:
    with pytest.raises(SecondPersonWanted):
        await lost.rebindings.ask(lost.dewi, lost.dewi.id)


async def test_only_administrators_ask(lost: Lost) -> None:
    for who in (lost.ratna, lost.surya):
        with pytest.raises(NotYourRole):
            await lost.rebindings.ask(who, lost.ayu.id)


async def test_asking_twice_is_one_request(lost: Lost) -> None:
    first = await lost.rebindings.ask(lost.dewi, lost.ayu.id)
    again = await lost.rebindings.ask(lost.dewi, lost.ayu.id)
    assert again.rebinding is first.rebinding
    assert len(list(await lost.session.scalars(select(Rebinding)))) == 1


async def test_after_three_days_it_can_be_asked_anew(lost: Lost) -> None:
    first = await lost.rebindings.ask(lost.dewi, lost.ayu.id)
    lost.clock.advance(days=REQUESTS_LAST.days)
    with pytest.raises(RequestLapsed):
        await lost.rebindings.decide(lost.ratna, first.rebinding.id, agreed=True)
    second = await lost.rebindings.ask(lost.dewi, lost.ayu.id)
    assert second.rebinding.id != first.rebinding.id
    assert lost.ayu.telegram_id is not None


async def test_who_agrees_gets_a_code_that_binds_the_new_phone(lost: Lost) -> None:
    account = lost.ayu.telegram_id
    request = await lost.rebindings.ask(lost.dewi, lost.ayu.id)
    decided, code = await lost.rebindings.decide(lost.ratna, request.rebinding.id, agreed=True)
    assert decided.second is not None
    assert decided.second.name == "Ratna"
    assert lost.ayu.telegram_id is None
    wanted = select(BindingCode.digest).where(BindingCode.used_at.is_(None))
    assert list(await lost.session.scalars(wanted)) == [digest_of(code or "")]
    old = await lost.session.scalar(select(Person).where(Person.telegram_id == account))
    assert old is not None
    assert await lost.told(Topic.CHAT_RELEASED) == {old.id}
    assert await lost.told(Topic.REBINDING_DECIDED) == {lost.dewi.id}
    assert await lost.told(Topic.REBINDING_ASKED) == set()


async def test_who_refuses_changes_nothing(lost: Lost) -> None:
    account = lost.ayu.telegram_id
    request = await lost.rebindings.ask(lost.dewi, lost.ayu.id)
    _, code = await lost.rebindings.decide(lost.ratna, request.rebinding.id, agreed=False)
    assert code is None
    assert lost.ayu.telegram_id == account
    assert await lost.told(Topic.REBINDING_DECIDED) == {lost.dewi.id}
    assert await lost.told(Topic.CHAT_RELEASED) == set()
    with pytest.raises(AlreadyDecided):
        await lost.rebindings.decide(lost.ratna, request.rebinding.id, agreed=True)


@pytest.mark.parametrize(
    ("name", "refusal"),
    [("dewi", SecondPersonWanted), ("ayu", SecondPersonWanted), ("surya", ButtonNotYours)],
)
async def test_nobody_else_decides(lost: Lost, name: str, refusal: type[Exception]) -> None:
    request = await lost.rebindings.ask(lost.dewi, lost.ayu.id)
    with pytest.raises(refusal):
        await lost.rebindings.decide(getattr(lost, name), request.rebinding.id, agreed=True)
    assert lost.ayu.telegram_id is not None


async def test_a_reviewer_of_yesterday_does_not_decide(lost: Lost) -> None:
    request = await lost.rebindings.ask(lost.dewi, lost.ayu.id)
    lost.ratna.as_employee().left_at = lost.clock()
    with pytest.raises(ButtonNotYours):
        await lost.rebindings.decide(lost.ratna, request.rebinding.id, agreed=True)


async def test_for_whoever_has_left_there_is_no_code(lost: Lost) -> None:
    request = await lost.rebindings.ask(lost.dewi, lost.ayu.id)
    lost.ayu.as_employee().left_at = lost.clock()
    with pytest.raises(HasLeft):
        await lost.rebindings.decide(lost.ratna, request.rebinding.id, agreed=True)


async def test_a_chat_that_was_left_meanwhile_gets_its_code_all_the_same(lost: Lost) -> None:
    request = await lost.rebindings.ask(lost.dewi, lost.ayu.id)
    await Bindings(lost.session, lost.clock).release(lost.ayu.id)
    _, code = await lost.rebindings.decide(lost.ratna, request.rebinding.id, agreed=True)
    assert code is not None
    assert await lost.told(Topic.CHAT_RELEASED) == set()


async def test_a_request_that_never_was(lost: Lost) -> None:
    with pytest.raises(ButtonOutdated):
        await lost.rebindings.decide(lost.ratna, 999, agreed=True)


async def test_of_two_who_decide_at_once_the_first_does(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        lost = await Lost(session, clock).happens()
        gede = await an_employee(session, lost.unit, "Gede")
        await heads(session, gede, lost.unit, clock() - timedelta(days=1))
        request = await lost.rebindings.ask(lost.dewi, lost.ayu.id)
        second, third = lost.ratna, gede.person

    async def refuse_too() -> None:
        async with sessions.begin() as session:
            await Rebindings(session, clock).decide(third, request.rebinding.id, agreed=False)

    async with sessions.begin() as session:
        await Rebindings(session, clock).decide(second, request.rebinding.id, agreed=True)
        other = await beside(refuse_too())
    with pytest.raises(AlreadyDecided):
        await other
