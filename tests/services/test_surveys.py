from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.base import Base
from models.errors import (
    AlreadyRated,
    ButtonNotYours,
    ButtonOutdated,
    CodeUnknown,
    FormIncomplete,
    ReceiptUnknown,
)
from models.form import Answer, Form
from models.person import Person
from models.rating import Rating, RatingDraft, VoteGuard
from models.unit import Service
from services.evaluations import Evaluations
from services.forms import Forms
from services.people import People
from services.surveys import Surveys
from tests.city import Clock
from tests.databases import beside
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


async def test_what_was_answered_is_what_is_kept(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await surveys.begin(sari, service.code)
    fill(draft.form, clock(), "Antrean lama.", kepuasan=2, waktu=1, biaya=4)
    draft.form.skip("sarana", clock())
    receipt = await surveys.send(sari, draft.form_id)
    rating, found = await surveys.by_receipt(receipt.lower())
    assert found.name == service.name
    assert (rating.kepuasan, rating.waktu, rating.biaya, rating.sarana) == (2, 1, 4, None)
    assert (rating.comment, rating.questionnaire) == ("Antrean lama.", "skm-2017")
    assert (rating.semester, rating.week) == ("2026-2", date(2026, 11, 23))
    assert len(rating.elements) == 8


async def test_the_week_and_the_semester_are_those_of_mataram(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    clock.turn(datetime(2026, 12, 31, 16, 30, tzinfo=UTC))  # the new year has begun in Mataram
    receipt = await rate(session, clock, await a_person(session, SARI), service)
    rating, _ = await Surveys(session, clock).by_receipt(receipt)
    assert (rating.semester, rating.week) == ("2027-1", date(2026, 12, 28))


async def test_begun_again_it_is_the_same_draft(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await surveys.begin(sari, service.code)
    await Forms(session, clock).choose(sari, draft.form_id, "kepuasan", 3)
    assert await surveys.begin(sari, service.code) is draft
    other = await surveys.begin(await a_person(session, BUDI), service.code)
    assert other.form_id != draft.form_id


@pytest.mark.parametrize("code", ["", "TIDAKADA", "loketcontoh1", "x" * 200, "'; --"])
async def test_an_unknown_code(
    service: Service, session: AsyncSession, clock: Clock, code: str
) -> None:
    assert service
    with pytest.raises(CodeUnknown):
        await Surveys(session, clock).begin(await a_person(session, SARI), code)


async def test_a_revoked_service_is_no_longer_known_but_what_was_begun_can_be_sent(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await surveys.begin(sari, service.code)
    draft.form.choose("kepuasan", 4, clock())
    service.revoked_at = clock()
    await session.flush()
    with pytest.raises(CodeUnknown):
        await surveys.begin(sari, service.code)
    assert await surveys.send(sari, draft.form_id)


async def test_sent_twice_at_once_it_counts_once(sessions: Sessions, clock: Clock) -> None:
    async def send_too() -> None:
        async with sessions.begin() as session:
            sari = (await People(session, clock).meet({SARI: "id"}))[SARI]
            await Surveys(session, clock).send(sari, draft.form_id)

    async with sessions.begin() as session:
        service = await a_service(session, await a_unit(session))
        sari = (await People(session, clock).meet({SARI: "id"}))[SARI]
        draft = await Surveys(session, clock).begin(sari, service.code)
        draft.form.choose("kepuasan", 4, clock())
    async with sessions.begin() as session:
        sari = (await People(session, clock).meet({SARI: "id"}))[SARI]
        await Surveys(session, clock).send(sari, draft.form_id)
        other = await beside(send_too())
    with pytest.raises(ButtonOutdated):
        await other
    async with sessions() as session:
        assert await count(session, Rating) == 1


async def test_a_rating_needs_a_face(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await surveys.begin(sari, service.code)
    draft.form.choose("waktu", 4, clock())
    with pytest.raises(FormIncomplete):
        await surveys.send(sari, draft.form_id)
    assert await count(session, Rating) == 0


async def test_only_ones_own_rating_is_sent(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await surveys.begin(sari, service.code)
    draft.form.choose("kepuasan", 4, clock())
    with pytest.raises(ButtonNotYours):
        await surveys.send(await a_person(session, BUDI), draft.form_id)
    with pytest.raises(ButtonOutdated):
        await surveys.send(sari, draft.form_id + 99)


async def test_an_evaluation_is_not_sent_as_a_rating(session: AsyncSession, clock: Clock) -> None:
    office = await an_office(session, clock())
    _, form = await Evaluations(session, clock).begin(office.ayu)
    fill(form, clock())
    with pytest.raises(ButtonNotYours):
        await Surveys(session, clock).send(office.ayu, form.id)
    assert form.sent_at is None


@pytest.mark.parametrize("code", ["", "TIDAKADA"])
async def test_an_unknown_receipt(
    service: Service, session: AsyncSession, clock: Clock, code: str
) -> None:
    await rate(session, clock, await a_person(session, SARI), service)
    with pytest.raises(ReceiptUnknown):
        await Surveys(session, clock).by_receipt(code)


async def test_what_was_left_behind_with_a_face_is_handed_in(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await surveys.begin(sari, service.code)
    draft.form.choose("kepuasan", 1, clock())
    await Forms(session, clock).ask(sari, draft.form_id, "saran")
    clock.advance(hours=23, minutes=59)
    assert await surveys.hand_in_left_behind() == 0
    clock.advance(minutes=1)
    assert await surveys.hand_in_left_behind() == 1
    rating = (await session.scalars(select(Rating))).one()
    assert (rating.kepuasan, rating.receipt_digest) == (1, None)
    assert sari.awaits is None
    assert await surveys.hand_in_left_behind() == 0
    assert await count(session, Form) == 0
    with pytest.raises(AlreadyRated):
        await surveys.begin(sari, service.code)


async def test_what_was_left_behind_without_a_face_is_thrown_away(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await surveys.begin(sari, service.code)
    draft.form.choose("waktu", 1, clock())
    sari.awaits = "999:saran"  # of another form, which is not touched
    clock.advance(days=1)
    assert await surveys.hand_in_left_behind() == 1
    assert sari.awaits == "999:saran"
    for model in (Rating, RatingDraft, Form, Answer, VoteGuard):
        assert await count(session, model) == 0
    assert await surveys.begin(sari, service.code)


async def test_evaluations_are_never_left_behind(session: AsyncSession, clock: Clock) -> None:
    office = await an_office(session, clock())
    await Evaluations(session, clock).begin(office.ayu)
    clock.advance(days=3)
    assert await Surveys(session, clock).hand_in_left_behind() == 0
    assert await count(session, Form) == 1


async def test_handed_in_from_two_places_at_once_it_counts_once(
    sessions: Sessions, clock: Clock
) -> None:
    async def hand_in_too() -> int:
        async with sessions.begin() as session:
            return await Surveys(session, clock).hand_in_left_behind()

    async with sessions.begin() as session:
        service = await a_service(session, await a_unit(session))
        for account, key in ((SARI, "kepuasan"), (BUDI, "waktu")):
            person = (await People(session, clock).meet({account: "id"}))[account]
            draft = await Surveys(session, clock).begin(person, service.code)
            draft.form.choose(key, 4, clock())
    clock.advance(days=1)
    async with sessions.begin() as session:
        handed_in = await Surveys(session, clock).hand_in_left_behind()
        other = await beside(hand_in_too())
    assert handed_in + await other == 2
    async with sessions() as session:
        assert await count(session, Rating) == 1
        assert await count(session, Form) == 0


async def test_every_week_of_a_year_begins_on_its_monday(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    clock.turn(datetime(2026, 11, 22, 15, 59, tzinfo=UTC))  # Sunday, 23.59 in Mataram
    for account, monday in ((1, date(2026, 11, 16)), (2, date(2026, 11, 23))):
        receipt = await rate(session, clock, await a_person(session, account), service)
        rating, _ = await Surveys(session, clock).by_receipt(receipt)
        assert rating.week == monday
        clock.now += timedelta(minutes=1)
