"""A pile of paper forms, typed in by whoever administers the unit, one question at a time."""

import pytest
from sqlalchemy import select

from models.form import Form
from models.office import Appointment, Role
from models.person import Person
from models.rating import PaperDraft, Rating, VoteGuard
from models.running_tally import RunningTally
from models.satisfaction import Element
from models.unit import Service, Unit
from tests import factories
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import stored

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
FILL, NEXT, CHECK = "Isi dari kertas", "Isi lembar berikutnya", "Periksa & kirim"


@pytest.fixture
async def admin(city: City) -> Someone:
    """Ayu administers the department that she works at."""
    ayu = await city.employee(AYU_CODE)
    await appoint(city, ayu, "Dinas Kependudukan")
    return ayu


async def appoint(city: City, who: Someone, unit: str | None) -> None:
    async with city.sessions.begin() as session:
        person = await session.scalar(select(Person.id).where(Person.telegram_id == who.id))
        at = await session.scalar(select(Unit.id).where(Unit.name == unit))
        role = Role.CITY_ADMIN if unit is None else Role.UNIT_ADMIN
        session.add(
            Appointment(employee_id=person, unit_id=at, role=role, since=factories.LONG_AGO)
        )


async def at_the_service(admin: Someone) -> str:
    await admin.say("/unit")
    return await admin.press("Perekaman KTP-el")


async def test_sheet_after_sheet(city: City, admin: Someone) -> None:
    await at_the_service(admin)
    assert "dari lembar kertas" in await admin.press(FILL)
    assert "1 dari 9" in admin.reads
    for label in ("Sesuai", "Mudah", "Cepat", "Gratis"):
        await admin.press(label)
    await admin.press("Lewati")
    assert "1. Persyaratan: Sesuai" in await admin.press(CHECK)
    send = admin.data_of("Kirim")
    assert "1 lembar kertas tercatat" in await admin.press("Kirim")
    await admin.press(NEXT)
    await admin.press("Tidak sesuai")
    await admin.press(CHECK)
    assert "2 lembar kertas tercatat" in await admin.press("Kirim")
    assert "Perekaman KTP-el" in await admin.press("Kembali ke layanan")
    assert "tidak berlaku lagi" in await admin.press_data(send)  # the first, pressed twice

    ratings = await stored(city, Rating)
    assert {len(rating.elements) for rating in ratings} == {4, 1}
    assert all(rating.assisted and rating.receipt_digest is None for rating in ratings)
    assert {rating.elements.get(Element.PERSYARATAN) for rating in ratings} == {3, 1}
    assert {rating.questionnaire for rating in ratings} == {"skm-2017"}
    (tally,) = await stored(city, RunningTally)
    assert (tally.questionnaire, tally.respondents, tally.faces) == ("skm-2017/paper", 2, 0)
    for gone in (Form, PaperDraft, VoteGuard):
        assert await stored(city, gone) == []


async def test_a_sheet_that_was_begun_is_gone_on_with(city: City, admin: Someone) -> None:
    await at_the_service(admin)
    await admin.press(FILL)
    await admin.press("Sesuai")
    await at_the_service(admin)
    assert "2 dari 9" in await admin.press(FILL)
    assert len(await stored(city, PaperDraft)) == 1
    await city.look()
    city.clock.advance(days=2)
    await city.look()  # it is no citizen's draft that was left behind
    assert len(await stored(city, PaperDraft)) == 1
    assert await stored(city, Rating) == []


async def test_an_empty_sheet_is_not_counted(city: City, admin: Someone) -> None:
    await at_the_service(admin)
    await admin.press(FILL)
    await admin.press("Lewati")
    await admin.press(CHECK)
    assert "belum berisi satu jawaban pun" in await admin.press("Kirim")
    assert await stored(city, Rating) == []
    assert len(await stored(city, PaperDraft)) == 1


async def test_who_may_not(city: City, admin: Someone) -> None:
    """The head only looks; a forwarded button, and a role that ended meanwhile, do nothing."""
    await at_the_service(admin)
    button = admin.data_of(FILL)
    await admin.press(FILL)
    await admin.press("Sesuai")
    await admin.press(CHECK)
    send = admin.data_of("Kirim")
    ratna, surya = await city.employee(RATNA_CODE), await city.employee(SURYA_CODE)
    await at_the_service(ratna)
    assert FILL not in ratna.buttons
    for stranger in (ratna, surya):
        assert "peran" in await stranger.press_data(button)
        assert "bukan untuk akun" in await stranger.press_data(send)
    async with city.sessions.begin() as session:
        (given,) = await session.scalars(select(Appointment))
        given.until = city.clock()
    assert "peran" in await admin.press_data(send)
    assert await stored(city, Rating) == []
    assert "tidak berlaku lagi" in await admin.press_data("xp:999")


async def test_the_citys_administrator_may_and_an_ended_unit_takes_none(city: City) -> None:
    surya = await city.employee(SURYA_CODE)
    await appoint(city, surya, None)
    service = (await stored(city, Service))[0]
    assert "1 dari 9" in await surya.press_data(f"xp:{service.id}")
    await surya.press("Sesuai")
    await surya.press(CHECK)
    send = surya.data_of("Kirim")
    async with city.sessions.begin() as session:
        for unit in await session.scalars(select(Unit)):
            unit.until = city.clock()
    assert "tidak berlaku lagi" in await surya.press_data(send)
    assert await stored(city, Rating) == []
