"""How many used a service: a number that somebody answers for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import ButtonOutdated, NotYourRole, UsersWrong
from models.office import Appointment, Role
from models.rating import ServiceUsers
from models.satisfaction import krejcie_morgan
from models.semester import Semester
from services.figures.samples import Samples
from tests.city import Clock
from tests.factories import LONG_AGO, Office
from tests.ratings import rated

NOW = Semester(2026, 2)


@pytest.fixture
def samples(session: AsyncSession, clock: Clock) -> Samples:
    return Samples(session, clock)


async def enter(samples: Samples, office: Office, text: str) -> None:
    awaited = f"{office.service.id}:2026-2"
    await samples.enter(office.ratna, awaited, text)


@pytest.mark.parametrize(
    ("text", "people"), [("1", 1), (" 250 ", 250), ("1.200", 1200), ("9.999.999", 9_999_999)]
)
async def test_a_whole_number_is_kept(
    office: Office, samples: Samples, session: AsyncSession, text: str, people: int
) -> None:
    await samples.ask(office.ratna, office.service.id, NOW)
    assert office.ratna.awaits == f"users:{office.service.id}:2026-2"
    await enter(samples, office, text)
    assert office.ratna.awaits is None
    assert (await session.scalars(select(ServiceUsers.people))).all() == [people]


@pytest.mark.parametrize(
    "text",
    ["0", "-5", "12,5", "1.5", "1.20", "1e3", "١٢", "dua ratus", "", "10000001", "9" * 12, "=1+1"],
)
async def test_anything_else_is_refused_and_still_awaited(
    office: Office, samples: Samples, text: str
) -> None:
    await samples.ask(office.ratna, office.service.id, NOW)
    with pytest.raises(UsersWrong) as refused:
        await enter(samples, office, text)
    assert refused.value.values["reason"] == "shape"
    assert office.ratna.awaits is not None


async def test_a_second_number_takes_the_place_of_the_first(
    office: Office, samples: Samples, session: AsyncSession
) -> None:
    for text in ("250", "300"):
        await enter(samples, office, text)
    assert (await session.scalars(select(ServiceUsers.people))).all() == [300]


async def test_fewer_than_have_answered_cannot_be(
    office: Office, samples: Samples, session: AsyncSession
) -> None:
    await rated(session, office.service, 6)
    await rated(session, office.service, 2, assisted=True)
    await rated(session, office.service, 9, questionnaire="spak-1")
    with pytest.raises(UsersWrong) as refused:
        await enter(samples, office, "7")
    assert refused.value.values == {"reason": "few", "count": 8}
    await enter(samples, office, "8")


async def test_it_is_entered_by_those_who_answer_for_the_unit(
    office: Office, samples: Samples, session: AsyncSession
) -> None:
    session.add(
        Appointment(
            employee_id=office.ayu.id, role=Role.ORGANISATION, unit_id=None, since=LONG_AGO
        )
    )
    session.add(
        Appointment(
            employee_id=office.surya.id,
            role=Role.UNIT_ADMIN,
            unit_id=office.unit.id,
            since=LONG_AGO,
        )
    )
    await session.flush()
    for forward in (
        samples.ask(office.ayu, office.service.id, NOW),
        samples.enter(office.ayu, f"{office.service.id}:2026-2", "250"),
    ):
        with pytest.raises(NotYourRole):
            await forward
    await samples.ask(office.surya, office.service.id, NOW)


async def test_a_semester_to_come_and_an_unknown_service_are_no_buttons_of_ours(
    office: Office, samples: Samples
) -> None:
    for service_id, semester in ((office.service.id, NOW.next), (999, NOW)):
        with pytest.raises(ButtonOutdated):
            await samples.ask(office.ratna, service_id, semester)


@given(st.integers(1, 10_000_000))
def test_what_the_rule_asks_for_is_never_more_than_there_are(people: int) -> None:
    assert 1 <= krejcie_morgan(people) <= min(people, 384)
