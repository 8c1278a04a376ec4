from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import (
    ButtonNotYours,
    ButtonOutdated,
    EntryGone,
    EntryHasFile,
    EntryOnlyFile,
    FileTooLarge,
    JournalClosed,
    JournalDayWrong,
    TextBlank,
)
from models.evaluation import Evaluation, Term
from models.journal import JournalEntry
from models.received_file import FileKind, ReceivedFile
from services.files import Sent
from services.journal.deadlines import open_semesters
from services.journal.entries import FILE, WORDS, Entries
from services.journal.notebooks import Notebooks
from services.journal.plans import Plans
from tests.city import Clock
from tests.factories import Office

PHOTO = Sent(FileKind.PHOTO, "photo-1", 1_000)
NOVEMBER = date(2026, 11, 24)


@pytest.fixture
def entries(session: AsyncSession, clock: Clock) -> Entries:
    return Entries(session, clock)


@pytest.fixture
def notebooks(session: AsyncSession, clock: Clock) -> Notebooks:
    return Notebooks(session, clock)


async def test_it_is_kept_as_of_today_with_what_it_is_about(
    office: Office, entries: Entries, session: AsyncSession, clock: Clock
) -> None:
    (result,) = await Plans(session, clock).add(office.ayu, "Arsip")
    await entries.ask(office.ayu)
    assert office.ayu.awaits == "journal:"
    assert await entries.ask_about(office.ayu, f"r{result.id}") is result
    assert office.ayu.awaits == f"journal:r{result.id}"
    entry = await entries.write(office.ayu, "Lima rak", f"r{result.id}")
    assert (entry.semester, entry.happened_on, entry.written_at) == ("2026-2", NOVEMBER, clock())
    assert (entry.result_id, entry.value, entry.file_id) == (result.id, None, None)
    assert office.ayu.awaits == f"journal-file:{entry.id}"
    with pytest.raises(TextBlank):
        await entries.write(office.ayu, "")
    for person, code in ((office.ratna, f"r{result.id}"), (office.ayu, "malas")):
        with pytest.raises(ButtonOutdated):
            await entries.write(person, "x", code)


async def test_a_result_and_a_value_come_and_go(
    office: Office, entries: Entries, session: AsyncSession, clock: Clock
) -> None:
    (result,) = await Plans(session, clock).add(office.ayu, "Arsip")
    entry = await entries.write(office.ayu, "Lima rak", "loyal")
    await entries.place(office.ayu, entry.id, f"r{result.id}")
    assert (entry.result_id, entry.value) == (result.id, "loyal")
    await entries.place(office.ayu, entry.id, "adaptif")
    await entries.place(office.ayu, entry.id, f"r{result.id}")
    assert (entry.result_id, entry.value) == (None, "adaptif")
    await entries.place(office.ayu, entry.id, "adaptif")
    assert entry.value is None


async def test_a_file_is_evidence_and_goes_with_its_note(
    office: Office, entries: Entries, session: AsyncSession
) -> None:
    entry = await entries.write(office.ayu, "Apel")
    await entries.attach(office.ayu, entry.id, PHOTO, "bersama")
    assert entry.words == "Apel"
    with pytest.raises(EntryHasFile):
        await entries.attach(office.ayu, entry.id, PHOTO, "")
    await entries.detach(office.ayu, entry.id)
    assert entry.file_id is None
    with pytest.raises(FileTooLarge):
        await entries.attach(office.ayu, entry.id, Sent(FileKind.PHOTO, "x", 60_000_000), "")
    spoken = await entries.write(office.ayu, "", sent=PHOTO)
    with pytest.raises(EntryOnlyFile):
        await entries.detach(office.ayu, spoken.id)
    await entries.delete(office.ayu, spoken.id)
    await entries.delete(office.ayu, entry.id)
    with pytest.raises(EntryGone):
        await entries.delete(office.ayu, entry.id)
    assert office.ayu.awaits is None
    assert list(await session.scalars(select(JournalEntry))) == []


async def test_a_refused_second_file_leaves_no_row_behind(
    office: Office, entries: Entries, session: AsyncSession
) -> None:
    entry = await entries.write(office.ayu, "Apel", sent=PHOTO)
    with pytest.raises(EntryHasFile):
        await entries.attach(office.ayu, entry.id, PHOTO, "")
    files = await session.scalars(select(ReceivedFile))
    assert [file.id for file in files] == [entry.file_id]


async def test_words_and_day_are_corrected_within_open_semesters(
    office: Office, entries: Entries, session: AsyncSession, clock: Clock
) -> None:
    (result,) = await Plans(session, clock).add(office.ayu, "Arsip")
    entry = await entries.write(office.ayu, "Lima rak", f"r{result.id}")
    await entries.expect(office.ayu, entry.id, WORDS)
    assert office.ayu.awaits == f"journal-words:{entry.id}"
    await entries.rewrite(office.ayu, entry.id, "Enam rak")
    assert entry.words == "Enam rak"
    assert not office.ayu.awaits
    await entries.move(office.ayu, entry.id)
    assert entry.happened_on == NOVEMBER - timedelta(days=1)
    for written in ("kemarin", "31-2-2026", "1-1-1949", "25-11-2026"):
        with pytest.raises(JournalDayWrong):
            await entries.move(office.ayu, entry.id, written)
    await entries.move(office.ayu, entry.id, "1 Juli 2026")
    assert (entry.happened_on, entry.result_id) == (date(2026, 7, 1), result.id)
    with pytest.raises(JournalClosed) as refusal:
        await entries.move(office.ayu, entry.id, "30-6-2026")
    assert refusal.value.values == {"semester": "2026-1"}


async def test_while_the_semester_is_looked_back_on_its_notes_are_open(
    office: Office, entries: Entries, session: AsyncSession, clock: Clock
) -> None:
    entry = await entries.write(office.ayu, "Lima rak")
    term = await session.get_one(Term, "2026-2")
    term.closes_at = clock() + timedelta(days=50)  # 13 January
    clock.advance(days=45)
    late = await entries.write(office.ayu, "Laporan akhir tahun")
    assert late.semester == "2027-1"
    await entries.move(office.ayu, late.id, "30-12-2026")
    assert late.semester == "2026-2"
    clock.advance(days=5)
    with pytest.raises(JournalClosed):
        await entries.rewrite(office.ayu, entry.id, "x")
    assert (await entries.find(office.ayu, entry.id)).words == "Lima rak"  # to be read
    extended = clock() + timedelta(days=1)
    session.add(Evaluation(employee_id=office.ayu.id, semester="2026-2", extended_until=extended))
    await entries.rewrite(office.ayu, entry.id, "Enam rak")
    assert await open_semesters(session, clock(), office.ayu.id) == {"2026-2", "2027-1"}
    assert await open_semesters(session, clock(), office.surya.id) == {"2027-1"}


async def test_a_years_term_keeps_both_its_semesters_open(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    later = clock() + timedelta(days=60)
    session.add(Term(semester="2026", opens_at=clock(), closes_at=later))
    assert await open_semesters(session, clock(), office.ayu.id) == {"2026-1", "2026-2"}
    session.add(Term(semester="2026T4", opens_at=clock(), closes_at=later))
    assert await open_semesters(session, clock(), office.ayu.id) == {"2026-1", "2026-2"}


async def test_sharing_is_taken_back_even_of_a_closed_semester(
    office: Office, entries: Entries, clock: Clock
) -> None:
    entry = await entries.write(office.ayu, "Lima rak")
    shared_at = clock()
    await entries.share(office.ayu, entry.id, shared=True)
    clock.advance(days=60)
    with pytest.raises(JournalClosed):
        await entries.share(office.ayu, entry.id, shared=True)
    assert entry.shared_at == shared_at
    await entries.share(office.ayu, entry.id, shared=False)
    assert entry.shared_at is None


async def test_only_what_is_shared_and_open_is_read_by_whoever_reviews(
    office: Office, entries: Entries, notebooks: Notebooks, clock: Clock
) -> None:
    private = await entries.write(office.ayu, "Rahasia")
    shared = await entries.write(office.ayu, "Untuk pimpinan")
    await entries.share(office.ayu, shared.id, shared=True)
    found = await notebooks.shared_with(office.ratna, office.ayu.id)
    assert (found.employee.name, list(found.entries)) == ("Ayu", [shared])
    assert (await notebooks.shared_entry(office.ratna, shared.id))[1] is shared
    for gone in (private.id, 999):
        with pytest.raises(EntryGone):
            await notebooks.shared_entry(office.ratna, gone)
    for stranger in (office.surya, office.ayu):
        with pytest.raises(ButtonNotYours):
            await notebooks.shared_with(stranger, office.ayu.id)
    clock.advance(days=60)  # the semester before is nobody's business any more
    assert (await notebooks.shared_with(office.ratna, office.ayu.id)).entries == []


async def test_a_month_knows_its_neighbours(
    office: Office, entries: Entries, notebooks: Notebooks
) -> None:
    for day in ("3-8-2026", "1-11-2026", "24-11-2026", "31-7-2026"):
        entry = await entries.write(office.ayu, day)
        await entries.move(office.ayu, entry.id, day)
    await entries.write(office.surya, "Milik Surya")
    await entries.expect(office.ayu, entry.id, FILE)
    month = await notebooks.month(office.ayu)
    assert [each.words for each in month.entries] == ["24-11-2026", "1-11-2026"]
    assert (month.earlier, month.later, office.ayu.awaits) == (date(2026, 8, 3), None, None)
    august = await notebooks.month(office.ayu, date(2026, 8, 31))
    assert (august.first, august.earlier) == (date(2026, 8, 1), date(2026, 7, 31))
    assert august.later == date(2026, 11, 1)
    assert (await notebooks.month(office.ayu, date(2025, 12, 1))).later == date(2026, 7, 31)
