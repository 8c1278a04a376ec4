"""A person's own notes below the questions that they are evidence for, and nobody else's."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.calendar import WITA
from models.errors import AlreadySent, ButtonNotYours, ButtonOutdated, FormClosed, TextBlank
from models.form import Form
from models.journal import JournalEntry
from models.person import Person
from models.plan import PlannedResult, ResultKind
from models.received_file import FileKind
from services.files import Files, Sent
from services.forms import Forms
from services.lookback.evaluations import Evaluations
from services.lookback.offers import ON_A_PAGE, Offered, Offers
from tests.city import Clock
from tests.factories import Office, an_office

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
LATEST = date(2026, 11, 20)


@pytest.fixture
async def office(session: AsyncSession, clock: Clock) -> Office:
    return await an_office(session, clock())


@pytest.fixture
def offers(session: AsyncSession, clock: Clock) -> Offers:
    return Offers(session, clock)


async def a_note(
    session: AsyncSession, person: Person, words: str, day: date = LATEST, **place: Any
) -> JournalEntry:
    entry = JournalEntry(
        employee_id=person.id,
        semester="2026-2",
        happened_on=day,
        written_at=datetime.combine(day, time(12), WITA),
        words=words,
        **place,
    )
    session.add(entry)
    await session.flush()
    return entry


async def a_plan(session: AsyncSession, person: Person, *words: str) -> list[PlannedResult]:
    results = [
        PlannedResult(
            employee_id=person.id,
            semester="2026-2",
            number=number,
            kind=ResultKind.MAIN,
            words=each,
        )
        for number, each in enumerate(words, 1)
    ]
    session.add_all(results)
    await session.flush()
    return results


async def begin(session: AsyncSession, clock: Clock, person: Person) -> Form:
    return (await Evaluations(session, clock).begin(person))[1]


async def below(offers: Offers, form: Form, key: str, page: int = 0) -> Offered:
    found = await offers.below(form, form.question(key), page)
    assert found is not None
    return found


def words_of(offered: Offered) -> list[str]:
    return [entry.words for entry in offered.entries]


async def test_the_plan_is_frozen_when_the_form_is_begun(
    office: Office, session: AsyncSession, clock: Clock
) -> None:
    first, second = await a_plan(session, office.ayu, "Antrean turun", "Arsip tertata")
    await a_plan(session, office.surya, "Milik orang lain")
    form = await begin(session, clock, office.ayu)
    (third,) = await a_plan(session, office.ayu, "Datang kemudian")
    assert form.subjects == {str(first.id): "Antrean turun", str(second.id): "Arsip tertata"}
    keys = [question.key for question in form.questions][:5]
    assert keys == [
        *(f"rhk-{first.id}", f"bukti-{first.id}", f"rhk-{second.id}", f"bukti-{second.id}"),
        "pelayanan",
    ]
    note = await a_note(session, office.ayu, "Sudah terjadi.", result_id=third.id)
    found = await below(Offers(session, clock), form, "pencapaian")
    assert found.entries == [note]  # it has no place of its own in this form


async def test_each_question_offers_its_own_notes_the_newest_first(
    office: Office, session: AsyncSession, clock: Clock, offers: Offers
) -> None:
    (result,) = await a_plan(session, office.ayu, "Antrean turun")
    await a_note(session, office.ayu, "Lama", date(2026, 7, 1), value="akuntabel")
    await a_note(session, office.ayu, "Baru", date(2026, 11, 2), value="akuntabel")
    await a_note(session, office.ayu, "Hasil", result_id=result.id)
    await a_note(session, office.ayu, "Dua-duanya", result_id=result.id, value="loyal")
    await a_note(session, office.ayu, "Tanpa tempat")
    await a_note(session, office.ayu, "Semester lalu", date(2026, 6, 30), value="akuntabel")
    await a_note(session, office.surya, "Milik Surya", value="akuntabel")
    form = await begin(session, clock, office.ayu)
    assert words_of(await below(offers, form, "bukti-akuntabel")) == ["Baru", "Lama"]
    assert words_of(await below(offers, form, f"bukti-{result.id}")) == ["Dua-duanya", "Hasil"]
    assert words_of(await below(offers, form, "bukti-loyal")) == ["Dua-duanya"]
    assert words_of(await below(offers, form, "bukti-adaptif")) == []
    assert words_of(await below(offers, form, "pencapaian")) == ["Tanpa tempat"]
    assert await offers.below(form, form.question("loyal")) is None
    assert await offers.below(form, form.question("tantangan-1")) is None


async def test_a_recording_alone_is_offered_and_its_sentence_is_written_by_its_author(
    office: Office, session: AsyncSession, clock: Clock, offers: Offers
) -> None:
    key, sent = "bukti-akuntabel", Sent(FileKind.VOICE, "abc", 9, seconds=65)
    file = await Files(session, clock).receive(sent)
    voice = await a_note(session, office.ayu, "", value="akuntabel", file_id=file.id)
    for words in ("Satu.", "Dua."):
        await a_note(session, office.ayu, words, date(2026, 9, 1), value="akuntabel")
    form = await begin(session, clock, office.ayu)
    session.expire(voice)
    found = await below(offers, form, key)
    assert (words_of(found), found.count, found.takable) == (["", "Dua.", "Satu."], 3, 2)
    assert found.entries[0].file is file
    with pytest.raises(TextBlank):
        await offers.take(office.ayu, form.id, key, voice.id)
    await offers.take_all(office.ayu, form.id, key)
    assert (await below(offers, form, key)).entries == [voice]
    assert (await offers.ask_to_rewrite(office.ayu, form.id, key, voice.id)).file is file
    await offers.write(office.ayu, (office.ayu.awaits or "").partition(":")[2], "Tiga.")
    assert form.answers[key].text == "Satu.\nDua.\nTiga."
    assert form.notes == {str(entry.id): key for entry in [*found.entries]}
    assert (voice.words, voice.file_id) == ("", file.id)  # the journal is not touched
    assert (await below(offers, form, key)).count == 0


async def test_the_spread_counts_all_notes_of_the_months_that_have_come(
    office: Office, session: AsyncSession, clock: Clock, offers: Offers
) -> None:
    for day in (date(2026, 7, 3), date(2026, 10, 1), *[LATEST] * 3):
        await a_note(session, office.ayu, "Terjadi.", day)
    form = await begin(session, clock, office.ayu)
    at_first = await offers.below(form, next(iter(form.questions)))
    assert at_first is not None
    assert at_first.entries == ()
    assert [(month.month, count) for month, count in at_first.spread.months] == [
        *((7, 1), (8, 0), (9, 0), (10, 1), (11, 3))
    ]
    assert at_first.spread.is_lopsided
    assert await offers.taken(form) is None
    await offers.take_all(office.ayu, form.id, "pencapaian")
    taken = await offers.taken(form)
    assert taken is not None
    assert (taken.count, taken.newest) == (5, 4)


async def test_five_at_a_time_and_all_at_once(
    office: Office, session: AsyncSession, clock: Clock, offers: Offers
) -> None:
    for day in range(1, 8):
        await a_note(session, office.ayu, f"Hari {day}", date(2026, 9, day), value="loyal")
    form = await begin(session, clock, office.ayu)
    first, second = [await below(offers, form, "bukti-loyal", page) for page in range(2)]
    assert (first.count, words_of(first)) == (7, [f"Hari {day}" for day in (7, 6, 5, 4, 3)])
    assert len(first.entries) == ON_A_PAGE
    assert words_of(second) == ["Hari 2", "Hari 1"]
    assert (await below(offers, form, "bukti-loyal", 99)).page == 1
    await offers.refuse(office.ayu, form.id, "bukti-loyal", first.entries[0].id)
    await offers.take_all(office.ayu, form.id, "bukti-loyal")
    assert form.answers["bukti-loyal"].text == "\n".join(f"Hari {day}" for day in range(1, 7))
    assert (await below(offers, form, "bukti-loyal")).count == 0
    await offers.clear(office.ayu, form.id, "bukti-loyal")
    assert (await below(offers, form, "bukti-loyal")).count == 6  # the refused one stays away


async def test_what_is_written_after_a_note_is_a_further_line(
    office: Office, session: AsyncSession, clock: Clock, offers: Offers
) -> None:
    note = await a_note(session, office.ayu, "Menata arsip.", value="akuntabel")
    other = await a_note(session, office.ayu, "salah ketik", value="akuntabel")
    form = await begin(session, clock, office.ayu)
    key = "bukti-akuntabel"
    await offers.take(office.ayu, form.id, key, note.id)
    awaited = (office.ayu.awaits or "").partition(":")[2]
    await offers.write(office.ayu, awaited, "Dan menjaganya.")
    assert await offers.ask_to_rewrite(office.ayu, form.id, key, other.id) is other
    awaited = (office.ayu.awaits or "").partition(":")[2]
    await offers.write(office.ayu, awaited, "Ketikan benar.")
    assert form.answers[key].text == "Menata arsip.\nDan menjaganya.\nKetikan benar."
    assert (await below(offers, form, key)).count == 0
    assert other.words == "salah ketik"  # the journal is not touched
    await offers.clear(office.ayu, form.id, key)
    assert office.ayu.awaits == f"form:{form.id}:{key}"


async def test_notes_of_others_and_forms_of_others_are_refused(
    office: Office, session: AsyncSession, clock: Clock, offers: Offers
) -> None:
    theirs = await a_note(session, office.surya, "Milik Surya", value="loyal")
    own = await a_note(session, office.ayu, "Milik Ayu", value="loyal")
    form = await begin(session, clock, office.ayu)
    place = form.id, "bukti-loyal"
    for act in (offers.take, offers.refuse, offers.ask_to_rewrite):
        with pytest.raises(ButtonNotYours):
            await act(office.ayu, *place, theirs.id)
        with pytest.raises(ButtonNotYours):
            await act(office.surya, *place, theirs.id)
        with pytest.raises(ButtonOutdated):
            await act(office.ayu, *place, own.id + 99)
    for all_at_once in (offers.take_all, offers.clear):
        with pytest.raises(ButtonNotYours):
            await all_at_once(office.surya, *place)
    assert form.answers == {}


async def test_after_the_end_nothing_is_taken(
    office: Office, session: AsyncSession, clock: Clock, offers: Offers
) -> None:
    note = await a_note(session, office.ayu, "Menata arsip.", value="loyal")
    form = await begin(session, clock, office.ayu)
    clock.advance(days=7)
    for act in (offers.take, offers.refuse, offers.ask_to_rewrite):
        with pytest.raises(FormClosed):
            await act(office.ayu, form.id, "bukti-loyal", note.id)
    with pytest.raises(FormClosed):
        await offers.take_all(office.ayu, form.id, "bukti-loyal")
    assert form.answers == {}


async def test_an_evaluation_out_of_the_journal(
    office: Office, session: AsyncSession, clock: Clock, offers: Offers
) -> None:
    """At least four sentences of five come from the journal by pressing alone."""
    (result,) = await a_plan(session, office.ayu, "Antrean turun")
    values = ("pelayanan", "akuntabel", "kompeten", "harmonis")
    places: list[dict[str, Any]] = [{"value": value} for value in values]
    for number, place in enumerate([*places, {"result_id": result.id}, {}] * 3):
        await a_note(
            session,
            office.ayu,
            f"Kejadian {number}.",
            LATEST - timedelta(days=7 * number),
            **place,
        )
    form, forms = await begin(session, clock, office.ayu), Forms(session, clock)
    typed = 0
    while (question := form.next_question) is not None:
        offered = await offers.below(form, question)
        if not question.written:
            await forms.choose(office.ayu, form.id, question.key, 2)
        elif offered is not None and offered.entries:
            await offers.take_all(office.ayu, form.id, question.key)
        elif question.key.startswith("tantangan"):
            form.write(question.key, "Listrik padam.", clock())
            typed += 1
        else:
            await forms.skip(office.ayu, form.id, question.key)
    await Evaluations(session, clock).send(office.ayu, form.id)
    notes = set(await session.scalars(select(JournalEntry.words)))
    written = [
        line for answer in form.answers.values() for line in (answer.text or "").split("\n")
    ]
    sentences = [line for line in written if line]
    pressed = [line for line in sentences if line in notes]
    assert len(pressed) == 18
    assert len(sentences) == len(pressed) + typed
    assert len(pressed) / len(sentences) >= 0.8
    with pytest.raises(AlreadySent):
        await offers.take_all(office.ayu, form.id, "pencapaian")
