"""What people read of a term's stages, what they press below it, and the Monday digest."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select, update

from handlers.reminder.buttons import SnoozeIt, SnoozeToHour
from handlers.reminder.screens import snoozable
from handlers.reminder.stage_screens import announced, digest, escalated, reviews
from handlers.screen import Screen
from models.calendar import WITA, WorkingCalendar
from models.evaluation import Term
from models.notice import Notice, Topic
from models.person import Person
from models.stage import Side
from services.reminders.digests import Digest
from services.reminders.duties import Duty, Item
from services.reminders.pending import MissingReview
from services.reminders.snoozes import Snooze
from tests.city import AYU_CODE, RATNA_CODE, SURYA_CODE, City, Someone
from tests.conversations.acting import send_evaluation
from tests.conversations.offices import city_admin
from tests.factories import all_invited
from texts import Texts

CLOSES = datetime(2026, 12, 24, tzinfo=WITA)  # with Wednesday, 23 December


@pytest.fixture
async def town(city: City) -> City:
    async with city.sessions.begin() as session:
        await session.execute(update(Term).values(closes_at=CLOSES))
        await all_invited(session, "2026-2")
    return city


async def at(city: City, month: int, day: int, hour: int = 9, year: int = 2026) -> None:
    city.clock.turn(datetime(year, month, day, hour, 0, tzinfo=WITA).astimezone(UTC))
    await city.look()


def all_read(someone: Someone) -> str:
    return "\n".join(m.get("text", "") for m in someone.messages if m["from"]["is_bot"])


async def test_whoever_has_not_sent_reads_three_stages_and_who_has_sent_none(town: City) -> None:
    ayu, surya = await town.employee(AYU_CODE), await town.employee(SURYA_CODE)
    await send_evaluation(surya)
    for month, day, words in (
        (12, 16, "Masa pengisian berakhir 23 Desember 2026"),
        (12, 23, "Hari ini, 23 Desember 2026, adalah hari terakhir"),
        (12, 28, "berakhir 23 Desember 2026 dan evaluasi Bapak/Ibu tidak terkirim"),
    ):
        await at(town, month, day, 8)
        assert words not in ayu.reads
        await at(town, month, day)
        assert words in ayu.reads
        assert words not in all_read(surya)
    assert "Lanjutkan evaluasi diri" not in ayu.buttons[-4:]


async def test_the_button_below_leads_to_the_very_form_and_ends_the_reminding(town: City) -> None:
    ayu = await town.employee(AYU_CODE)
    await at(town, 12, 16)
    assert "Evaluasi diri" in await ayu.press("Lanjutkan evaluasi diri")
    await send_evaluation(ayu)
    await at(town, 12, 23)
    assert "hari terakhir" not in all_read(ayu)


async def test_done_in_the_minute_before_it_is_told(town: City) -> None:
    """It was decided at midnight; at nine there is nothing left to remind of."""
    ayu = await town.employee(AYU_CODE)
    await at(town, 12, 23, 0)
    await send_evaluation(ayu)
    await at(town, 12, 23)
    assert "hari terakhir" not in all_read(ayu)


async def test_after_a_downtime_only_the_last_stage_is_told(town: City) -> None:
    """All was decided in time and told late: each says how it is now, and none says it twice."""
    ayu, ratna = await town.employee(AYU_CODE), await town.employee(RATNA_CODE)
    surya = await town.employee(SURYA_CODE)
    await send_evaluation(surya)
    await at(town, 12, 16, 0)
    before = len(ratna.messages)
    await at(town, 12, 23)
    assert all_read(ayu).count("23 Desember 2026") == 1
    assert sum("tinjauan Bapak/Ibu" in m.get("text", "") for m in ratna.messages[before:]) == 1
    await at(town, 12, 28)
    assert all_read(ayu).count("berakhir 23 Desember 2026 dan evaluasi") == 1


async def test_that_it_is_over_is_told_weeks_later_and_a_last_call_no_more(town: City) -> None:
    ayu = await town.employee(AYU_CODE)
    await at(town, 12, 23, 0)
    await at(town, 12, 23, 16)  # the last call waits for the next working morning
    await at(town, 1, 27, year=2027)
    assert all_read(ayu).count("23 Desember 2026") == 1
    assert "berakhir 23 Desember 2026 dan evaluasi Bapak/Ibu tidak terkirim" in ayu.reads


async def test_a_digest_slept_through_on_monday_is_read_on_tuesday(town: City) -> None:
    ayu, ratna = await town.employee(AYU_CODE), await town.employee(RATNA_CODE)
    await at(town, 11, 27, 15)
    await send_evaluation(ayu)
    before = len(ratna.messages)
    await at(town, 12, 1)
    (message,) = ratna.messages[before:]
    assert "1 hal menunggu Bapak/Ibu" in message["text"]
    await at(town, 12, 2)
    assert len(ratna.messages) == before + 1


async def test_the_reviewer_who_blocks_is_told_and_all_hear_before_it_goes_above(
    town: City,
) -> None:
    ayu, ratna = await town.employee(AYU_CODE), await town.employee(RATNA_CODE)
    dewi = await city_admin(town)  # nobody is above Ratna
    await send_evaluation(ayu)
    await at(town, 12, 14)  # with the digest
    await at(town, 12, 16)
    assert "1 pegawai sudah mengirim evaluasi diri" in ratna.reads
    assert "• Ayu Pramesti" in ratna.reads
    await at(town, 12, 18)
    assert "Bila sampai 22 Desember 2026 belum juga" in all_read(ratna)
    assert "Bapak/Ibu tidak perlu berbuat apa-apa" in all_read(ayu)
    assert "• Ratna Kusumawardani: 1 tinjauan" in all_read(dewi)
    await at(town, 12, 22)
    assert "1 tinjauan di bawah Bapak/Ibu masih belum masuk" in dewi.reads
    await at(town, 12, 23)
    assert "Panggilan terakhir: 1 pegawai" in ratna.reads
    assert "Tinjauan" in await ratna.press("Tinjau Ayu Pramesti")


async def test_a_reminder_comes_again_when_it_suits(town: City) -> None:
    ayu = await town.employee(AYU_CODE)
    await at(town, 12, 16)
    assert "ingatkan lagi pada 16 Desember 2026, 10.00 WITA" in await ayu.press("1 jam lagi")
    await at(town, 12, 16, 10)
    assert "Masa pengisian berakhir" in ayu.reads
    assert "Pukul berapa sebaiknya" in await ayu.press("Jam saya")
    assert "ingatkan lagi pada 16 Desember 2026, 17.00 WITA" in await ayu.press("17.00")
    await at(town, 12, 16, 17)
    assert "Masa pengisian berakhir" in ayu.reads
    assert "ingatkan lagi pada 17 Desember 2026, 17.00 WITA" in await ayu.press("Jam saya")
    await at(town, 12, 17, 17)
    assert "17 Desember 2026, 17.00" not in await ayu.press("Besok")
    await send_evaluation(ayu)
    topic, about = Topic.EVALUATION_CLOSING, 20261223
    old = SnoozeIt(topic=topic, about=about, how=Snooze.TOMORROW).pack()
    assert "tidak berlaku lagi" in await ayu.press_data(old)


async def test_a_forwarded_snooze_is_worth_nothing(town: City) -> None:
    await town.employee(AYU_CODE)
    citizen = town.someone()
    await citizen.start()
    await at(town, 12, 16)
    topic, about = Topic.EVALUATION_CLOSING, 20261223
    for button in (
        SnoozeIt(topic=topic, about=about, how=Snooze.AN_HOUR),
        SnoozeToHour(topic=topic, about=about, hour=9),
    ):
        await citizen.press_data(button.pack())
    assert "tidak berlaku lagi" in await citizen.press_data("ke:no-such-topic:1:hour")
    assert "tidak berlaku lagi" in await citizen.press_data(f"kf:{topic}:1:23")
    async with town.sessions() as session:
        again = select(Notice).where(Notice.topic == topic, Notice.done_at.is_(None))
        people = {each.person_id for each in await session.scalars(again)}
        assert people.isdisjoint(
            await session.scalars(select(Person.id).where(Person.telegram_id == citizen.id))
        )
        assert not list(await session.scalars(select(Person).where(Person.reminded_at == 9)))


async def test_ones_own_hour_is_chosen_changed_and_given_up(town: City) -> None:
    ayu, citizen = await town.employee(AYU_CODE), town.someone()
    assert "pada jam kerja kantor" in await ayu.say("/pengingat")
    assert "sekitar pukul 17.00 WITA" in await ayu.press("17.00")
    assert "sekitar pukul 07.00 WITA" in await ayu.press("07.00")
    assert "pada jam kerja kantor" in await ayu.press("Kembali ke jam kantor")
    await citizen.start()
    assert "untuk pegawai" in await citizen.say("/pengingat")
    assert "Apakah pengingat membantu" not in all_read(ayu)


async def test_the_personnel_office_reads_whether_reminders_help(town: City) -> None:
    dewi = await city_admin(town)
    shown = await dewi.say("/pengingat")
    assert "Apakah pengingat membantu?" in shown
    assert "Belum cukup data" in shown
    async with town.sessions.begin() as session:
        for number in range(6):
            person = Person(language="id", telegram_id=None)
            session.add(person)
            await session.flush()
            for topic in (Topic.EVALUATION_CLOSING, Topic.REVIEW_LAST_CALL):
                now = town.clock()
                notice = Notice(person_id=person.id, topic=topic, about=1, due_at=now, attempts=1)
                notice.sent_at = notice.done_at = now
                if number < 2 and topic is Topic.EVALUATION_CLOSING:
                    notice.settled_at = now
                session.add(notice)
    shown = await dewi.say("/pengingat")
    assert "Evaluasi diri, segera ditutup: 6 diingatkan, 2 mengerjakan (33%)" in shown
    assert "Tinjauan, hari terakhir: 6 diingatkan, belum ada yang mengerjakan" in shown
    assert "Kalender kerja Kota Mataram" in await dewi.press("Kalender kerja")


async def test_on_monday_the_superior_reads_all_in_one_message(town: City) -> None:
    ayu, ratna = await town.employee(AYU_CODE), await town.employee(RATNA_CODE)
    await at(town, 11, 27, 15)
    await send_evaluation(ayu)
    before = len(ratna.messages)
    await at(town, 11, 30)
    (message,) = ratna.messages[before:]
    assert "1 hal menunggu Bapak/Ibu" in message["text"]
    assert "• Tinjauan Ayu Pramesti, sejak 27 November 2026" in message["text"]
    assert "Tinjauan" in await ratna.press("Tinjau Ayu Pramesti")
    assert "hal menunggu" not in all_read(ratna)  # the form took its place
    await at(town, 12, 7)
    assert "1 hal menunggu Bapak/Ibu" in all_read(ratna)


async def test_who_has_nothing_to_do_reads_no_digest(town: City) -> None:
    ratna = await town.employee(RATNA_CODE)
    before = len(ratna.messages)
    await at(town, 11, 30)
    assert not any("hal menunggu" in m.get("text", "") for m in ratna.messages[before:])


ID = Texts("id")
MANY = [
    MissingReview(n, n, f"Pegawai {n}", "2026-2", CLOSES, n % 10, f"Penilai {n % 10}")
    for n in range(1, 31)
]


def labels(screen: Screen) -> list[str]:
    rows = screen.keyboard.inline_keyboard if screen.keyboard else []
    return [button.text for row in rows for button in row]


def test_a_long_list_names_eight_and_counts_the_others() -> None:
    day = date(2026, 12, 23)
    shown = reviews(MANY, day, date(2026, 12, 16), ID)
    assert "… dan 22 lagi" in shown.text
    assert labels(shown)[7:] == ["Tinjau Pegawai 8", "● Menunggu (30)"]
    assert len(labels(reviews(MANY[:8], day, date(2026, 12, 16), ID))) == 8
    above = announced(Side.ABOVE, MANY, day, ID)
    assert "• Penilai 1: 3 tinjauan" in above.text
    assert "… dan 2 lagi" in above.text
    assert labels(above) == []
    assert "30 tinjauan di bawah" in escalated(MANY, day, ID).text


def test_a_digest_of_everything_has_a_button_to_each() -> None:
    items = [
        Item(duty, number, "Ayu <b>", date(2026, 11, 2), date(2026, 11, 27), "2026-2")
        for number, duty in enumerate(Duty, 1)
    ]
    items += [Item(Duty.CASE, 2**62, "Loket", date(2026, 11, 3))] * 5
    shown = digest(Digest(items, date(2026, 11, 30), WorkingCalendar()), ID)
    assert f"{len(Duty) + 5} hal menunggu" in shown.text
    assert shown.text.count("lewat 1 hari kerja") == len(Duty)
    assert "Ayu &lt;b&gt;" in shown.text
    assert f"… dan {len(Duty) - 3} lagi" in shown.text
    assert labels(shown)[:2] == ["Tinjau Ayu <b>", "Lihat keberatan: Ayu <b>"]
    assert len(labels(shown)) == 8  # to those beyond them no list leads
    late = Item(Duty.REVIEW, 9, "Surya", date(2026, 11, 4), None, "2026-2")
    shown = digest(Digest([*items, late], date(2026, 11, 30), WorkingCalendar()), ID)
    assert labels(shown)[8:] == ["● Menunggu (2)"]


def test_results_cannot_be_put_off_and_reminders_can() -> None:
    result = Screen("Terbuka.")
    assert snoozable(result, Topic.ENVELOPES_OPEN, 1, ID) is result
    for topic in (Topic.REVIEW_DUE, Topic.REVIEW_ESCALATION_ANNOUNCED):
        shown = snoozable(result, topic, 2**63 - 1, ID)
        assert labels(shown) == ["1 jam lagi", "Besok", "Jam saya"]
        assert shown.keyboard is not None
        rows = shown.keyboard.inline_keyboard
        assert all(len(b.callback_data or "") <= 64 for row in rows for b in row)
