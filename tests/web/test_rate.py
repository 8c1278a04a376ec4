"""Rating a service on a page: what is asked, kept, refused, and filled in again."""

import asyncio

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import func, select

from bot.database import Sessions
from models.form import LONGEST_TEXT, Answer, Form
from models.person import Person
from models.rating import RatingDraft
from models.unit import Link, Unit
from services.secrets import digest_of
from tests.city import Clock
from tests.web.conftest import CODE
from tests.web.visiting import Visitor
from web.door import Door
from web.site import add_pages

PAGE = f"/r/{CODE}"
EVIL = "<script>alert('x')</script> & \"dua\" </textarea>"


async def kept(sessions: Sessions) -> dict[str, int | str | None]:
    """The answers of the only rating that waits."""
    async with sessions() as session:
        answers = (await session.scalars(select(Answer))).all()
        assert await session.scalar(select(func.count(RatingDraft.form_id))) == 1
    return {a.question: a.text if a.choice is None else a.choice for a in answers}


async def how_many(sessions: Sessions) -> int:
    async with sessions() as session:
        forms = await session.scalar(select(func.count(Form.id)))
        assert forms == await session.scalar(select(func.count(RatingDraft.form_id)))
        assert forms == await session.scalar(select(func.count(Person.id)))
    return forms or 0


async def test_the_page_names_the_service_and_offers_both_ways(visitor: Visitor) -> None:
    page = await visitor.get(PAGE)
    assert page.status == 200
    assert "KTP-el & <KK>" in page.text
    assert "Dinas Dukcapil" in page.text
    assert f'href="https://t.me/suara_bot?start={CODE}"' in page.body
    assert "Tanpa nama, tanpa akun" in page.text
    assert page.body.count('type="radio"') == 4 + 9 * 5 + 3 + 2 + (2 + 6 + 7 + 7) + 4
    assert " checked" not in page.body
    assert "Beri tahu di chat ini" not in page.text


async def test_one_touch_and_it_is_kept(visitor: Visitor, sessions: Sessions) -> None:
    sent = await visitor.rate(PAGE, kepuasan="4")
    assert sent.status == 200
    assert sent.path.startswith(f"{PAGE}/kuitansi/")
    assert await kept(sessions) == {"kepuasan": 4}
    async with sessions() as session:
        draft = (await session.scalars(select(RatingDraft))).one()
        assert draft.receipt_digest == digest_of(sent.receipt)


async def test_all_that_is_answered_is_kept_as_it_was_typed(
    visitor: Visitor, sessions: Sessions
) -> None:
    answers = {"kepuasan": "1", "waktu": "2", "biaya": "0", "jenis": "3", "jawaban": "2",
               "usia": "6", "kelamin": ""}  # fmt: skip
    sent = await visitor.rate(PAGE, **answers, saran=f" {EVIL}\r\nBaris dua 😀 ")
    assert sent.status == 200
    assert await kept(sessions) == {
        "kepuasan": 1,
        "waktu": 2,
        "biaya": 0,
        "saran": f"{EVIL}\nBaris dua 😀",
        "jenis": 3,
        "jawaban": 2,
        "usia": 6,
    }


async def test_no_address_and_no_account_is_kept(visitor: Visitor, sessions: Sessions) -> None:
    await visitor.rate(PAGE, kepuasan="4")
    async with sessions() as session:
        person = (await session.scalars(select(Person))).one()
    assert person.telegram_id is None


async def test_what_kind_of_message_is_not_asked_without_one(
    visitor: Visitor, sessions: Sessions
) -> None:
    await visitor.rate(PAGE, kepuasan="4", jenis="1", jawaban="1")
    assert await kept(sessions) == {"kepuasan": 4}


REFUSED = {
    "no face": ({"waktu": "3"}, "pilih salah satu jawaban"),
    "a five": ({"kepuasan": "5"}, "tidak tersedia"),
    "a nought": ({"kepuasan": "0"}, "tidak tersedia"),
    "another digit": ({"kepuasan": "٤"}, "tidak tersedia"),
    "words for a choice": ({"kepuasan": "4", "waktu": "cepat"}, "tidak tersedia"),
    "a five for an element": ({"kepuasan": "4", "waktu": "5"}, "tidak tersedia"),
    "a tenth element": ({"kepuasan": "4", "u10": "4"}, "isian yang tidak kami kenal"),
    "told in a chat": ({"kepuasan": "4", "saran": "Lama.", "jawaban": "3"}, "tidak tersedia"),
    "an answer to nothing": ({"kepuasan": "4", "jawaban": "2"}, "tulis dulu pesannya"),
    "too long": ({"kepuasan": "4", "saran": "a" * (LONGEST_TEXT + 1)}, "terlalu panjang"),
    "unseen": ({"kepuasan": "4", "saran": "\u2800"}, "masih kosong"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
async def test_what_is_not_offered_is_refused_with_all_that_was_typed(
    case: str, visitor: Visitor, sessions: Sessions
) -> None:
    fields, words = REFUSED[case]
    typed = {"saran": EVIL, "sarana": "4", "kelamin": "2"} | fields
    if case == "an answer to nothing":
        typed["saran"] = " "
    page = await visitor.rate(PAGE, **typed)
    assert page.status == 400
    assert words in page.text
    assert 'role="alert"' in page.body
    assert "Perlu diperbaiki" in page.body
    assert await how_many(sessions) == 0
    for name, value in typed.items():
        if name == "saran" or f'name="{name}" value="{value}"' in page.body:  # it is offered
            assert page.holds(name) == value
    assert "<script" not in page.body


async def test_everything_wrong_is_said_at_once_and_leads_to_its_place(visitor: Visitor) -> None:
    page = await visitor.rate(PAGE, waktu="9", saran="a" * (LONGEST_TEXT + 1))
    for place in ("kepuasan", "waktu", "saran"):
        assert f'<a href="#{place}">' in page.body
        assert f'id="{place}"' in page.body
        assert f'id="{place}-problem"' in page.body
    assert "Waktu Penyelesaian: jawaban ini tidak tersedia" in page.text


async def test_after_mending_it_is_kept(visitor: Visitor, sessions: Sessions) -> None:
    wrong = await visitor.rate(PAGE, saran=EVIL)
    sent = await visitor.post(PAGE, {"token": wrong.token, "kepuasan": "2", "saran": EVIL})
    assert sent.status == 200
    assert await kept(sessions) == {"kepuasan": 2, "saran": EVIL}


@pytest.mark.parametrize(
    "body",
    [
        "kepuasan=4&kepuasan=3&token=",
        b"kepuasan=4&saran=%FF%FE%00&token=",
        b"\xff\xfe\x00",
        "",
        "kepuasan",
        "%00=%00",
        '{"kepuasan": 4}',
    ],
)
async def test_no_body_breaks_it(body: str | bytes, visitor: Visitor, sessions: Sessions) -> None:
    page = await visitor.post(PAGE, body)
    assert page.status in {400, 409}
    assert await how_many(sessions) == 0


@pytest.mark.parametrize("body", ["saran=" + "a" * 70_000, "&".join(f"f{n}=1" for n in range(65))])
async def test_what_is_too_big_is_not_even_read(body: str, visitor: Visitor) -> None:
    page = await visitor.post(PAGE, body)
    assert page.status == 413
    assert "terlalu besar" in page.text


async def test_the_longest_comment_in_emoji_is_kept(visitor: Visitor, sessions: Sessions) -> None:
    await visitor.rate(PAGE, kepuasan="4", saran="😀" * LONGEST_TEXT)
    assert await kept(sessions) == {"kepuasan": 4, "saran": "😀" * LONGEST_TEXT}


@pytest.mark.parametrize("token", ["", "kucing", "a.9999999999.b"])
async def test_a_form_that_is_not_ours_is_shown_again(
    token: str, visitor: Visitor, sessions: Sessions
) -> None:
    page = await visitor.post(PAGE, {"token": token, "kepuasan": "3", "saran": EVIL})
    assert page.status == 409
    assert "tekan Kirim sekali lagi" in page.text
    assert (page.holds("kepuasan"), page.holds("saran")) == ("3", EVIL)
    assert await how_many(sessions) == 0
    sent = await visitor.post(PAGE, {"token": page.token, "kepuasan": "3"})
    assert sent.status == 200


async def test_after_a_restart_an_old_form_is_shown_again(
    door: Door, visitor: Visitor, sessions: Sessions
) -> None:
    fields = {"token": (await visitor.get(PAGE)).token, "kepuasan": "4", "saran": EVIL}
    assert (await visitor.post(PAGE, fields)).status == 200
    app = web.Application()
    add_pages(app, door)
    async with TestClient(TestServer(app)) as restarted:
        page = await Visitor(restarted).post(PAGE, fields)
    assert page.status == 409
    assert "bila belum pernah terkirim" in page.text
    assert page.holds("saran") == EVIL
    assert await how_many(sessions) == 1


async def test_a_second_press_leads_to_the_same_receipt(
    visitor: Visitor, sessions: Sessions
) -> None:
    fields = {"token": (await visitor.get(PAGE)).token, "kepuasan": "4"}
    presses = [visitor.post(PAGE, fields, follow=False) for _ in range(3)]
    first, *others = await asyncio.gather(*presses)
    assert {reply.status for reply in (first, *others)} == {303}
    assert {reply.headers["Location"] for reply in others} == {first.headers["Location"]}
    assert await how_many(sessions) == 1
    assert (await visitor.get(first.headers["Location"])).receipt


async def test_a_replay_keeps_nothing_twice(visitor: Visitor, sessions: Sessions) -> None:
    fields = {"token": (await visitor.get(PAGE)).token, "kepuasan": "4", "saran": EVIL}
    assert (await visitor.post(PAGE, fields)).status == 200
    again = await visitor.post(PAGE, fields)
    assert again.status == 409
    assert "tidak disimpan dua kali" in again.text
    assert "<form" not in again.body  # or one more press would do just that
    assert await how_many(sessions) == 1


async def test_the_receipt_is_shown_once(visitor: Visitor) -> None:
    sent = await visitor.rate(PAGE, kepuasan="4")
    again = await visitor.get(sent.path)
    assert again.status == 410
    assert "hanya ditampilkan sekali" in again.text
    assert sent.receipt.replace(" ", "") not in again.body


@pytest.mark.parametrize("method", ["get", "post"])
async def test_a_code_that_never_was(method: str, visitor: Visitor) -> None:
    path = "/r/TIDAKADA2345"
    page = (
        await visitor.get(path) if method == "get" else await visitor.post(path, {"kepuasan": "4"})
    )
    assert page.status == 404
    assert "tidak kami kenal" in page.text


async def test_a_link_that_is_revoked_while_somebody_types(
    visitor: Visitor, sessions: Sessions, clock: Clock
) -> None:
    token = (await visitor.get(PAGE)).token
    async with sessions.begin() as session:
        (await session.scalars(select(Link))).one().revoked_at = clock()
    page = await visitor.post(PAGE, {"token": token, "kepuasan": "4", "saran": EVIL})
    assert page.status == 410
    assert "QR ini tidak berlaku lagi" in page.text
    assert "alert('x')" in page.text  # what was typed can be copied
    assert "<script" not in page.body
    assert await how_many(sessions) == 0


async def test_a_unit_that_has_ended(visitor: Visitor, sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        unit = (await session.scalars(select(Unit))).one()
        unit.until, unit.name = clock(), "Dinas <i>A</i> & B"
    page = await visitor.get(PAGE)
    assert page.status == 410
    assert "unit Dinas <i>A</i> & B sudah berakhir" in page.text
    assert "&amp;amp;" not in page.body


async def test_an_address_typed_by_hand(visitor: Visitor, sessions: Sessions) -> None:
    sent = await visitor.rate(PAGE.lower(), kepuasan="3")
    assert sent.receipt
    assert await how_many(sessions) == 1


async def test_english(visitor: Visitor) -> None:
    english = Visitor(visitor.client, language="en-GB,en;q=0.9")
    page = await english.get(PAGE)
    assert '<html lang="en">' in page.body
    assert "Tell us more" in page.text
    assert (await english.rate(PAGE)).text.count("choose one of the answers") == 2


async def test_the_chosen_language_stays_to_the_receipt(visitor: Visitor) -> None:
    page = await visitor.get(PAGE)
    assert f'<a href="{PAGE}?bahasa=en" lang="en"' in page.body
    english = await visitor.get(f"{PAGE}?bahasa=en")
    assert f'action="{PAGE}?bahasa=en"' in english.body
    sent = await visitor.post(f"{PAGE}?bahasa=en", {"token": english.token, "kepuasan": "4"})
    assert sent.path.endswith("?bahasa=en")
    assert "Thank you" in sent.text
