from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    ButtonNotYours,
    ButtonOutdated,
    DatesWrong,
    DialogueConfirmed,
    DialogueDayWrong,
)
from models.evaluation import Dialogue
from models.notice import Notice, Topic
from services.lookback.dialogues import Dialogues
from services.lookback.openings import Openings
from tests.city import Clock
from tests.factories import an_office, review
from tests.opened import Opened, an_opened_review

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
OUTCOME = "Pelatihan arsip pada Februari."


@pytest.fixture
async def opened(session: AsyncSession, clock: Clock) -> Opened:
    return await an_opened_review(session, clock)


async def owed(session: AsyncSession) -> set[tuple[int, int]]:
    rows = await session.execute(
        select(Notice.person_id, Notice.about).where(
            Notice.topic == Topic.DIALOGUE_WRITTEN, Notice.done_at.is_(None)
        )
    )
    return {(person, Dialogue.place(about)[1]) for person, about in rows}


async def test_one_side_writes_and_the_other_confirms(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    dialogues, office = Dialogues(session, clock), opened.office
    clock.advance(days=2)
    await dialogues.ask(office.ratna, opened.review_id)
    await dialogues.today(office.ratna, opened.review_id)
    assert office.ratna.awaits is not None
    awaited = office.ratna.awaits.partition(":")[2]
    written = await dialogues.write(office.ratna, awaited, OUTCOME)
    assert (written.held_on, written.outcome) == (date(2026, 11, 26), OUTCOME)
    assert office.ratna.awaits is None
    assert await owed(session) == {(office.ayu.id, 1)}

    with pytest.raises(ButtonNotYours):  # nobody confirms themselves
        await dialogues.confirm(office.ratna, opened.review_id, 1)
    confirmed = await dialogues.confirm(office.ayu, opened.review_id, 1)
    again = await dialogues.confirm(office.ayu, opened.review_id, 1)
    assert confirmed.confirmed_at == again.confirmed_at == clock()
    assert await owed(session) == set()
    for who in (office.ratna, office.ayu):
        with pytest.raises(DialogueConfirmed):
            await dialogues.ask(who, opened.review_id)
        found = await Openings(session, clock).read(who, opened.evaluation.id)
        assert found.dialogues[opened.review_id].confirmed_at == clock()


async def test_a_correction_goes_back_to_the_first(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    dialogues, office = Dialogues(session, clock), opened.office
    day = clock().date().toordinal()
    first = await dialogues.write(office.ayu, f"{opened.review_id}:{day}", "Sudah baik.")
    about = first.about
    await dialogues.write(office.ratna, f"{opened.review_id}:{day}", OUTCOME)
    assert await owed(session) == {(office.ratna.id, 1), (office.ayu.id, 2)}
    assert await dialogues.brief(about) is None  # no longer what is recorded
    with pytest.raises(ButtonOutdated):
        await dialogues.confirm(office.ratna, opened.review_id, 1)
    found = await dialogues.brief(first.about)
    assert found is not None
    assert (found[0].written_by.name, found[1].employee.name) == ("Ratna", "Ayu")
    await dialogues.confirm(office.ayu, opened.review_id, 2)
    assert await dialogues.brief(first.about) is None
    with pytest.raises(DialogueConfirmed):
        await dialogues.write(office.ratna, f"{opened.review_id}:{day}", "Lain.")


async def test_it_is_recorded_between_the_opening_and_today(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    dialogues, ayu = Dialogues(session, clock), opened.office.ayu
    clock.advance(days=3)
    assert await dialogues.when(ayu, opened.review_id, "24-11-2026") == date(2026, 11, 24)
    assert await dialogues.when(ayu, opened.review_id, "27 November 2026")
    for wrong in ("23-11-2026", "28-11-2026", "27-11-2025"):
        with pytest.raises(DialogueDayWrong):
            await dialogues.when(ayu, opened.review_id, wrong)
    with pytest.raises(DatesWrong):
        await dialogues.when(ayu, opened.review_id, "minggu lalu")
    long_ago = (clock().date() - timedelta(days=400)).toordinal()
    with pytest.raises(DialogueDayWrong):
        await dialogues.write(ayu, f"{opened.review_id}:{long_ago}", OUTCOME)
    assert await session.scalar(select(Dialogue)) is None


async def test_nobody_else_records_it_and_nothing_before_the_opening(
    opened: Opened, session: AsyncSession, clock: Clock
) -> None:
    dialogues = Dialogues(session, clock)
    for who in (opened.office.surya, opened.hadi):
        with pytest.raises(ButtonNotYours):
            await dialogues.ask(who, opened.review_id)
        with pytest.raises(ButtonNotYours):
            await dialogues.confirm(who, opened.review_id, 1)
    with pytest.raises(ButtonOutdated):
        await dialogues.confirm(opened.office.ayu, opened.review_id, 1)
    with pytest.raises(ButtonNotYours):
        await dialogues.ask(opened.office.ayu, opened.review_id + 1)


async def test_a_sealed_review_has_no_dialogue(session: AsyncSession, clock: Clock) -> None:
    office = await an_office(session, clock())
    evaluation = await review(session, clock, office.ratna, office.ayu)
    with pytest.raises(ButtonNotYours):
        await Dialogues(session, clock).ask(office.ratna, evaluation.reviews[0].id)
