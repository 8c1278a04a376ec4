"""The 42 points in which a local Telegram must be as strict as the real one."""

import asyncio
import json
from urllib.parse import urlencode

import pytest

from sandbox import LocalTelegram
from sandbox.core import Answer
from sandbox.people import User
from sandbox.updates import Poll
from tests.sandbox.conftest import StillClock
from tests.sandbox.wire import Wire, form

AYU = 500_001


def refused(answer: Answer, status: int, words: str) -> None:
    assert (answer.status, answer.body["description"]) == (status, words)
    assert answer.body["ok"] is False
    assert answer.body["error_code"] == status


def send(telegram: LocalTelegram, person: User, text: str = "x", **more: object) -> Answer:
    return telegram.call("sendMessage", {"chat_id": person.id, "text": text, **more})


def keyboard(*buttons: dict[str, object]) -> str:
    return json.dumps({"inline_keyboard": [list(buttons)]})


async def test_01_getme_has_the_published_shape(wire: Wire) -> None:
    status, body = await wire.send("POST", "getMe")
    assert status == 200
    assert body["ok"] is True
    assert body["result"].pop("id") == int(wire.token.partition(":")[0])
    assert body["result"] == {
        "is_bot": True,
        "first_name": "Suara",
        "username": "suara_local_bot",
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
    }


async def test_02_get_with_a_query(wire: Wire, live: LocalTelegram) -> None:
    live.start(AYU)
    status, body = await wire.send(
        "GET", f"sendMessage?{urlencode({'chat_id': AYU, 'text': 'ä b'})}"
    )
    assert (status, body["result"]["text"]) == (200, "ä b")


async def test_03_url_encoded_form(wire: Wire, live: LocalTelegram) -> None:
    live.start(AYU)
    _, body = await wire.send("POST", "sendMessage", data={"chat_id": str(AYU), "text": "ä+&"})
    assert body["result"]["text"] == "ä+&"


async def test_04_multipart_form(wire: Wire, live: LocalTelegram) -> None:
    live.start(AYU)
    _, body = await wire.send("POST", "sendMessage", data=form({}, chat_id=AYU, text="ä+&"))
    assert body["result"]["text"] == "ä+&"


async def test_05_method_names_in_any_case(wire: Wire) -> None:
    for name in ("getme", "GETME", "gEtMe"):
        assert (await wire.send("POST", name))[0] == 200


async def test_06_unknown_and_malformed_tokens(wire: Wire) -> None:
    stranger = Wire(wire.client, "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    body = {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert await stranger.send("POST", "getMe") == (401, body)
    garbled = Wire(wire.client, "no-token-at-all")
    body["description"] = "Unauthorized: invalid token specified"
    assert await garbled.send("POST", "getMe") == (401, body)


async def test_07_unknown_method(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    status, body = await wire.send("POST", "sendTelepathy")
    assert status == 404
    assert body["description"] == "Not Found: method not found"
    assert "sendTelepathy is no method that the local Telegram knows" in caplog.text


def test_08_start_with_a_payload_marks_the_command(telegram: LocalTelegram) -> None:
    ayu = telegram.join("Ayu")
    message = telegram.start(ayu.id, "survey_7-x")["message"]
    assert message["text"] == "/start survey_7-x"
    assert message["entities"] == [{"offset": 0, "length": 6, "type": "bot_command"}]


def test_09_updates_come_again_until_an_offset_confirms_them(
    telegram: LocalTelegram, ayu: User, still: StillClock
) -> None:
    telegram.say(ayu.id, "one")
    numbers = []
    for offset in (0, 0, 100_000_002, 100_000_003):
        still.advance(seconds=5)
        updates = telegram.call("getUpdates", {"offset": offset}).body["result"]
        numbers.append([update["update_id"] for update in updates])
    assert numbers == [[100_000_001, 100_000_002]] * 2 + [[100_000_002], []]


async def test_10_a_long_poll_wakes_up_at_once(wire: Wire, live: LocalTelegram) -> None:
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(wire("getUpdates", timeout=20))
        await asyncio.sleep(0.05)
        assert not poll.done()
        live.start(AYU)
        async with asyncio.timeout(2):
            body = await poll
    assert body["result"][0]["message"]["text"] == "/start"


def test_11_allowed_updates_filter_when_the_update_is_made(
    telegram: LocalTelegram, ayu: User
) -> None:
    telegram.call("getUpdates", {"allowed_updates": '["callback_query"]', "offset": -1})
    assert telegram.say(ayu.id, "unwanted")["update_id"] == 0
    telegram.call("getUpdates", {"offset": 0})
    assert telegram.say(ayu.id, "a missing list keeps the former one")["update_id"] == 0
    telegram.call("getUpdates", {"allowed_updates": "[]"})
    wanted = telegram.say(ayu.id, "wanted")
    assert telegram.updates.fetch(Poll(0, 100, 0))[-1] == wanted


async def test_12_the_older_of_two_pollers_is_told_of_the_conflict(
    wire: Wire, live: LocalTelegram
) -> None:
    async with asyncio.TaskGroup() as group:
        older = group.create_task(wire.send("POST", "getUpdates", json={"timeout": 20}))
        await asyncio.sleep(0.05)
        newer = group.create_task(wire("getUpdates", timeout=20))
        status, body = await older
        live.start(AYU)
        assert len((await newer)["result"]) == 1
    assert status == 409
    assert body["description"] == (
        "Conflict: terminated by other getUpdates request;"
        " make sure that only one bot instance is running"
    )


def test_13_a_sent_message_has_the_published_shape(telegram: LocalTelegram, ayu: User) -> None:
    assert send(telegram, ayu, "Selamat pagi").body["result"] == {
        "message_id": 2,
        "from": {
            "id": 5_000_000_001,
            "is_bot": True,
            "first_name": "Suara",
            "username": "suara_local_bot",
        },
        "chat": {"id": ayu.id, "first_name": "Ayu", "username": "ayu_mtr", "type": "private"},
        "date": 1_795_485_600,
        "text": "Selamat pagi",
    }


def test_14_chat_id_missing(telegram: LocalTelegram) -> None:
    answer = telegram.call("sendMessage", {"text": "x"})
    refused(answer, 400, "Bad Request: chat_id is empty")


def test_15_text_missing_or_blank(telegram: LocalTelegram, ayu: User) -> None:
    answer = telegram.call("sendMessage", {"chat_id": ayu.id})
    refused(answer, 400, "Bad Request: message text is empty")
    refused(send(telegram, ayu, ""), 400, "Bad Request: message text is empty")
    refused(send(telegram, ayu, " \n "), 400, "Bad Request: text must be non-empty")


def test_16_text_of_4097_characters(telegram: LocalTelegram, ayu: User) -> None:
    refused(send(telegram, ayu, "ä" * 4097), 400, "Bad Request: message is too long")
    assert send(telegram, ayu, "ä" * 4096).status == 200
    assert send(telegram, ayu, f"<b>{'ä' * 4096}</b>", parse_mode="HTML").status == 200
    refused(send(telegram, ayu, "ä" * 16_385), 400, "Bad Request: text is too long")


def test_17_unknown_chat(telegram: LocalTelegram) -> None:
    words = "Bad Request: chat not found"
    refused(telegram.call("sendMessage", {"chat_id": 4711, "text": "x"}), 400, words)
    silent = telegram.join("Silent")
    refused(send(telegram, silent), 400, words)
    refused(telegram.call("sendMessage", {"chat_id": "@nobody", "text": "x"}), 400, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("ä<b>x</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("é<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("ab<b", "Unclosed start tag at byte offset 2"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_18_broken_html(telegram: LocalTelegram, ayu: User, text: str, words: str) -> None:
    answer = send(telegram, ayu, text, parse_mode="HTML")
    refused(answer, 400, f"Bad Request: can't parse entities: {words}")


def test_19_html_turns_into_entities(telegram: LocalTelegram, ayu: User) -> None:
    text = '👍 <b>tebal</b> &lt;<a href="https://mataram.go.id/x">situs</a>&gt;'
    result = send(telegram, ayu, text, parse_mode="html").body["result"]
    assert result["text"] == "👍 tebal <situs>"
    assert result["entities"] == [
        {"offset": 3, "length": 5, "type": "bold"},
        {"offset": 10, "length": 5, "type": "text_link", "url": "https://mataram.go.id/x"},
    ]


def test_20_reserved_character_of_markdown_v2(telegram: LocalTelegram, ayu: User) -> None:
    words = "Character '.' is reserved and must be escaped with the preceding '\\'"
    answer = send(telegram, ayu, "Selesai.", parse_mode="MarkdownV2")
    refused(answer, 400, f"Bad Request: can't parse entities: {words}")


def test_21_unknown_parse_mode(telegram: LocalTelegram, ayu: User) -> None:
    answer = send(telegram, ayu, parse_mode="BBCode")
    refused(answer, 400, "Bad Request: unsupported parse_mode")


def test_22_callback_data_is_measured_in_bytes(telegram: LocalTelegram, ayu: User) -> None:
    def sent(data: str) -> Answer:
        markup = keyboard({"text": "A", "callback_data": data})
        return send(telegram, ayu, reply_markup=markup)

    refused(sent("x" * 65), 400, "Bad Request: BUTTON_DATA_INVALID")
    refused(sent("ä" * 33), 400, "Bad Request: BUTTON_DATA_INVALID")
    assert sent("ä" * 32).status == 200


def test_23_inline_button_that_does_nothing(telegram: LocalTelegram, ayu: User) -> None:
    answer = send(telegram, ayu, reply_markup=keyboard({"text": "A"}))
    words = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
    refused(answer, 400, f"Bad Request: {words}")


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[1]", "object expected as reply markup"),
        ("null", "object expected as reply markup"),
        (
            '{"inline_keyboard": [{"text": "A"}]}',
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        ('{"keyboard": ["A"]}', 'field "keyboard" must be an Array of Arrays'),
    ],
)
def test_24_broken_reply_markup(
    telegram: LocalTelegram, ayu: User, markup: str, words: str
) -> None:
    refused(send(telegram, ayu, reply_markup=markup), 400, f"Bad Request: {words}")


def test_25_reply_to_a_missing_message(telegram: LocalTelegram, ayu: User) -> None:
    words = "Bad Request: message to be replied not found"
    refused(send(telegram, ayu, reply_parameters='{"message_id": 99}'), 400, words)
    lenient = '{"message_id": 99, "allow_sending_without_reply": true}'
    assert "reply_to_message" not in send(telegram, ayu, reply_parameters=lenient).body["result"]


def test_26_unknown_parameters_are_ignored(telegram: LocalTelegram, ayu: User) -> None:
    telegram.watchers.clear()  # the published description knows no mood
    assert send(telegram, ayu, mood="cheerful").status == 200


def test_27_an_edit_answers_with_the_message(
    telegram: LocalTelegram, ayu: User, still: StillClock
) -> None:
    first = send(telegram, ayu, reply_markup=keyboard({"text": "A", "callback_data": "a"}))
    still.advance(hours=100)
    edit = {"chat_id": ayu.id, "message_id": 2, "text": "new"}
    edited = telegram.call("editMessageText", edit).body["result"]
    kept = {key: value for key, value in first.body["result"].items() if key != "reply_markup"}
    assert edited == {**kept, "text": "new", "edit_date": kept["date"] + 360_000}
    assert telegram.chat(ayu.id).last == edited


def test_28_an_edit_that_changes_nothing(telegram: LocalTelegram, ayu: User) -> None:
    send(telegram, ayu, "same")
    edit = {"chat_id": ayu.id, "message_id": 2, "text": "same "}
    words = (
        "message is not modified: specified new message content and reply markup are exactly"
        " the same as a current content and reply markup of the message"
    )
    refused(telegram.call("editMessageText", edit), 400, f"Bad Request: {words}")


def test_29_edit_of_a_missing_message(telegram: LocalTelegram, ayu: User) -> None:
    edit = {"chat_id": ayu.id, "message_id": 99, "text": "x"}
    refused(telegram.call("editMessageText", edit), 400, "Bad Request: message to edit not found")


def test_30_edit_of_what_somebody_else_wrote(telegram: LocalTelegram, ayu: User) -> None:
    edit = {"chat_id": ayu.id, "message_id": 1, "text": "x"}
    refused(telegram.call("editMessageText", edit), 400, "Bad Request: message can't be edited")


def test_31_delete_a_missing_message(telegram: LocalTelegram, ayu: User) -> None:
    gone = {"chat_id": ayu.id, "message_id": 99}
    refused(telegram.call("deleteMessage", gone), 400, "Bad Request: message to delete not found")


def test_32_callback_answered_without_a_query_twice_or_late(
    telegram: LocalTelegram, ayu: User, still: StillClock
) -> None:
    words = "query is too old and response timeout expired or query ID is invalid"

    def answer(number: str) -> Answer:
        return telegram.call("answerCallbackQuery", {"callback_query_id": number})

    refused(answer("12345"), 400, f"Bad Request: {words}")
    query = telegram.press_data(ayu.id, 1, "old")["callback_query"]
    assert answer(query["id"]).status == 200
    refused(answer(query["id"]), 400, f"Bad Request: {words}")
    query = telegram.press_data(ayu.id, 1, "old")["callback_query"]
    still.advance(seconds=15)
    refused(answer(query["id"]), 400, f"Bad Request: {words}")


def test_33_click_query_answer(telegram: LocalTelegram, ayu: User) -> None:
    send(telegram, ayu, reply_markup=keyboard({"text": "A", "callback_data": "a:1"}))
    query = telegram.press(ayu.id, 2, "a:1")["callback_query"]
    assert query["id"].isdigit()
    assert query["data"] == "a:1"
    assert query["from"] == ayu.as_user
    assert isinstance(query["chat_instance"], str)
    assert query["message"] == telegram.chat(ayu.id).last
    assert telegram.unanswered == [query["id"]]
    answer = {"callback_query_id": query["id"], "text": "Tersimpan", "show_alert": True}
    assert telegram.call("answerCallbackQuery", answer).body == {"ok": True, "result": True}
    assert telegram.unanswered == []
    assert telegram.toasts[-1] == {**answer, "person_id": ayu.id}


def test_34_caption_of_1025_characters(telegram: LocalTelegram, ayu: User) -> None:
    file_id = telegram.upload(ayu.id, "document", b"x")["message"]["document"]["file_id"]
    long = {"chat_id": ayu.id, "document": file_id, "caption": "ä" * 1025}
    refused(telegram.call("sendDocument", long), 400, "Bad Request: message caption is too long")
    assert telegram.call("sendDocument", {**long, "caption": "ä" * 1024}).status == 200


async def test_35_upload_get_file_download(wire: Wire, live: LocalTelegram) -> None:
    live.start(AYU)
    sent = form({"document": ("laporan.pdf", b"%PDF-1")}, chat_id=AYU, caption="Laporan")
    _, body = await wire.send("POST", "sendDocument", data=sent)
    document = body["result"]["document"]
    assert (document["file_name"], document["file_size"]) == ("laporan.pdf", 6)
    assert document["mime_type"] == "application/pdf"
    file = (await wire("getFile", file_id=document["file_id"]))["result"]
    assert file["file_unique_id"] == document["file_unique_id"]
    assert await wire.download(file["file_path"]) == (200, b"%PDF-1")


def test_36_bogus_file_id(telegram: LocalTelegram, ayu: User) -> None:
    answer = telegram.call("getFile", {"file_id": "nonsense"})
    refused(answer, 400, "Bad Request: invalid file_id")
    answer = telegram.call("sendDocument", {"chat_id": ayu.id, "document": "nonsense"})
    refused(answer, 400, "Bad Request: wrong file identifier/HTTP URL specified")


@pytest.mark.parametrize(
    ("command", "description", "words"),
    [
        ("Start", "x", "BOT_COMMAND_INVALID"),
        ("a-b", "x", "BOT_COMMAND_INVALID"),
        ("mulaï", "x", "BOT_COMMAND_INVALID"),
        ("", "x", "command must be non-empty"),
        ("start", " ", "command description must be non-empty"),
        ("a" * 33, "x", "command length must not exceed 32"),
        ("start", "x" * 257, "command description length must not exceed 256"),
    ],
)
def test_37_bad_command(
    telegram: LocalTelegram, command: str, description: str, words: str
) -> None:
    commands = json.dumps([{"command": command, "description": description}])
    refused(telegram.call("setMyCommands", {"commands": commands}), 400, f"Bad Request: {words}")


def test_38_commands_by_scope_and_language(telegram: LocalTelegram) -> None:
    def commands(name: str) -> str:
        return json.dumps([{"command": name, "description": name}])

    here = {"scope": '{"type": "all_private_chats"}', "language_code": "en"}
    telegram.call("setMyCommands", {"commands": commands("mulai")})
    telegram.call("setMyCommands", {"commands": commands("begin"), **here})
    everywhere = telegram.call("getMyCommands", {}).body["result"]
    assert everywhere == [{"command": "mulai", "description": "mulai"}]
    assert telegram.call("getMyCommands", here).body["result"] == json.loads(commands("begin"))
    narrower = {**here, "language_code": "id"}
    assert telegram.call("getMyCommands", narrower).body["result"] == []


def test_39_bad_chat_action(telegram: LocalTelegram, ayu: User) -> None:
    answer = telegram.call("sendChatAction", {"chat_id": ayu.id, "action": "dancing"})
    refused(answer, 400, "Bad Request: wrong parameter action in request")


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://bot.id/x", "bad webhook: An HTTPS URL must be provided for webhook"),
        ("http://127.0.0.1/x", "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            "https://bot.id:8081/x",
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ("https://", "invalid webhook URL specified"),
        ("https://bot.id:port/", "invalid webhook URL specified"),
    ],
)
def test_40_bad_webhook_address(telegram: LocalTelegram, url: str, words: str) -> None:
    refused(telegram.call("setWebhook", {"url": url}), 400, f"Bad Request: {words}")


async def test_41_too_many_requests(wire: Wire, live: LocalTelegram) -> None:
    live.start(AYU)
    await wire.sim("rates", on=True, strict=True)
    path = f"/bot{wire.token}/sendMessage"
    for expected in (200, 200, 200, 429):
        async with wire.client.post(path, json={"chat_id": AYU, "text": "x"}) as response:
            assert response.status == expected
            body = await response.json()
    assert body == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    assert response.headers["Retry-After"] == "1"


async def test_42_json_bodies_with_nested_objects(wire: Wire, live: LocalTelegram) -> None:
    live.start(AYU)
    markup = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}
    body = await wire("sendMessage", chat_id=AYU, text="x", reply_markup=markup)
    assert body["result"]["reply_markup"] == markup
    status, body = await wire.send(
        "POST", "getMe", data=b"[1]", headers={"Content-Type": "application/json"}
    )
    assert (status, body["description"]) == (400, "Bad Request: JSON object expected")
