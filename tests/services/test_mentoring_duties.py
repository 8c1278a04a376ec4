"""What in mentoring waits for one person, as the Monday digest says it."""

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from handlers.mentoring.buttons import OpenOffer
from handlers.mentorship.buttons import OpenSession
from handlers.reminder.stage_screens import digest as shown
from models.mentoring import EndReason
from services.mentoring.endings import Endings
from services.reminders.digests import Digests
from services.reminders.duties import Duties, Duty
from tests.city import Clock
from tests.factories import Office, an_employee, an_office
from tests.pairs import a_pair, a_session, an_offer, at, sign
from texts import Texts

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    clock.turn(at("2026-11-24", 10))
    return await an_office(session, clock())


async def duties(session: AsyncSession, clock: Clock, person_id: int) -> list[tuple[Duty, int]]:
    return [(each.duty, each.about) for each in await Duties(session, clock).of(person_id)]


async def test_an_offer_waits_for_whoever_has_not_answered(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    offer = await an_offer(session, office.ratna.as_employee(), office.ayu.as_employee(), clock())
    waits = [(Duty.OFFER, offer.id)]
    assert await duties(session, clock, office.ratna.id) == waits
    offer.accept(office.ratna.id, clock())
    await session.flush()
    assert await duties(session, clock, office.ratna.id) == []
    assert await duties(session, clock, office.ayu.id) == waits
    offer.end(office.ratna.id, clock())
    await session.flush()
    assert await duties(session, clock, office.ayu.id) == []


async def test_a_session_waits_for_the_next_who_has_to_speak_or_sign(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    mentor, ayu = office.ratna.as_employee(), office.ayu.as_employee()
    pair = await a_pair(session, mentor, ayu, clock)
    hadi = await an_employee(session, office.unit, "Hadi")
    other = await a_pair(session, mentor, hadi, clock)
    meeting = await a_session(session, clock, at("2026-11-25"), pair, other)
    await a_session(session, clock, at("2026-12-18"), pair)
    cancelled = await a_session(session, clock, at("2026-11-26"), pair)
    cancelled.cancel(None, clock())
    await session.flush()
    waits = [(Duty.SESSION, meeting.id)]
    assert await duties(session, clock, office.ratna.id) == []
    clock.turn(at("2026-11-27"))
    for who in (office.ratna.id, ayu.id, hadi.id):
        assert await duties(session, clock, who) == waits
    meeting.of(other.id).mentor_met = meeting.of(other.id).mentee_met = False
    meeting.of(pair.id).mentor_met = meeting.of(pair.id).mentee_met = True
    await session.flush()
    assert await duties(session, clock, hadi.id) == []
    assert await duties(session, clock, ayu.id) == []  # the mentor has to write first
    assert await duties(session, clock, office.ratna.id) == waits
    meeting.write("Membahas contoh.", clock())
    await session.flush()
    assert await duties(session, clock, office.ratna.id) == []
    assert await duties(session, clock, ayu.id) == waits
    await sign(session, meeting, clock())
    assert await duties(session, clock, ayu.id) == []


async def test_of_a_pair_that_is_over_nothing_waits(
    session: AsyncSession, clock: Clock, office: Office
) -> None:
    pair = await a_pair(session, office.ratna.as_employee(), office.ayu.as_employee(), clock)
    await a_session(session, clock, at("2026-11-25"), pair)
    clock.turn(at("2026-11-27"))
    await Endings(session, clock).end(office.ayu, pair.id, EndReason.TIME)
    assert await duties(session, clock, office.ratna.id) == []


@pytest.mark.parametrize("language", ["id", "en"])
async def test_each_stands_in_the_digest_with_a_button(
    language: str, session: AsyncSession, clock: Clock, office: Office
) -> None:
    mentor = office.ratna.as_employee()
    offer = await an_offer(session, mentor, office.surya.as_employee(), clock())
    pair = await a_pair(session, mentor, office.ayu.as_employee(), clock)
    meeting = await a_session(session, clock, at("2026-11-25"), pair)
    meeting.topic = "Menyusun program kerja dinas tahun depan bersama semua bidang"
    clock.turn(at("2026-11-30"))
    screen = shown(await Digests(session, clock).of(office.ratna), Texts(language))
    assert screen.keyboard is not None
    buttons = [row[0] for row in screen.keyboard.inline_keyboard]
    assert [button.callback_data for button in buttons] == [
        OpenOffer(mentorship_id=offer.id).pack(),
        OpenSession(session_id=meeting.id).pack(),
    ]
    assert "Surya" in buttons[0].text
    assert "Menyusun program kerja dinas tahun…" in buttons[1].text
    assert "Surya" in screen.text
    assert "Menyusun program kerja" in screen.text
