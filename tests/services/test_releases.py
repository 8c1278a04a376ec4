"""Handed over in batches: when, what goes where, and that nothing is lost or doubled."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import Sessions
from models.case import Case, CaseEntry, CaseKind
from models.errors import AlreadyRated, AlreadySent, ButtonOutdated, ReceiptUnknown
from models.form import Answer, Form
from models.person import Person
from models.quality import TRAIT, Sign
from models.rating import Rating, RatingDraft, RespondentCount, VoteGuard
from models.running_tally import RunningTally
from models.satisfaction import Element
from models.unit import Service
from questionnaires import load
from scheduler.releases import ReleaseRound
from services.access.people import People
from services.forms import Forms
from services.lookback.evaluations import Evaluations
from services.voice.left_behind import LEFT_BEHIND_AFTER, LeftBehind
from services.voice.releases import STAYS_AT_LEAST, WAITS_AT_MOST, Releases
from services.voice.surveys import RATING, Surveys
from tests.city import Clock
from tests.databases import beside
from tests.factories import a_person, a_service, a_unit, an_employee, an_office
from tests.voices import BUDI, SARI, Said, begun, count, released, sent, sent_by

SOON = STAYS_AT_LEAST
PRAISE, OPINION, COMPLAINT = 1, 2, 3
NO_REPLY, BY_CODE, IN_CHAT = 1, 2, 3


@pytest.fixture
async def service(session: AsyncSession) -> Service:
    return await a_service(session, await a_unit(session))


async def test_five_wait_for_each_other(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    await sent_by(session, clock, service, 1, 2, 3, 4)
    assert await released(session, clock, SOON) == 0
    await sent_by(session, clock, service, 5)
    assert await released(session, clock, SOON - timedelta(seconds=1)) == 0
    assert await released(session, clock, timedelta(seconds=1)) == 5
    assert await released(session, clock, SOON) == 0


@pytest.mark.parametrize(("at_least", "released"), [(5, 6), (6, 6), (7, 0)])
async def test_how_many_is_a_setting(
    service: Service, session: AsyncSession, clock: Clock, at_least: int, released: int
) -> None:
    await sent_by(session, clock, service, *range(1, 7))
    clock.now += SOON
    assert await Releases(session, clock, at_least).release() == released


async def test_after_a_day_they_go_in_any_case(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    await sent_by(session, clock, service, 1)
    clock.advance(hours=23)
    await sent_by(session, clock, service, 2)
    assert await released(session, clock, timedelta(minutes=59)) == 0
    assert await released(session, clock, timedelta(minutes=1)) == 2


async def test_each_service_waits_for_its_own(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    """While its key lives, whoever holds the database can tell who voted on which service."""
    other = await a_service(session, service.unit, "Poli", "POLI")
    await sent_by(session, clock, service, 1, 2, 3)
    await sent_by(session, clock, other, 4, 5, 6)
    assert await released(session, clock, SOON) == 0
    await sent_by(session, clock, other, 7, 8)
    assert await released(session, clock, SOON) == 5
    assert await released(session, clock) == 3


async def test_each_semester_waits_for_its_own(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    clock.turn(datetime(2026, 12, 31, 15, 0, tzinfo=UTC))  # an hour to go
    await sent_by(session, clock, service, 1, 2)
    clock.advance(hours=2)
    await sent_by(session, clock, service, 3, 4, 5)
    assert await released(session, clock, SOON) == 0
    assert await released(session, clock, timedelta(hours=22)) == 2
    assert {rating.semester for rating in await session.scalars(select(Rating))} == {"2026-2"}
    assert await released(session, clock, timedelta(hours=2)) == 3
    in_2027 = select(Rating.week).where(Rating.semester == "2027-1")
    assert set(await session.scalars(in_2027)) == {date(2026, 12, 28)}


async def test_a_batch_has_one_week(service: Service, session: AsyncSession, clock: Clock) -> None:
    clock.turn(datetime(2026, 11, 22, 15, 50, tzinfo=UTC))  # Sunday, ten to midnight
    await sent_by(session, clock, service, 1)
    clock.advance(minutes=20)
    await sent_by(session, clock, service, 2, 3, 4, 5)
    assert await released(session, clock, SOON) == 5
    assert set(await session.scalars(select(Rating.week))) == {date(2026, 11, 16)}


async def test_what_is_released_is_counted(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    await sent_by(session, clock, service, 1, 2, 3, 4, waktu=3)
    await sent_by(session, clock, service, 5, kepuasan=1, waktu=0)
    await released(session, clock, SOON)
    (row,) = await session.scalars(select(RunningTally))
    assert (row.faces, row.faces_total) == (5, 17)
    assert (row.waktu_n, row.waktu_total, row.respondents) == (4, 12, 4)
    assert (row.unit_id, row.questionnaire) == (service.unit_id, "skm-2017")


async def test_what_somebody_is_is_counted_and_stands_nowhere_else(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    for accounts in ((1, 2, 3, 4, 5), (6, 7, 8, 9, 10)):
        await sent_by(session, clock, service, *accounts[:3], kelamin=2, usia=3)
        await sent_by(session, clock, service, *accounts[3:], kelamin=1, pekerjaan=None)
        assert await released(session, clock, SOON) == 5
    people = {key: n for key, n in (await counted(session)).items() if key[0] != TRAIT}
    assert people == {("kelamin", 2): 6, ("usia", 3): 6, ("kelamin", 1): 4}


async def test_every_count_is_written_again_at_each_release(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    """So that no row tells by who wrote it last what somebody is."""
    await sent_by(session, clock, service, 1, 2, 3, 4, 5, usia=1)
    await released(session, clock, SOON)
    personal = [question for question in load(RATING) if question.personal]
    choices = sum(len(q.choices) for q in personal)
    assert await count(session, RespondentCount) == choices + len(Sign)


async def test_what_calls_for_caution_is_counted_apart_from_the_ratings(
    session: AsyncSession, clock: Clock
) -> None:
    """Two of the unit's own people, one who answers all the same; nothing is left out for it."""
    office = await an_office(session, clock())
    same = {element.value: 3 for element in Element}
    for person in (office.ayu, office.surya):
        await sent(session, clock, person, office.service)
    await sent_by(session, clock, office.service, 1, **same)
    await sent_by(session, clock, office.service, 2, 3)
    assert await released(session, clock, SOON) == 5
    assert await counted(session) == {(TRAIT, Sign.OWN_STAFF): 2, (TRAIT, Sign.ALL_THE_SAME): 1}
    assert await count(session, Rating) == 5


async def counted(session: AsyncSession) -> dict[tuple[str, int], int]:
    rows = await session.scalars(select(RespondentCount).where(RespondentCount.people > 0))
    return {(row.trait, row.choice): row.people for row in rows}


async def test_words_are_masked_before_they_are_kept(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    await an_employee(session, service.unit, "Wayan Suparta")
    said = "Pak Wayan Suparta ramah. Hubungi 0812 3456 7890."
    await sent(session, clock, await a_person(session, SARI), service, saran=said)
    await released(session, clock)
    assert await session.scalar(select(Rating.comment)) == "Pak [nama] ramah. Hubungi [telepon]."


@pytest.mark.parametrize("kind", [None, PRAISE, OPINION, COMPLAINT])
async def test_words_that_want_an_answer_become_a_case(
    service: Service, session: AsyncSession, clock: Clock, kind: int | None
) -> None:
    sari = await a_person(session, SARI)
    said: dict[str, Said] = {"saran": "Antre sejak subuh.", "jenis": kind, "jawaban": BY_CODE}
    receipt = await sent(session, clock, sari, service, **said)
    await released(session, clock)
    case = (await session.scalars(select(Case))).one()
    kinds = {PRAISE: CaseKind.PRAISE, COMPLAINT: CaseKind.COMPLAINT}
    assert (case.kind, case.notify_id) == (kinds.get(kind or 0, CaseKind.OPINION), None)
    assert await session.scalar(select(CaseEntry.words)) == "Antre sejak subuh."
    rating, _ = await Surveys(session, clock).by_receipt(receipt)
    assert rating is not None
    assert (rating.receipt_digest, rating.comment) == (case.receipt_digest, None)


async def test_a_case_with_an_account_is_joined_to_no_rating(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    sari = await a_person(session, SARI)
    said: dict[str, Said] = {"saran": "Antre sejak subuh.", "jenis": COMPLAINT, "jawaban": IN_CHAT}
    receipt = await sent(session, clock, sari, service, **said)
    await released(session, clock)
    case, rating = (
        (await session.scalars(select(Case))).one(),
        (await session.scalars(select(Rating))).one(),
    )
    assert case.notify_id == sari.id
    assert (rating.receipt_digest, rating.comment) == (None, None)
    with pytest.raises(ReceiptUnknown):
        await Surveys(session, clock).by_receipt(receipt)


@pytest.mark.parametrize("said", [{"jawaban": NO_REPLY}, {"jawaban": None}, {}], ids=str)
async def test_words_that_want_no_answer_are_no_case(
    service: Service, session: AsyncSession, clock: Clock, said: dict[str, int | None]
) -> None:
    sari = await a_person(session, SARI)
    await sent(session, clock, sari, service, saran="Bersih.", jenis=OPINION, **said)
    await released(session, clock)
    assert await count(session, Case) == 0
    assert await session.scalar(select(Rating.comment)) == "Bersih."


@pytest.mark.parametrize("left_behind", [False, True])
async def test_praise_becomes_a_case_in_any_event_so_that_it_reaches_the_officer(
    service: Service, session: AsyncSession, clock: Clock, *, left_behind: bool
) -> None:
    sari = await a_person(session, SARI)
    said: dict[str, Said] = {"saran": "Bu Ayu sabar.", "jenis": PRAISE}
    if left_behind:
        await begun(session, clock, sari, service, **said)
        clock.now += LEFT_BEHIND_AFTER
        await LeftBehind(session, clock).hand_in()
    else:
        await sent(session, clock, sari, service, **said)
    await released(session, clock)
    case = (await session.scalars(select(Case))).one()
    assert (case.kind, case.notify_id) == (CaseKind.PRAISE, None)
    assert await session.scalar(select(Rating.comment)) is None


@pytest.mark.parametrize(("reply", "cases"), [(BY_CODE, 0), (IN_CHAT, 1)])
async def test_left_behind_it_has_no_code_to_be_found_by(
    service: Service, session: AsyncSession, clock: Clock, reply: int, cases: int
) -> None:
    sari = await a_person(session, SARI)
    await begun(session, clock, sari, service, saran="Antre.", jenis=COMPLAINT, jawaban=reply)
    clock.now += LEFT_BEHIND_AFTER
    await LeftBehind(session, clock).hand_in()
    await released(session, clock)
    assert await count(session, Case) == cases
    assert await session.scalar(select(Rating.comment)) == (None if cases else "Antre.")


async def test_what_was_left_behind_with_a_face_counts_as_sent(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    sari, left = await a_person(session, SARI), LeftBehind(session, clock)
    draft = await begun(session, clock, sari, service, kepuasan=1)
    await Forms(session, clock).ask(sari, draft.form_id, "saran")
    clock.now += LEFT_BEHIND_AFTER - timedelta(minutes=1)
    assert await left.hand_in() == 0
    clock.advance(minutes=1)
    assert (await left.hand_in(), await left.hand_in()) == (1, 0)
    assert (draft.waits, sari.awaits) == (True, None)
    assert await released(session, clock) == 1
    rating = (await session.scalars(select(Rating))).one()
    assert (rating.kepuasan, rating.receipt_digest) == (1, None)
    for model in (Form, Answer, RatingDraft):
        assert await count(session, model) == 0
    with pytest.raises(AlreadyRated):
        await Surveys(session, clock).begin(sari, service.links[0].code)


async def test_what_was_left_behind_without_a_face_is_thrown_away(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    surveys, sari = Surveys(session, clock), await a_person(session, SARI)
    draft = await surveys.begin(sari, service.links[0].code)
    draft.form.choose("waktu", 1, clock())
    sari.awaits = "form:999:saran"  # of another form, which is not touched
    clock.now += LEFT_BEHIND_AFTER
    assert await LeftBehind(session, clock).hand_in() == 1
    assert sari.awaits == "form:999:saran"
    for model in (Rating, RatingDraft, Form, Answer, VoteGuard):
        assert await count(session, model) == 0
    assert await surveys.begin(sari, service.links[0].code)


async def test_whoever_comes_back_has_another_day(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    sari = await a_person(session, SARI)
    await begun(session, clock, sari, service)
    clock.advance(hours=23)
    await Surveys(session, clock).begin(sari, service.links[0].code)
    clock.advance(hours=23)
    assert await LeftBehind(session, clock).hand_in() == 0
    clock.advance(hours=1)
    assert await LeftBehind(session, clock).hand_in() == 1


async def test_evaluations_are_never_left_behind(session: AsyncSession, clock: Clock) -> None:
    office = await an_office(session, clock())
    await Evaluations(session, clock).begin(office.ayu)
    clock.advance(days=3)
    assert await LeftBehind(session, clock).hand_in() == 0
    assert await released(session, clock) == 0
    assert await count(session, Form) == 1


async def test_erasing_spares_civil_servants_without_a_chat(
    session: AsyncSession, clock: Clock
) -> None:
    office = await an_office(session, clock())
    await sent(session, clock, office.ayu, office.service)
    office.ayu.telegram_id = None
    await released(session, clock)
    assert await session.get(Person, office.ayu.id, populate_existing=True)


async def waiting(sessions: Sessions, clock: Clock, *accounts: int) -> list[int]:
    """Committed: these have sent; gives their forms."""
    async with sessions.begin() as session:
        service = await a_service(session, await a_unit(session))
        await sent_by(session, clock, service, *accounts)
        return list(await session.scalars(select(RatingDraft.form_id)))


async def test_released_from_two_places_at_once_it_counts_once(
    sessions: Sessions, clock: Clock
) -> None:
    async def release_too() -> int:
        async with sessions.begin() as session:
            return await Releases(session, clock).release()

    await waiting(sessions, clock, *range(1, 8))
    clock.now += SOON
    async with sessions.begin() as session:
        first = await Releases(session, clock).release()
        other = await beside(release_too())
    assert (first, await other) == (7, 0)
    async with sessions() as session:
        assert await count(session, Rating) == 7
        assert await session.scalar(select(RunningTally.faces)) == 7


async def test_ended_in_the_middle_nothing_has_happened(sessions: Sessions, clock: Clock) -> None:
    await waiting(sessions, clock, *range(1, 6))
    clock.now += SOON
    async with sessions() as session:
        assert await Releases(session, clock).release() == 5  # and it never comes to the commit
    async with sessions() as session:
        assert (await count(session, Rating), await count(session, RatingDraft)) == (0, 5)
    async with sessions.begin() as session:
        assert await Releases(session, clock).release() == 5
    async with sessions() as session:
        assert (await count(session, Rating), await count(session, Form)) == (5, 0)


async def test_a_new_receipt_in_the_moment_of_the_release(
    sessions: Sessions, clock: Clock
) -> None:
    """Whoever comes too late is told so; they are never given a code of nothing."""

    async def renew() -> str:
        async with sessions.begin() as session:
            person = (await People(session, clock).meet({1: "id"}))[1]
            return await Surveys(session, clock).new_receipt(person, form)

    form = min(await waiting(sessions, clock, *range(1, 6)))
    clock.now += SOON
    async with sessions.begin() as session:
        await Releases(session, clock).release()
        other = await beside(renew())
    with pytest.raises(ButtonOutdated):
        await other


async def test_an_answer_in_the_moment_of_handing_in_is_kept(
    sessions: Sessions, clock: Clock
) -> None:
    """Who is writing holds their row: the draft is left alone, and waits for the next round."""

    async def hand_in() -> int:
        async with sessions.begin() as session:
            return await LeftBehind(session, clock).hand_in()

    async with sessions.begin() as session:
        service = await a_service(session, await a_unit(session))
        sari = (await People(session, clock).meet({SARI: "id"}))[SARI]
        form = (await begun(session, clock, sari, service)).form_id
    clock.now += LEFT_BEHIND_AFTER
    async with sessions.begin() as session:
        sari = (await People(session, clock).meet({SARI: "id"}))[SARI]
        await Forms(session, clock).choose(sari, form, "waktu", 2)
        other = await beside(hand_in())
    await other
    await hand_in()
    async with sessions.begin() as session:
        assert await released(session, clock) == 1
        assert await session.scalar(select(Rating.waktu)) == 2


async def test_an_answer_after_it_was_handed_in_is_refused_and_not_lost_silently(
    sessions: Sessions, clock: Clock
) -> None:
    async def choose() -> None:
        async with sessions.begin() as session:
            sari = (await People(session, clock).meet({SARI: "id"}))[SARI]
            await Forms(session, clock).choose(sari, form, "waktu", 2)

    async with sessions.begin() as session:
        service = await a_service(session, await a_unit(session))
        sari = (await People(session, clock).meet({SARI: "id"}))[SARI]
        form = (await begun(session, clock, sari, service)).form_id
    clock.now += LEFT_BEHIND_AFTER
    async with sessions.begin() as session:
        assert await LeftBehind(session, clock).hand_in() == 1
        other = await beside(choose())
    with pytest.raises(AlreadySent):
        await other


async def test_handed_in_from_two_places_at_once_it_counts_once(
    sessions: Sessions, clock: Clock
) -> None:
    async with sessions.begin() as session:
        service = await a_service(session, await a_unit(session))
        for account in (SARI, BUDI):
            person = (await People(session, clock).meet({account: "id"}))[account]
            await begun(session, clock, person, service)
    clock.now += LEFT_BEHIND_AFTER
    rounds = [ReleaseRound(sessions, clock, at_least=5) for _ in range(2)]
    done, also_done = await asyncio.gather(*(each.go() for each in rounds))
    assert (done + also_done)["ratings-handed-in"] == 2
    clock.now += WAITS_AT_MOST
    done, also_done = await asyncio.gather(*(each.go() for each in rounds))
    assert (done + also_done)["ratings-released"] == 2
    async with sessions() as session:
        assert (await count(session, Rating), await count(session, VoteGuard)) == (2, 2)
