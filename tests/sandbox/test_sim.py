"""The small JSON API: each verb, each fault, and clear words for what cannot be."""

import asyncio
import io
import json
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientError, FormData

from sandbox import LocalTelegram
from sandbox.clock import TurnedClock
from tests.sandbox.pictures import png
from tests.sandbox.wire import Json, Wire, form

AYU = 500_001


def says(verb: str, **said: object) -> tuple[str, Json]:
    return verb, {key.rstrip("_"): value for key, value in said.items()}


@pytest.mark.parametrize(
    ("verb", "said", "kind"),
    [
        (*says("send", from_=AYU, text="halo"), "message"),
        (*says("start", from_=AYU, payload="x"), "message"),
        (*says("contact", from_=AYU), "message"),
        (*says("location", from_=AYU, latitude=-8.5, longitude=116), "message"),
        (*says("sticker", from_=AYU), "message"),
        (*says("edit", from_=AYU, message_id=1, text="y"), "edited_message"),
        (*says("click", from_=AYU, message_id=1, data="x", force=True), "callback_query"),
        (*says("block", person=AYU, blocked=True), "my_chat_member"),
    ],
)
async def test_what_people_do_makes_updates(
    wire: Wire, live: LocalTelegram, verb: str, said: Json, kind: str
) -> None:
    live.say(AYU, "x")
    answer = await wire.sim(verb, **said)
    assert answer["ok"] is True
    assert answer["update_id"] == answer["update"]["update_id"] == live.updates.next_id - 1
    assert kind in answer["update"]


@pytest.mark.parametrize(
    ("verb", "said", "error"),
    [
        (*says("send", from_=AYU), '"text" must be there and be a text'),
        (*says("send", text="x"), '"from" must be there and be a whole number'),
        (*says("send", from_=True, text="x"), '"from" must be there and be a whole number'),
        (*says("send", from_=4711, text="x"), "no person 4711"),
        (*says("send", from_=AYU, text="x", chat=-5), "no chat -5"),
        (*says("location", from_=AYU, latitude="x"), '"latitude" must be there and be a number'),
        (*says("block", person=AYU), '"blocked" must be there and be true or false'),
        (*says("clock"), '"next_local" must be there and be a text'),
        (*says("clock", to="tomorrow"), "'tomorrow' is no ISO 8601 moment"),
        (*says("clock", to="2026-11-24T09:00"), "'2026-11-24T09:00' must say its zone"),
        (*says("clock", next_local="9", zone="Asia/Makassar"), "no such time of day or zone"),
        (*says("clock", next_local="09:00", zone="Mars/Base"), "no such time of day or zone"),
        (*says("fault", kind="earthquake"), "no fault 'earthquake': there are too_many, "),
        (*says("fault", kind="migrate", chat=AYU), "chat 500001 cannot become a supergroup"),
        (*says("people", first_name="X", shoe_size=43), "a person has no shoe_size"),
        (*says("people"), 'a person needs a "first_name"'),
        (*says("cast", people={}), '"people" must be a list of objects'),
    ],
)
async def test_what_cannot_be_is_told(wire: Wire, verb: str, said: Json, error: str) -> None:
    answer = await wire.sim(verb, **said)
    assert (answer["status"], answer["ok"]) == (400, False)
    assert error in answer["error"]


@pytest.mark.parametrize(
    ("body", "error"),
    [(b"{", "the body is no JSON"), (b"[]", "the body must be a JSON object")],
)
async def test_bodies_that_are_no_objects(wire: Wire, body: bytes, error: str) -> None:
    async with wire.client.post("/sim/send", data=body) as response:
        answer = await response.json()
    assert response.status == 400
    assert error in answer["error"]


async def test_paths_that_lead_nowhere(wire: Wire) -> None:
    async with wire.client.get("/nowhere") as response:
        body = await response.json()
    assert body == {"ok": False, "error_code": 404, "description": "Not Found"}
    assert (await wire.look("chats/x"))["error"] == "'x' is no whole number"
    assert (await wire.look("chats/5"))["error"] == "no chat 5"
    assert (await wire.download("nothing"))[0] == 404


async def test_the_state_shows_who_is_there(wire: Wire, live: LocalTelegram) -> None:
    await wire.sim("people", first_name="Lalu", role="pegawai", language_code="en")
    live.group("Regu", [AYU, 500_002])
    live.call("setMyDescription", {"description": "Suara Anda"})
    state = await wire.look("state")
    assert state["bot"]["description"] == "Suara Anda"
    assert [person["first_name"] for person in state["people"]] == ["Ayu", "Lalu"]
    assert state["people"][1] == {
        "id": 500_002,
        "first_name": "Lalu",
        "last_name": None,
        "username": None,
        "language_code": "en",
        "role": "pegawai",
        "note": "",
        "doors": [],
        "blocked": False,
    }
    assert state["groups"] == [{"id": -4001, "title": "Regu", "members": [AYU, 500_002]}]
    assert (state["rates"], state["webhook"], state["bot_alive"]) == (False, False, None)
    assert state["faults"] == {"too_many": 0, "server_error": 0.0, "cut": 0.0}


async def test_a_chat_as_a_person_sees_it(wire: Wire, live: LocalTelegram) -> None:
    live.start(AYU)
    commands = [{"command": "mulai", "description": "Mulai"}]
    await wire("setMyCommands", commands=commands, language_code="id")
    await wire("sendChatAction", chat_id=AYU, action="typing")
    shown = await wire.look(f"chats/{AYU}", person=str(AYU))
    assert [message["text"] for message in shown["messages"]] == ["/start"]
    assert shown["action"] == "typing"
    assert shown["commands"] == commands
    assert shown["menu_button"] == {"type": "commands"}
    assert shown["reply_keyboard"] is None


async def test_calls_and_updates_are_listed_in_order(wire: Wire, live: LocalTelegram) -> None:
    live.start(AYU)
    await wire("sendMessage", chat_id=AYU, text="x")
    await wire("sendMessage", chat_id=AYU)
    calls = (await wire.look("calls", after="0"))["calls"]
    told = [(one["n"], one["kind"], one["method"], one["status"]) for one in calls]
    assert told == [
        (1, "update", "message", 200),
        (2, "call", "sendMessage", 200),
        (3, "call", "sendMessage", 400),
    ]
    assert calls[2]["description"] == "Bad Request: message text is empty"
    assert calls[1]["result"]["text"] == "x"
    assert (await wire.look("calls", after="2"))["calls"] == calls[2:]


async def test_uploads(wire: Wire, live: LocalTelegram) -> None:
    live.start(AYU)
    fields = {"from": AYU, "kind": "photo", "caption": "jalan rusak"}
    data = form({"file": ("a.png", png(400, 300))}, **fields)
    async with wire.client.post("/sim/upload", data=data) as response:
        message = (await response.json())["update"]["message"]
    assert message["caption"] == "jalan rusak"
    async with wire.client.get(f"/sim/files/{message['photo'][0]['file_id']}") as response:
        assert response.headers["Content-Type"] == "image/png"
        assert await response.read() == png(400, 300)
    async with wire.client.post("/sim/upload", data={"from": "1"}) as response:
        assert (await response.json())["error"] == '"file" must be there and be a file'


async def test_documents_are_never_run_in_the_page(wire: Wire, live: LocalTelegram) -> None:
    update = live.upload(AYU, "document", b"<script>", filename="ä.html", mime_type="text/html")
    file_id = update["message"]["document"]["file_id"]
    async with wire.client.get(f"/sim/files/{file_id}") as response:
        assert response.headers["Content-Type"] == "application/octet-stream"
        disposition = response.headers["Content-Disposition"]
        assert disposition == "attachment; filename*=UTF-8''%C3%A4.html"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
    voice = live.upload(AYU, "voice", b"ogg")["message"]["voice"]["file_id"]
    async with wire.client.get(f"/sim/files/{voice}") as response:
        assert response.headers["Content-Type"] == "audio/ogg"
    async with wire.client.get("/sim/files/nothing") as response:
        assert response.status == 404


async def test_a_door_as_a_code(wire: Wire) -> None:
    async with wire.client.get("/sim/qr", params={"payload": "svc_7"}) as response:
        drawn = await response.text()
    assert response.headers["Content-Type"].startswith("image/svg+xml")
    assert "<svg" in drawn


async def test_waiting_for_a_message(wire: Wire, live: LocalTelegram) -> None:
    live.start(AYU)
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(wire.sim("wait", chat=AYU, contains="dua", timeout=5))
        await wire("sendMessage", chat_id=AYU, text="satu")
        await wire("sendMessage", chat_id=AYU, text="dua")
        seen = await waiting
    assert seen["message"]["text"] == "dua"
    first = await wire.sim("wait", chat=AYU, timeout=0)
    assert first["message"]["text"] == "satu"
    after = first["message"]["message_id"]
    assert (await wire.sim("wait", chat=AYU, after=after, timeout=0))["message"] == seen["message"]
    late = await wire.sim("wait", chat=AYU, contains="tiga", timeout=0.05)
    assert (late["status"], late["error"]) == (408, "nothing of the kind came in 0.05 s")


async def test_waiting_for_a_call(wire: Wire) -> None:
    await wire("getMe")
    seen = (await wire.sim("wait", method="getme", timeout=0))["call"]
    assert (seen["n"], seen["method"]) == (1, "getMe")
    later = await wire.sim("wait", method="getMe", after_call=1, timeout=0.05)
    assert later["status"] == 408


async def test_events_are_streamed(wire: Wire, live: LocalTelegram) -> None:
    async with wire.client.get("/sim/events") as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        assert await stream.content.readline() == b": here\n"
        live.start(AYU)
        await wire("sendMessage", chat_id=AYU, text="x")
        await wire("editMessageText", chat_id=AYU, message_id=2, text="y")
        await wire("deleteMessage", chat_id=AYU, message_id=2)
        await wire.sim("clock", advance=5)
        seen: list[str] = []
        async with asyncio.timeout(5):
            while "clock" not in seen:
                line = await stream.content.readline()
                if line.startswith(b"data: "):
                    seen.append(json.loads(line[6:])["type"])
    assert seen == [
        *("message", "update"),
        *("message", "call", "edit", "call", "delete", "call", "clock"),
    ]


async def test_turning_the_clock(wire: Wire, turned: TurnedClock) -> None:
    step = await wire.sim("clock", advance=3600)
    assert (step["offset"], step["version"]) == (3600, 2)
    await wire.sim("clock", to="2027-01-04T08:00:00+08:00")
    assert abs(turned() - datetime(2027, 1, 4, tzinfo=UTC)) < timedelta(seconds=5)
    await wire.sim("clock", next_local="09:00", zone="Asia/Makassar")
    assert abs(turned() - datetime(2027, 1, 4, 1, tzinfo=UTC)) < timedelta(seconds=5)
    await wire.sim("clock", next_local="08:30", zone="Asia/Makassar")
    assert abs(turned() - datetime(2027, 1, 5, 0, 30, tzinfo=UTC)) < timedelta(seconds=5)


async def test_following_the_clock(wire: Wire) -> None:
    told = await wire.look("clock", after="-1", timeout="0")
    assert (told["version"], told["offset"]) == (1, 0.0)
    async with asyncio.TaskGroup() as group:
        query = {"after": "1", "timeout": "20", "next": "2026-12-01T01:00:00+00:00"}
        following = group.create_task(wire.look("clock", **query))
        await asyncio.sleep(0.05)
        assert not following.done()
        assert (await wire.look("state"))["next"] == "2026-12-01T01:00:00+00:00"
        await wire.sim("clock", advance=60)
        async with asyncio.timeout(5):
            told = await following
    assert (told["version"], told["offset"]) == (2, 60.0)
    assert (await wire.look("state"))["next"] == "2026-12-01T01:00:00+00:00"
    unchanged = await wire.look("clock", after="2", timeout="0")
    assert unchanged["version"] == 2
    assert (await wire.look("state"))["next"] is None


async def test_a_flood_and_its_end(wire: Wire) -> None:
    await wire.sim("fault", kind="too_many", calls=1, retry_after=9)
    answer = await wire("getMe")
    assert answer["parameters"] == {"retry_after": 9}
    assert (await wire("getMe"))["ok"] is True


async def test_a_server_that_fails_also_ends_polls(wire: Wire) -> None:
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(wire.send("POST", "getUpdates", json={"timeout": 20}))
        await asyncio.sleep(0.05)
        await wire.sim("fault", kind="server_error", seconds=60)
        status, body = await poll
    assert (status, body["description"]) == (500, "Internal Server Error: restart")
    await wire.sim("clock", advance=60)
    assert (await wire("getMe"))["ok"] is True


async def test_a_cut_line(wire: Wire) -> None:
    await wire.sim("fault", kind="cut", seconds=60)
    with pytest.raises(ClientError):
        await wire("getMe")
    assert (await wire.look("state"))["faults"]["cut"] > 50
    await wire.sim("fault", kind="clear")
    assert (await wire("getMe"))["ok"] is True


async def test_the_last_update_again_wakes_a_poll(wire: Wire, live: LocalTelegram) -> None:
    said = live.say(AYU, "x")
    await wire("getUpdates", offset=said["update_id"] + 1)
    async with asyncio.TaskGroup() as group:
        offset = said["update_id"] + 2
        poll = group.create_task(wire("getUpdates", offset=offset, timeout=20))
        await asyncio.sleep(0.05)
        await wire.sim("fault", kind="repeat", new_id=False)
        async with asyncio.timeout(5):
            assert (await poll)["result"] == [said]


async def test_callbacks_expire_and_groups_migrate_on_demand(
    wire: Wire, live: LocalTelegram
) -> None:
    query = live.press_data(AYU, 1, "x")["callback_query"]
    await wire.sim("fault", kind="expire_callbacks")
    answer = await wire("answerCallbackQuery", callback_query_id=query["id"])
    assert "query is too old" in answer["description"]
    group = live.group("Regu", [AYU])
    moved = await wire.sim("fault", kind="migrate", chat=group.id)
    assert moved["update"]["message"]["migrate_from_chat_id"] == group.id
    await wire.sim("fault", kind="reverse", count=2)
    assert live.updates.reversing == 2


async def test_a_new_cast_replaces_the_old(wire: Wire, live: LocalTelegram) -> None:
    door = {"label": "Loket 1", "payload": "svc_1"}
    cast = {
        "bot": {"first_name": "Suara Kinerja"},
        "people": [{"id": 7, "first_name": "Siti", "doors": [door]}],
        "groups": [{"title": "Kantor", "members": [7]}],
    }
    assert (await wire.sim("cast", **cast))["ok"] is True
    state = await wire.look("state")
    assert [person["id"] for person in state["people"]] == [7]
    assert state["people"][0]["doors"] == [door]
    assert (await wire("getMe"))["result"]["first_name"] == "Suara Kinerja"
    await wire.sim("reset")
    assert (live.people, live.chats) == ({}, {})


async def test_an_upload_beyond_fifty_megabytes(wire: Wire, live: LocalTelegram) -> None:
    live.start(AYU)
    data = FormData({"chat_id": str(AYU)})
    data.add_field("document", io.BytesIO(bytes(52 * 1024 * 1024)), filename="big")
    async with wire.client.post(f"/bot{wire.token}/sendDocument", data=data) as response:
        assert (response.status, await response.read()) == (413, b"")
