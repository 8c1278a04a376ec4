from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.mentorship import draft_screens, plan_screens, screens, session_screens
from handlers.screen import LONGEST_MESSAGE, Screen, visible_length
from models.calendar import WorkingCalendar
from models.form import Form
from models.mentoring import Mentorship, Skill
from models.mentoring_session import (
    LONGEST_JOURNAL,
    LONGEST_PLACE,
    LONGEST_REASON,
    LONGEST_TOPIC,
    Attendance,
    MentoringSession,
    SessionKind,
)
from models.person import Employee
from models.session_draft import SessionDraft
from models.unit import Unit
from services.mentoring.drafts import Drafted
from services.mentoring.mentorships import Pair
from services.mentoring.sessions import Meeting
from tests.factories import a_form, fill
from texts import LANGUAGES, Texts

MENTOR_ID, BEGINS = 100, datetime(2026, 12, 3, 1, 0, tzinfo=UTC)
NOW = BEGINS + timedelta(hours=2)
LONG_NAME = ("Dr. Ni Luh <Ayu> & Pramesti " * 5)[:120]
every_language = pytest.mark.parametrize("language", LANGUAGES)
UNIT = Unit(name="Dinas Pendidikan")


def employee(key: int, name: str) -> Employee:
    return Employee(id=key, name=name, post="Analis", unit=UNIT)


def a_pair(key: int = 1, name: str = "Lina Hartati", plan: Form | None = None) -> Mentorship:
    return Mentorship(
        id=key,
        mentor_id=MENTOR_ID,
        mentee_id=key,
        mentor=employee(MENTOR_ID, "Wayan Sudiarta"),
        mentee=employee(key, name),
        skill=Skill.PLANNING,
        begun_at=BEGINS - timedelta(days=9),
        ends_on=date(2027, 2, 23),
        plan=plan,
    )


def a_session(*pairs: Mentorship, **more: object) -> MentoringSession:
    values: dict[str, object] = {
        "topic": "Menyusun program kerja",
        "place": "Ruang rapat",
        "journal_version": 0,
    }
    return MentoringSession(
        id=1,
        mentor_id=MENTOR_ID,
        mentor=employee(MENTOR_ID, "Wayan Sudiarta"),
        kind=SessionKind.HANDS_ON,
        begins_at=BEGINS,
        attendances=[Attendance(session_id=1, mentorship_id=p.id, mentorship=p) for p in pairs],
        **values | more,
    )


def meeting(session: MentoringSession, reader: int, now: datetime = NOW) -> Meeting:
    known = (a for a in session.attendances if a.is_open(now, WorkingCalendar()))
    return Meeting(session, reader, now, frozenset(each.mentorship_id for each in known))


def shown(screen: Screen | None) -> Iterator[str]:
    while screen is not None:
        yield screen.text
        screen = screen.then


def labels(screen: Screen) -> list[str]:
    while screen.then is not None:
        screen = screen.then
    return [
        b.text for row in (screen.keyboard.inline_keyboard if screen.keyboard else []) for b in row
    ]


def test_what_waits_does_not_tell_what_the_other_has_said() -> None:
    pair, texts = a_pair(), Texts("id")
    for met in (True, False):
        session = a_session(pair)
        session.attendances[0].mentor_met = met
        for reader in (pair.mentee_id, MENTOR_ID):
            page = "".join(shown(screens.page(Pair(pair, reader, [session], NOW), texts)))
            told = "".join(shown(session_screens.page(meeting(session, reader), texts)))
            if reader == pair.mentee_id:
                seen = page, told
                assert "jurnal sesi" not in page
                assert "bertemu atau tidak" in page
                assert "Jawaban Wayan Sudiarta terlihat setelah" in told
        if met:
            first = seen
    assert seen == first  # whatever the mentor has said, the mentee reads the same


def test_each_side_reads_what_is_left_for_whom() -> None:
    pair, texts = a_pair(), Texts("id")
    session = a_session(pair)
    attendance = session.attendances[0]
    attendance.mentor_met = attendance.mentee_met = True

    def waits(reader: int) -> list[str]:
        page = "".join(shown(screens.page(Pair(pair, reader, [session], NOW), texts)))
        lines = page.splitlines()
        return [line for line in lines if line.startswith(("•", "<b>Menunggu"))]

    assert waits(MENTOR_ID)[:2] == [
        "<b>Menunggu Bapak/Ibu:</b>", "• 03-12, Menyusun program kerja: jurnal sesi"
    ]  # fmt: skip
    session.write("Analisis.", NOW)
    assert "• 03-12, Menyusun program kerja: jurnal dibenarkan" in waits(MENTOR_ID)
    assert waits(pair.mentee_id)[-1] == "• 03-12, Menyusun program kerja: jurnal dibenarkan"
    attendance.object(1, "Lain.")
    assert waits(MENTOR_ID)[1] == "• 03-12, Menyusun program kerja: jurnal ditulis ulang"
    session.write("Sasaran.", NOW)
    attendance.confirm(2, NOW)
    for reader in (MENTOR_ID, pair.mentee_id):
        assert not any("03-12" in line for line in waits(reader))


@every_language
def test_the_longest_words_of_five_mentees_fit(language: str) -> None:
    texts = Texts(language)
    pairs = [a_pair(key, LONG_NAME) for key in range(1, 6)]
    session = a_session(*pairs, topic="&" * LONGEST_TOPIC, place="<" * LONGEST_PLACE)
    for attendance in session.attendances:
        attendance.mentor_met = attendance.mentee_met = True
    session.write("&" * LONGEST_JOURNAL, NOW)
    for attendance in session.attendances:
        attendance.object(1, "&" * LONGEST_REASON)
    for reader in (MENTOR_ID, 1):
        text = "".join(shown(session_screens.page(meeting(session, reader), texts)))
        assert text.count("&amp;" * LONGEST_JOURNAL) == 1
        for page in shown(session_screens.page(meeting(session, reader), texts)):
            assert visible_length(page) <= LONGEST_MESSAGE
    draft = SessionDraft(
        id=1,
        author_id=MENTOR_ID,
        mentor_id=MENTOR_ID,
        mentorships=[each.id for each in pairs],
        session_id=1,
        kind=SessionKind.SHARING,
        begins_at=BEGINS,
        topic=session.topic,
        place=session.place,
        reason="&" * LONGEST_REASON,
    )
    checked = draft_screens.check(Drafted(draft, pairs, MENTOR_ID), texts)
    assert visible_length(checked.text) <= LONGEST_MESSAGE


@every_language
def test_a_plan_of_the_longest_answers_is_read_whole(language: str) -> None:
    form = a_form("mentoring-1", NOW)
    fill(form, NOW, "&" * 4_000)
    form.send(NOW)
    pair = a_pair(plan=form)
    pair.plan_id = form.id
    screen = plan_screens.plan(pair, form, MENTOR_ID, Texts(language))
    pages = list(shown(screen))
    assert all(visible_length(page) <= LONGEST_MESSAGE for page in pages)
    assert "".join(pages).count("&amp;") == 4_000 * 5
    assert len(labels(screen)) == 3  # agree, send back, open
    assert len(labels(plan_screens.plan(pair, form, pair.mentee_id, Texts(language)))) == 1
    form.answers["ukuran"].text = "Lain."
    broken = list(shown(plan_screens.plan(pair, form, MENTOR_ID, Texts(language))))
    assert Texts(language)("seal-broken") in "".join(broken)


def test_only_who_can_act_is_offered_to() -> None:
    texts = Texts("id")
    two = a_session(a_pair(1), a_pair(2, "Budi Santosa"))
    ahead = BEGINS - timedelta(days=1)
    assert labels(session_screens.page(meeting(two, MENTOR_ID, ahead), texts)) == [
        "Pindahkan", "Batalkan sesi", "Buka bimbingan"
    ]  # fmt: skip
    assert labels(session_screens.page(meeting(two, 1, ahead), texts)) == ["Buka bimbingan"]
    assert labels(session_screens.page(meeting(two, MENTOR_ID), texts))[:3] == [
        "Semua hadir", "✓ Lina Hartati", "✗ Lina Hartati"
    ]  # fmt: skip
    two.cancelled_at, two.reason = ahead, None
    for reader in (MENTOR_ID, 1):
        screen = session_screens.page(meeting(two, reader), texts)
        assert labels(screen) == ["Buka bimbingan"]
        assert "Sesi ini dibatalkan" in screen.text
