"""What was sent may be changed while the envelope is sealed; what is half changed never counts."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    ButtonNotYours,
    ButtonOutdated,
    EnvelopesOpened,
    FormClosed,
)
from models.form import Form
from models.journal import JournalEntry
from services.forms import Forms
from services.lookback.archives import Archives
from services.lookback.evaluations import Evaluations
from services.lookback.offers import Offers
from services.lookback.openings import Openings
from services.lookback.reviews import Reviews
from services.lookback.revisions import Revisions
from tests.city import Clock
from tests.factories import Office, a_term, fill, look_back, review

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def revisions(session: AsyncSession, clock: Clock) -> Revisions:
    return Revisions(session, clock)


async def stored(session: AsyncSession, form_id: int) -> dict[str, str | int | None]:
    form = await session.get_one(Form, form_id, populate_existing=True)
    await session.refresh(form, ["answers"])
    return {key: answer.text or answer.choice for key, answer in form.answers.items()}


async def test_a_change_begins_as_a_copy_and_goes_into_the_envelope_when_it_is_sent(
    office: Office, session: AsyncSession, clock: Clock, revisions: Revisions
) -> None:
    evaluation = await look_back(session, clock, office.ayu)
    first = evaluation.form_id or 0
    before = await stored(session, first)
    clock.advance(hours=1)
    _, change = await revisions.begin(office.ayu, evaluation.id)
    assert await stored(session, change.id) == before
    assert (change.earlier_id, change.sent_at, change.subjects) == (first, None, {})
    _, again = await revisions.begin(office.ayu, evaluation.id)
    _, by_command = await Evaluations(session, clock).begin(office.ayu)
    assert again.id == by_command.id == change.id
    forms = Forms(session, clock)
    await forms.choose(office.ayu, change.id, "loyal", 1)
    assert evaluation.form_id == first
    assert (await stored(session, first))["loyal"] == 3
    sent, form = await Evaluations(session, clock).send(office.ayu, change.id)
    assert (sent.form_id, sent.revision_id, form.is_intact) == (change.id, None, True)
    archives = Archives(session, clock)
    kept = await archives.form(office.ayu, first)
    assert (kept.answers["loyal"].choice, kept.is_intact) == (3, True)
    for stranger in (office.ratna, office.surya):
        with pytest.raises(ButtonNotYours):
            await archives.form(stranger, first)


async def test_notes_that_were_taken_stay_taken_in_a_change(
    office: Office, session: AsyncSession, clock: Clock, revisions: Revisions
) -> None:
    entry = JournalEntry(
        employee_id=office.ayu.id,
        semester="2026-2",
        happened_on=clock().date(),
        written_at=clock(),
        words="Menata arsip.",
        value="loyal",
    )
    session.add(entry)
    await session.flush()
    evaluation, form = await Evaluations(session, clock).begin(office.ayu)
    fill(form, clock(), "Lain.")
    offers = Offers(session, clock)
    await offers.take(office.ayu, form.id, "bukti-loyal", entry.id)
    await Evaluations(session, clock).send(office.ayu, form.id)
    _, change = await revisions.begin(office.ayu, evaluation.id)
    assert change.answers["bukti-loyal"].text == "Lain.\nMenata arsip."
    found = await offers.below(change, change.question("bukti-loyal"))
    assert found is not None
    assert found.count == 0


async def test_when_the_envelopes_open_the_sent_version_counts(
    office: Office, session: AsyncSession, clock: Clock, revisions: Revisions
) -> None:
    evaluation = await look_back(session, clock, office.ayu, loyal=3)
    _, change = await revisions.begin(office.ayu, evaluation.id)
    await Forms(session, clock).choose(office.ayu, change.id, "loyal", 1)
    archives = Archives(session, clock)
    assert not await archives.was_dropped(office.ayu, evaluation.id)
    await review(session, clock, office.ratna, office.ayu, loyal=3)
    opened = await Openings(session, clock).read(office.ayu, evaluation.id)
    loyal = {each.value: each for each in opened.evaluation.compare(None)}["loyal"]
    assert loyal.own == 3
    assert await archives.was_dropped(office.ayu, evaluation.id)
    assert not await archives.was_dropped(office.ratna, evaluation.id)
    await session.refresh(change)
    assert change.closes_at == clock()
    with pytest.raises(FormClosed):
        await Evaluations(session, clock).send(office.ayu, change.id)
    with pytest.raises(EnvelopesOpened):
        await revisions.begin(office.ayu, evaluation.id)


async def test_nobody_changes_anothers_nor_after_the_term(
    office: Office, session: AsyncSession, clock: Clock, revisions: Revisions
) -> None:
    evaluation = await look_back(session, clock, office.ayu)
    for stranger in (office.ratna, office.surya):
        with pytest.raises(ButtonNotYours):
            await revisions.begin(stranger, evaluation.id)
    _, change = await revisions.begin(office.ayu, evaluation.id)
    clock.advance(days=7)
    with pytest.raises(FormClosed):
        await Evaluations(session, clock).send(office.ayu, change.id)
    assert evaluation.form_id != change.id


async def test_what_was_not_sent_yet_is_simply_gone_on_with(
    office: Office, session: AsyncSession, clock: Clock, revisions: Revisions
) -> None:
    evaluation, form = await Evaluations(session, clock).begin(office.ayu)
    _, same = await revisions.begin(office.ayu, evaluation.id)
    assert (same.id, evaluation.revision_id) == (form.id, None)


async def test_earlier_periods_are_read_by_their_author(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    earlier = await look_back(session, clock, office.ayu)
    unsent, draft = await Evaluations(session, clock).begin(office.surya)
    clock.advance(days=200)
    await Evaluations(session, clock).end_terms()
    await a_term(session, "2027-1", clock(), clock() + timedelta(days=7))
    now, _ = await Evaluations(session, clock).begin(office.ayu)
    archives = Archives(session, clock)
    assert [each.id for each in await archives.of(office.ayu)] == [now.id, earlier.id]
    (only,) = await archives.of(office.surya)
    assert only.form is not None
    assert (only.id, only.form.id, only.form.sent_at) == (unsent.id, draft.id, None)
    assert (await archives.form(office.surya, draft.id)).closes_at != clock()


async def test_a_review_is_no_evaluation_of_ones_own(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    _, form = await Reviews(session, clock).begin(office.ratna, office.ayu.id, "2026-2")
    with pytest.raises(ButtonOutdated):
        await Archives(session, clock).form(office.ratna, form.id)


async def test_a_seal_says_what_was_tampered_with(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    evaluation = await look_back(session, clock, office.ayu)
    archives = Archives(session, clock)
    form = await archives.form(office.ayu, evaluation.form_id or 0)
    assert form.is_intact
    form.answers["loyal"].choice = 1
    await session.flush()
    assert not (await archives.form(office.ayu, form.id)).is_intact
    row = await session.scalar(select(Form.seal).where(Form.id == form.id))
    assert row == form.seal != form.fingerprint()
