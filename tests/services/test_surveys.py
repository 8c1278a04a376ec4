from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.errors import (
    AlreadyRated,
    AlreadySent,
    ButtonNotYours,
    ButtonOutdated,
    CodeUnknown,
    DomainError,
    FormIncomplete,
    LinkRevoked,
    RatingWaits,
    ReceiptUnknown,
    UnitEnded,
)
from models.form import LONGEST_TEXT, Form
from models.person import Person
from models.rating import Rating, RatingDraft, Reply, VoteGuard
from models.unit import Service
from services.access.people import People
from services.forms import Forms
from services.lookback.evaluations import Evaluations
from services.voice.releases import WAITS_AT_MOST
from services.voice.surveys import RATING, Surveys
from tests.city import Clock
from tests.databases import beside
from tests.factories import a_form, a_person, a_service, a_unit, an_office, fill
from tests.voices import BUDI, SARI, Said, begun, count, released, sent, sent_by


@pytest.fixture
async def service(session: AsyncSession) -> Service:
    return await a_service(session, await a_unit(session))


async def test_what_was_answered_is_what_is_kept(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await surveys.begin(sari, service.links[0].code)
    fill(draft.form, clock(), "Antrean lama.", kepuasan=2, waktu=1, biaya=4, jenis=2, jawaban=1)
    draft.form.skip("sarana", clock())
    draft.form.choose("produk", 0, clock())
    receipt = await surveys.send(sari, draft.form_id)
    assert await released(session, clock) == 1
    rating, found = await surveys.by_receipt(receipt.lower())
    assert rating is not None
    assert found.name == service.name
    assert (rating.kepuasan, rating.waktu, rating.biaya) == (2, 1, 4)
    assert (rating.sarana, rating.produk) == (None, None)  # missing, never zero
    assert (rating.comment, rating.questionnaire) == ("Antrean lama.", "skm-2017")
    assert (rating.semester, rating.week) == ("2026-2", date(2026, 11, 23))
    assert (rating.unit_id, rating.assisted) == (service.unit_id, False)
    assert len(rating.elements) == 7


async def test_until_it_is_released_a_receipt_says_that_it_waits(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    receipt = await sent(session, clock, await a_person(session, SARI), service)
    rating, found = await Surveys(session, clock).by_receipt(receipt)
    assert (rating, found.name, found.unit.name) == (None, service.name, service.unit.name)
    assert await count(session, Rating) == 0


async def test_the_week_and_the_semester_are_those_of_mataram(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    clock.turn(datetime(2026, 12, 31, 16, 30, tzinfo=UTC))  # the new year has begun in Mataram
    receipt = await sent(session, clock, await a_person(session, SARI), service)
    await released(session, clock)
    rating, _ = await Surveys(session, clock).by_receipt(receipt)
    assert rating is not None
    assert (rating.semester, rating.week) == ("2027-1", date(2026, 12, 28))


async def test_begun_again_it_is_the_same_draft(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await surveys.begin(sari, service.links[0].code)
    await Forms(session, clock).choose(sari, draft.form_id, "kepuasan", 3)
    assert await surveys.begin(sari, service.links[0].code) is draft
    other = await surveys.begin(await a_person(session, BUDI), service.links[0].code)
    assert other.form_id != draft.form_id


async def test_what_was_begun_under_an_old_questionnaire_goes_on_under_it(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    form = await Forms(session, clock).begin(sari, "skm-2017", service.name, None)
    session.add(RatingDraft(form_id=form.id, form=form, service=service))
    await session.flush()
    draft = await surveys.begin(sari, service.links[0].code)
    assert draft.form.questionnaire == "skm-2017"
    fill(draft.form, clock(), "Bersih.")
    receipt = await surveys.send(sari, draft.form_id)
    await released(session, clock)
    rating, _ = await surveys.by_receipt(receipt)
    assert rating is not None
    assert (rating.questionnaire, rating.comment) == ("skm-2017", "Bersih.")


@pytest.mark.parametrize("code", ["", "TIDAKADA", "loketcontoh1", "x" * 200, "'; --"])
async def test_an_unknown_code(
    service: Service, session: AsyncSession, clock: Clock, code: str
) -> None:
    assert service
    with pytest.raises(CodeUnknown):
        await Surveys(session, clock).begin(await a_person(session, SARI), code)


async def test_a_revoked_link_says_so_but_what_was_begun_can_be_sent(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await begun(session, clock, sari, service)
    service.links[0].revoked_at = clock()
    await session.flush()
    with pytest.raises(LinkRevoked):
        await surveys.begin(sari, service.links[0].code)
    with pytest.raises(LinkRevoked):
        await surveys.answer_without_account(service.links[0].code, {"kepuasan": 4})
    assert await surveys.send(sari, draft.form_id)


async def test_a_unit_that_has_ended_is_rated_only_through_its_successor(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    service.unit.until = clock() + timedelta(hours=1)
    assert await surveys.begin(sari, service.links[0].code)
    clock.advance(hours=1)
    with pytest.raises(UnitEnded):
        await surveys.begin(sari, service.links[0].code)
    service.unit.successor_id = (await a_unit(session, "Dinas Penerus")).id
    assert await surveys.begin(sari, service.links[0].code)


async def test_sent_twice_at_once_it_counts_once(sessions: Sessions, clock: Clock) -> None:
    async def send_too() -> None:
        async with sessions.begin() as session:
            sari = (await People(session, clock).meet({SARI: "id"}))[SARI]
            await Surveys(session, clock).send(sari, draft.form_id)

    async with sessions.begin() as session:
        service = await a_service(session, await a_unit(session))
        sari = (await People(session, clock).meet({SARI: "id"}))[SARI]
        draft = await begun(session, clock, sari, service)
    async with sessions.begin() as session:
        sari = (await People(session, clock).meet({SARI: "id"}))[SARI]
        receipt = await Surveys(session, clock).send(sari, draft.form_id)
        other = await beside(send_too())
    with pytest.raises(RatingWaits):
        await other
    async with sessions() as session:
        assert await count(session, VoteGuard) == 1
        rating, _ = await Surveys(session, clock).by_receipt(receipt)  # the code that was shown
        assert rating is None


async def test_a_rating_needs_a_face(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await surveys.begin(sari, service.links[0].code)
    draft.form.choose("waktu", 4, clock())
    with pytest.raises(FormIncomplete):
        await surveys.send(sari, draft.form_id)
    assert not draft.waits


async def test_only_ones_own_rating_is_sent(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft, budi = await begun(session, clock, sari, service), await a_person(session, BUDI)
    for act in (surveys.send, surveys.new_receipt):
        with pytest.raises(ButtonNotYours):
            await act(budi, draft.form_id)
        with pytest.raises(ButtonOutdated):
            await act(sari, draft.form_id + 99)


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
    await sent(session, clock, await a_person(session, SARI), service)
    with pytest.raises(ReceiptUnknown):
        await Surveys(session, clock).by_receipt(code)


async def test_what_was_sent_changes_no_more(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await begun(session, clock, sari, service)
    await Forms(session, clock).ask(sari, draft.form_id, "saran")
    await surveys.send(sari, draft.form_id)
    assert sari.awaits is None
    with pytest.raises(AlreadySent):
        await Forms(session, clock).choose(sari, draft.form_id, "kepuasan", 1)
    assert await surveys.begin(sari, service.links[0].code) is draft
    assert (draft.waits, sari.awaits) == (True, None)


async def test_sending_forgets_no_other_text_that_is_awaited(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    sari = await a_person(session, SARI)
    draft = await begun(session, clock, sari, service)
    sari.awaits = f"form:{draft.form_id}9:saran"
    await Surveys(session, clock).send(sari, draft.form_id)
    assert sari.awaits == f"form:{draft.form_id}9:saran"


async def test_a_code_that_was_never_seen_is_replaced_while_it_waits(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await begun(session, clock, sari, service)
    with pytest.raises(ButtonOutdated):
        await surveys.new_receipt(sari, draft.form_id)
    lost = await surveys.send(sari, draft.form_id)
    receipt = await surveys.new_receipt(sari, draft.form_id)
    with pytest.raises(ReceiptUnknown):
        await surveys.by_receipt(lost)
    await released(session, clock)
    rating, _ = await surveys.by_receipt(receipt)
    assert rating is not None
    with pytest.raises(ButtonOutdated):
        await surveys.new_receipt(sari, draft.form_id)


async def test_after_the_release_the_account_has_rated(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    sari = await a_person(session, SARI)
    await sent(session, clock, sari, service)
    await released(session, clock)
    with pytest.raises(AlreadyRated):
        await Surveys(session, clock).begin(sari, service.links[0].code)


async def test_every_week_of_a_year_begins_on_its_monday(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    clock.turn(datetime(2026, 11, 22, 15, 59, tzinfo=UTC))  # Sunday, 23.59 in Mataram
    for account, monday in ((1, date(2026, 11, 16)), (2, date(2026, 11, 23))):
        receipt = await sent(session, clock, await a_person(session, account), service)
        now = clock()
        await released(session, clock)
        rating, _ = await Surveys(session, clock).by_receipt(receipt)
        assert rating is not None
        assert rating.week == monday
        clock.turn(now + timedelta(minutes=1))


WHOLE: dict[str, Said] = {
    "kepuasan": 2,
    "waktu": 0,
    "saran": "Antre.",
    "jenis": 3,
    "jawaban": 2,
    "usia": None,
}


async def test_a_whole_rating_comes_without_an_account(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys = Surveys(session, clock)
    receipt = await surveys.answer_without_account(service.links[0].code, WHOLE)
    assert (await surveys.by_receipt(receipt))[0] is None
    assert await count(session, VoteGuard) == 0
    assert await released(session, clock) == 1
    rating, _ = await surveys.by_receipt(receipt)
    assert rating is not None
    assert (rating.kepuasan, rating.waktu) == (2, None)
    assert await count(session, Form) == 0
    assert await session.scalar(select(Person).where(Person.telegram_id.is_(None))) is None


async def test_many_come_by_the_web_for_the_same_service(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys = Surveys(session, clock)
    receipts = {
        await surveys.answer_without_account(service.links[0].code, {"kepuasan": 1})
        for _ in range(6)
    }
    await sent_by(session, clock, service, SARI)
    assert len(receipts) == 6
    assert await released(session, clock, timedelta(minutes=10)) == 7


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"kepuasan": None},
        {"kepuasan": 5},
        {"kepuasan": "4"},
        {"kepuasan": 4, "gaji": 1},
        {"kepuasan": 4, "waktu": 5},
        {"kepuasan": 4, "saran": 1},
        {"kepuasan": 4, "saran": " "},
        {"kepuasan": 4, "saran": "a" * (LONGEST_TEXT + 1)},
        {"kepuasan": 4, "saran": "Antre.", "jawaban": int(Reply.IN_CHAT)},  # there is no chat
    ],
    ids=str,
)
async def test_what_no_button_offers_is_refused_from_the_web(
    service: Service, session: AsyncSession, clock: Clock, answers: dict[str, int | str | None]
) -> None:
    with pytest.raises(DomainError):
        await Surveys(session, clock).answer_without_account(service.links[0].code, answers)


def test_without_words_nothing_is_asked_about_them_and_nothing_answered(clock: Clock) -> None:
    form = a_form(RATING, clock())
    draft = RatingDraft(form=form)
    assert {"jenis", "jawaban"} & {question.key for question in form.asked} == set()
    form.choose("jawaban", 3, clock())  # a forged button
    assert (draft.words, draft.reply) == (None, Reply.NONE)
    form.write("saran", "Antre.", clock())
    assert [question.key for question in form.asked][10:13] == ["saran", "jenis", "jawaban"]
    assert (draft.words, draft.reply) == ("Antre.", Reply.IN_CHAT)
    form.skip("saran", clock())
    assert draft.reply is Reply.NONE


async def test_whoever_comes_back_has_not_left_it_behind(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    sari = await a_person(session, SARI)
    draft = await begun(session, clock, sari, service)
    clock.now += WAITS_AT_MOST - timedelta(minutes=1)
    await Surveys(session, clock).begin(sari, service.links[0].code)
    assert draft.form.opened_at == clock()
