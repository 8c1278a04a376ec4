"""What a code opens: a rating that waits or is kept, a case and what is said in it."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from bot.database import Sessions
from models.case import Case, CaseEntry, CaseState
from models.form import LONGEST_TEXT
from models.person import Employee
from models.rating import Rating
from models.received_file import FileKind, FileState, ReceivedFile
from models.unit import Unit
from services.voice.releases import Releases
from tests.city import Clock
from tests.factories import an_employee
from tests.web.conftest import CODE
from tests.web.visiting import Reply, Visitor

Wait = Callable[[], Awaitable[None]]
PAGE, RATE = "/kuitansi", f"/r/{CODE}"
COMPLAINT = {"kepuasan": "1", "saran": "Loket tutup. Telepon 081234567890.", "jenis": "3",
             "jawaban": "2"}  # fmt: skip


@pytest.fixture
def release(sessions: Sessions, clock: Clock) -> Wait:
    async def release() -> None:
        clock.advance(hours=25)
        async with sessions.begin() as session:
            assert await Releases(session, clock).release() > 0

    return release


@pytest.fixture
async def officer(sessions: Sessions) -> Employee:
    async with sessions.begin() as session:
        unit = (await session.scalars(select(Unit))).one()
        return await an_employee(session, unit, "Ratna Kusumawardani")


@pytest.fixture
async def code(visitor: Visitor, officer: Employee, release: Wait) -> str:  # noqa: ARG001 - masks
    """Of a complaint that wants an answer, from the web."""
    sent = await visitor.rate(RATE, **COMPLAINT)
    await release()
    return sent.receipt


async def office_says(
    sessions: Sessions, clock: Clock, officer: Employee, state: CaseState, words: str
) -> None:
    async with sessions.begin() as session:
        case = (await session.scalars(select(Case).options(selectinload(Case.entries)))).one()
        case.say(state, words, clock().date(), officer.id)


async def look(visitor: Visitor, code: str) -> Reply:
    return await visitor.post(PAGE, {"kode": code})


async def say(visitor: Visitor, step: str, code: str, words: str = "") -> Reply:
    token = (await look(visitor, code)).token
    return await visitor.post(f"{PAGE}/{step}", {"token": token, "kode": code, "tulisan": words})


async def state(sessions: Sessions) -> CaseState:
    async with sessions() as session:
        return (await session.scalars(select(Case))).one().state


async def test_the_code_is_asked_for(visitor: Visitor) -> None:
    page = await visitor.get(PAGE)
    assert page.status == 200
    assert 'label for="kode"' in page.body


@pytest.mark.parametrize("wrong", ["", "ABCDE FGHJK", "<script>", "a" * 5000, "\0"])
async def test_a_code_that_opens_nothing(wrong: str, visitor: Visitor) -> None:
    page = await look(visitor, wrong)
    assert page.status == 404
    assert "tidak kami temukan" in page.text
    assert "<script" not in page.body
    assert "/kuitansi KODE" not in page.text


async def test_first_a_rating_waits(visitor: Visitor) -> None:
    sent = await visitor.rate(RATE, kepuasan="4", saran="Cepat.")
    page = await look(visitor, sent.receipt.lower())
    assert page.status == 200
    assert "KTP-el & <KK>" in page.text
    assert "menunggu diserahkan" in page.text
    assert "Cepat." not in page.text


async def test_then_all_that_is_kept_can_be_seen(visitor: Visitor, release: Wait) -> None:
    sent = await visitor.rate(RATE, kepuasan="2", waktu="1", biaya="0", usia="3", saran="<b>a</b>")
    await release()
    page = await look(visitor, sent.receipt)
    assert "Kepuasan 😕 Kurang puas Waktu Penyelesaian Tidak cepat Pesan <b>a</b>" in page.text
    assert "Biaya/Tarif" not in page.text  # does not apply: not kept
    assert "30–39" not in page.text  # counted, and not kept here
    assert "Pekan mulai 23 November 2026" in page.text


async def test_a_message_that_wants_an_answer(visitor: Visitor, code: str) -> None:
    page = await look(visitor, code)
    assert "Pengaduan sejak" in page.text
    assert "diterima" in page.text
    assert "Loket tutup. Telepon [telepon]." in page.text
    assert "Yang harus menjawab: Dinas Dukcapil" in page.text
    assert "Tulis lagi" in page.text
    assert "Sudah beres" not in page.text


async def test_more_is_said_once(visitor: Visitor, code: str) -> None:
    token = (await look(visitor, code)).token
    fields = {"token": token, "kode": code, "tulisan": "Masih tutup, kata Bu Ratna."}
    page = await visitor.post(f"{PAGE}/tulis", fields)
    assert page.status == 200
    assert page.text.count("Masih tutup, kata") == 1
    assert "Bu Ratna" not in page.text
    again = await visitor.post(f"{PAGE}/tulis", fields)
    assert again.text.count("Masih tutup, kata") == 1


async def test_it_is_settled_by_the_citizen(
    visitor: Visitor, code: str, sessions: Sessions, clock: Clock, officer: Employee
) -> None:
    await office_says(sessions, clock, officer, CaseState.ANSWERED, "Besok <b>dibuka</b>.")
    page = await look(visitor, code)
    assert "Besok <b>dibuka</b>." in page.text
    assert "Ratna" not in page.text  # an office answers, not a person
    assert "apakah ini sudah beres?" in page.text
    page = await say(visitor, "beres", code)
    assert "selesai menurut warga" in page.text
    assert "apakah ini sudah beres?" not in page.text
    assert await state(sessions) is CaseState.DONE_SAYS_CITIZEN


async def test_it_is_opened_again_with_a_reason(
    visitor: Visitor, code: str, sessions: Sessions, clock: Clock, officer: Employee
) -> None:
    await office_says(sessions, clock, officer, CaseState.IMPOSSIBLE, "Tidak ada anggaran.")
    blank = await say(visitor, "buka-lagi", code, " ")
    assert blank.status == 400
    assert "Tulisannya masih kosong" in blank.text
    page = await say(visitor, "buka-lagi", code, "Loket lain dibuka.")
    assert page.status == 200
    assert "dibuka lagi" in page.text
    assert "Loket lain dibuka." in page.text
    assert await state(sessions) is CaseState.REOPENED


async def test_a_step_that_is_not_offered_any_more(
    visitor: Visitor, code: str, sessions: Sessions
) -> None:
    page = await say(visitor, "beres", code)
    assert page.status == 400
    assert "Keadaannya sudah berubah" in page.text
    assert await state(sessions) is CaseState.RECEIVED


@pytest.mark.parametrize("step", ["tulis", "buka-lagi", "beres"])
async def test_without_the_code_nobody_says_anything(visitor: Visitor, step: str) -> None:
    page = await visitor.get(RATE)  # its token is for its own page
    fields = {"token": page.token, "kode": "ABCDE FGHJK", "tulisan": "Halo"}
    page = await visitor.post(f"{PAGE}/{step}", fields)
    assert page.status == 404
    assert "tidak kami temukan" in page.text


async def test_what_is_too_long_or_late_is_still_filled_in(visitor: Visitor, code: str) -> None:
    long = "a" * (LONGEST_TEXT + 1)
    page = await say(visitor, "tulis", code, long)
    assert page.status == 400
    assert page.holds("tulisan") == long
    stale = {"token": "old", "kode": code, "tulisan": "Halo </textarea>"}
    page = await visitor.post(f"{PAGE}/tulis", stale)
    assert page.status == 409
    assert page.holds("tulisan") == "Halo </textarea>"


async def test_no_code_stands_in_any_address(visitor: Visitor, code: str) -> None:
    page = await say(visitor, "tulis", code, "Halo")
    addresses = page.body.split('href="')[1:] + page.body.split('action="')[1:]
    assert len(addresses) > 3
    for address in (page.path, *(one.partition('"')[0] for one in addresses)):
        assert code.replace(" ", "") not in address.replace("%20", "").replace(" ", "")


async def test_english(visitor: Visitor, code: str) -> None:
    page = await look(Visitor(visitor.client, language="en"), code)
    assert "Your message and its answers" in page.text


async def test_the_national_channels_number_is_shown_to_who_has_the_code_alone(
    visitor: Visitor, code: str, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        case = (await session.scalars(select(Case))).one()
        case.keep_lapor_number("#7654321")
    shown = await look(visitor, code)
    assert "Nomor SP4N-LAPOR!: 7654321" in shown.text
    others = [await visitor.get(PAGE), await visitor.get(RATE), await look(visitor, "SALAH23456")]
    others.append(await visitor.get(f"{PAGE}?kode={code}"))
    assert [page.status for page in others] == [200, 200, 404, 200]
    assert not any("7654321" in page.text for page in others)


async def test_a_photo_is_named_and_never_shown(
    visitor: Visitor, code: str, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        entry = (await session.scalars(select(CaseEntry))).one()
        entry.file = ReceivedFile(
            id=7,
            kind=FileKind.PHOTO,
            state=FileState.KEPT,
            size=3,
            content=b"abc",
        )
    shown = await look(visitor, code)
    assert "📷 foto" in shown.text
    assert "<img" not in shown.text
    async with sessions.begin() as session:
        file = (await session.scalars(select(ReceivedFile))).one()
        file.state, file.content = FileState.FORGOTTEN, None
    assert "📷 foto (dihapus 90 hari" in (await look(visitor, code)).text.replace(
        "\u2068", ""
    ).replace("\u2069", "")


@pytest.mark.parametrize("wants", [{}, {"jenis": "2", "jawaban": "2"}], ids=["kept", "a case"])
async def test_script_in_a_comment_is_read_and_not_run(
    visitor: Visitor, release: Wait, wants: dict[str, str]
) -> None:
    evil = "<script>alert('x')</script> {{7*7}} =HYPERLINK(1) </p>"
    sent = await visitor.rate(RATE, kepuasan="2", saran=evil, **wants)
    await release()
    page = await look(visitor, sent.receipt)
    assert evil in page.text
    assert "<script" not in page.body
    assert "&lt;script&gt;" in page.body


async def test_a_case_of_a_chat_is_seen_by_its_code_without_its_rating(
    visitor: Visitor, code: str, sessions: Sessions
) -> None:
    async with sessions.begin() as session:
        (await session.scalars(select(Rating))).one().receipt_digest = None
    page = await look(visitor, code)
    assert page.status == 200
    assert "Loket tutup." in page.text
    assert "Yang tersimpan" not in page.text
