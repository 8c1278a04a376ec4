import hashlib
import hmac
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.base import Base
from models.errors import (
    AlreadyRated,
)
from models.form import Answer, Form
from models.person import Person
from models.rating import Rating, RatingDraft, VoteGuard, VoteKey
from models.unit import Service
from services.forms import Forms
from services.people import People
from services.surveys import Surveys
from tests.city import Clock
from tests.factories import a_person, a_service, a_unit, an_office, fill

SARI, BUDI = 7_345_612_908, 7_345_612_909


@pytest.fixture
async def service(session: AsyncSession) -> Service:
    return await a_service(session, await a_unit(session))


async def rate(session: AsyncSession, clock: Clock, person: Person, service: Service) -> str:
    surveys = Surveys(session, clock)
    draft = await surveys.begin(person, service.code)
    draft.form.choose("kepuasan", 4, clock())
    return await surveys.send(person, draft.form_id)


async def count(session: AsyncSession, model: type[Base]) -> int:
    return await session.scalar(select(func.count()).select_from(model)) or 0


async def test_once_it_is_sent_nothing_leads_back(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        office = await an_office(session, clock())
        sari = (await People(session, clock).meet({SARI: "id"}))[SARI]
        surveys = Surveys(session, clock)
        draft = await surveys.begin(sari, office.service.code)
        fill(draft.form, clock(), "Antrean lama.")
        await Forms(session, clock).ask(sari, draft.form_id, "saran")
        await surveys.send(sari, draft.form_id)

    async with sessions() as session:
        for model in (Form, Answer, RatingDraft):
            assert await count(session, model) == 0
        kept = (await session.scalars(select(Person).where(Person.telegram_id == SARI))).one()
        assert kept.awaits is None
        dump = {
            table.name: str((await session.execute(select(table))).all())
            for table in Base.metadata.sorted_tables
            if table.name != "person"
        }
    assert "Antrean lama." in dump["rating"]
    assert [name for name, rows in dump.items() if str(SARI) in rows] == []
    assert str(clock().time()) not in dump["rating"]


def test_a_rating_has_no_column_that_could_lead_back() -> None:
    assert {column.name for column in Rating.__table__.columns} == {
        *("id", "service_id", "semester", "week", "questionnaire", "comment", "receipt_digest"),
        *("kepuasan", "persyaratan", "prosedur", "waktu", "biaya", "produk"),
        *("kompetensi", "perilaku", "sarana", "pengaduan"),
    }
    assert [column.name for column in VoteGuard.__table__.columns] == ["digest"]


async def test_the_order_of_keys_tells_no_order_of_voting(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    voted = []
    for account in range(12):
        receipt = await rate(session, clock, await a_person(session, account), service)
        rating, _ = await Surveys(session, clock).by_receipt(receipt)
        voted.append(rating.id)
    assert voted != sorted(voted)


async def test_an_account_votes_once_a_service_and_semester(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    sari, budi = await a_person(session, SARI), await a_person(session, BUDI)
    other = await a_service(session, await a_unit(session, "Puskesmas"), code="POLI")
    await rate(session, clock, sari, service)
    with pytest.raises(AlreadyRated) as refusal:
        await rate(session, clock, sari, service)
    assert refusal.value.values == {"service": service.name}
    await rate(session, clock, sari, other)
    await rate(session, clock, budi, service)
    clock.turn(datetime(2027, 1, 4, 2, 0, tzinfo=UTC))
    await rate(session, clock, sari, service)
    assert await count(session, Rating) == 4


async def test_after_the_semester_nobody_can_test_whether_an_account_has_voted(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    await rate(session, clock, await a_person(session, SARI), service)
    assert await guards_of(session, SARI) == await every_guard(session)
    assert await Surveys(session, clock).destroy_vote_keys() == 0

    clock.turn(datetime(2027, 1, 4, 2, 0, tzinfo=UTC))
    await rate(session, clock, await a_person(session, BUDI), service)
    assert await Surveys(session, clock).destroy_vote_keys() == 1
    assert await Surveys(session, clock).destroy_vote_keys() == 0
    assert await guards_of(session, SARI) & await every_guard(session) == set()
    assert len(await guards_of(session, BUDI) & await every_guard(session)) == 1


async def guards_of(session: AsyncSession, account: int) -> set[str]:
    """What somebody with the whole database could compute for an account."""
    secrets = await session.scalars(select(VoteKey.secret))
    return {
        hmac.new(secret.encode(), str(account).encode(), hashlib.sha256).hexdigest()
        for secret in secrets
    }


async def every_guard(session: AsyncSession) -> set[str]:
    return set((await session.scalars(select(VoteGuard.digest))).all())
