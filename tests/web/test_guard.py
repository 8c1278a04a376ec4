"""Not too often, nothing from elsewhere, and a kind word whatever happens."""

from dataclasses import replace

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import func, select

from bot.database import Sessions, open_engine, open_sessions
from models.form import Form
from tests.factories import a_service, a_unit
from tests.web.conftest import CODE
from tests.web.visiting import Client, Visitor
from web.door import Door
from web.pages import HEADERS
from web.site import RATINGS, REQUESTS, add_pages

PAGE = f"/r/{CODE}"
OTHERS = [f"198.51.100.{number}" for number in range(1, 9)]


async def test_one_caller_rates_a_service_so_often(visitor: Visitor, sessions: Sessions) -> None:
    for _ in range(RATINGS):
        assert (await visitor.rate(PAGE, kepuasan="4")).status == 200
    page = await visitor.rate(PAGE, kepuasan="4", saran="Masih terisi")
    assert page.status == 429
    assert 0 < int(page.headers["Retry-After"]) <= 600
    assert "10 menit lagi" in page.text
    assert (page.holds("kepuasan"), page.holds("saran")) == ("4", "Masih terisi")
    async with sessions() as session:
        assert await session.scalar(select(func.count(Form.id))) == RATINGS


async def test_others_are_not_kept_waiting(client: Client) -> None:
    for _ in range(RATINGS + 1):
        await Visitor(client).rate(PAGE, kepuasan="4")
    for address in OTHERS:
        assert (await Visitor(client, address).rate(PAGE, kepuasan="4")).status == 200


async def test_another_service_is_counted_apart(visitor: Visitor, sessions: Sessions) -> None:
    async with sessions.begin() as session:
        await a_service(session, await a_unit(session, "Puskesmas"), "Poli Umum", "POLIUMUM3344")
    for _ in range(RATINGS):
        await visitor.rate(PAGE, kepuasan="4")
    assert (await visitor.rate("/r/POLIUMUM3344", kepuasan="4")).status == 200
    assert (await visitor.rate(PAGE, kepuasan="4")).status == 429


async def test_what_is_refused_is_not_counted(visitor: Visitor) -> None:
    for _ in range(RATINGS + 1):
        assert (await visitor.rate(PAGE, kepuasan="7")).status == 400
    assert (await visitor.rate(PAGE, kepuasan="4")).status == 200


async def test_a_flood_is_answered_with_patience(visitor: Visitor) -> None:
    for _ in range(REQUESTS):
        assert (await visitor.get("/kuitansi")).status == 200
    page = await visitor.get("/kuitansi")
    assert page.status == 429
    assert 0 < int(page.headers["Retry-After"]) <= 60
    assert "1 menit lagi" in page.text
    assert (await Visitor(visitor.client, OTHERS[0]).get("/kuitansi")).status == 200


PATHS = [
    PAGE,
    "/kuitansi",
    "/r/TIDAKADA2345",
    f"{PAGE}/kuitansi/x",
    f"{PAGE}?bahasa=en",
]


@pytest.mark.parametrize("path", PATHS)
async def test_every_page_is_sealed_off(path: str, visitor: Visitor) -> None:
    page = await visitor.get(path)
    assert {name: page.headers[name] for name in HEADERS} == HEADERS
    assert "Set-Cookie" not in page.headers
    assert "<script" not in page.body
    assert "style=" not in page.body
    assert "default-src 'none'" in HEADERS["Content-Security-Policy"]


async def test_the_redirect_is_sealed_off_too(visitor: Visitor) -> None:
    token = (await visitor.get(PAGE)).token
    sent = await visitor.post(PAGE, {"token": token, "kepuasan": "4"}, follow=False)
    assert sent.status == 303
    assert sent.headers["Cache-Control"] == "no-store"
    assert sent.headers["Referrer-Policy"] == "no-referrer"


async def test_a_look_ahead_does_not_use_up_the_receipt(visitor: Visitor) -> None:
    token = (await visitor.get(PAGE)).token
    sent = await visitor.post(PAGE, {"token": token, "kepuasan": "4"}, follow=False)
    assert (await visitor.client.head(sent.headers["Location"])).status == 405
    assert (await visitor.get(sent.headers["Location"])).receipt


@pytest.mark.parametrize(("name", "kind"), [("style.css", "text/css"), ("icon.svg", "image/svg")])
async def test_looks_come_from_here(name: str, kind: str, visitor: Visitor) -> None:
    page = await visitor.get(f"/static/{name}")
    assert page.status == 200
    assert page.headers["Content-Type"].startswith(kind)
    assert (await visitor.get("/static/../site.py")).status == 404


async def test_while_the_database_is_out_of_reach_nothing_typed_is_lost(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    broken = open_engine("postgresql+asyncpg://nobody@127.0.0.1:1/nowhere")
    app = web.Application()
    add_pages(app, replace(door, sessions=open_sessions(broken)))
    async with TestClient(TestServer(app)) as client:
        alone = Visitor(client)
        typed = {"kepuasan": "4", "saran": 'Rahasia "saya"', "token": "x"}
        page = await alone.post(PAGE, typed)
        assert page.status == 503
        assert page.headers["Retry-After"] == "30"
        assert "ada kesulitan di pihak kami" in page.text
        assert 'name="kepuasan" value="4"' in page.body
        assert 'Rahasia "saya"' in page.text
        assert (await alone.get(PAGE)).status == 503
    await broken.dispose()
    assert "Rahasia" not in caplog.text


async def test_a_fault_of_ours_has_a_kind_word_too(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    app = web.Application()
    add_pages(app, replace(door, services=lambda _: {}))
    async with TestClient(TestServer(app)) as client:
        page = await Visitor(client).post(PAGE, {"kepuasan": "4", "saran": "Rahasia"})
        assert page.status == 500
        assert "Mohon coba lagi" in page.text
        assert "Rahasia" in page.text
    assert "KeyError: 'surveys'" in caplog.text
    assert "Rahasia" not in caplog.text
