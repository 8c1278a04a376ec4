"""Refusals beyond the 42 points, in Telegram's words."""

import json

import pytest

from sandbox import LocalTelegram
from sandbox.arguments import Upload
from sandbox.core import Answer
from sandbox.people import User
from sandbox.refusals import lowered
from tests.sandbox.conftest import StillClock
from tests.sandbox.pictures import png


def words(answer: Answer) -> tuple[int, str]:
    return answer.status, answer.body["description"]


def send(telegram: LocalTelegram, chat_id: int, **more: object) -> tuple[int, str]:
    answer = telegram.call("sendMessage", {"chat_id": chat_id, "text": "x", **more})
    return answer.status, answer.body.get("description", "")


def test_names_keep_their_capitals_and_sentences_lose_one() -> None:
    assert lowered("BUTTON_DATA_INVALID") == "BUTTON_DATA_INVALID"
    assert lowered("A_B") == "A_B"
    assert lowered("Message text is empty") == "message text is empty"
    assert lowered("") == ""


def test_a_person_who_blocked_the_bot(telegram: LocalTelegram, ayu: User) -> None:
    telegram.block(ayu.id)
    assert send(telegram, ayu.id) == (403, "Forbidden: bot was blocked by the user")
    telegram.unblock(ayu.id)
    assert send(telegram, ayu.id)[0] == 200


def test_a_deleted_account(telegram: LocalTelegram, ayu: User) -> None:
    ayu.deleted = True
    assert send(telegram, ayu.id) == (403, "Forbidden: user is deactivated")


def test_somebody_known_only_from_a_group(telegram: LocalTelegram) -> None:
    budi = telegram.join("Budi")
    telegram.group("Regu", [budi.id])
    refusal = (403, "Forbidden: bot can't initiate conversation with a user")
    assert send(telegram, budi.id) == refusal


def test_the_bot_itself(telegram: LocalTelegram) -> None:
    refusal = (403, "Forbidden: the bot can't send messages to the bot")
    assert send(telegram, telegram.bot.id) == refusal


def test_groups_that_want_no_bot(telegram: LocalTelegram, ayu: User) -> None:
    group = telegram.group("Regu", [ayu.id])
    group.muted = True
    muted = (400, "Bad Request: not enough rights to send text messages to the chat")
    assert send(telegram, group.id) == muted
    telegram.remove_bot(group.id, by=ayu.id)
    assert send(telegram, group.id) == (403, "Forbidden: bot was kicked from the group chat")
    group.standing = "left"
    absent = (403, "Forbidden: bot is not a member of the group chat")
    assert send(telegram, group.id) == absent
    telegram.delete_group(group.id)
    assert send(telegram, group.id) == (403, "Forbidden: the group chat was deleted")


def test_a_group_that_grew(telegram: LocalTelegram, ayu: User) -> None:
    group = telegram.group("Regu", [ayu.id])
    telegram.migrate(group.id)
    answer = telegram.call("sendMessage", {"chat_id": group.id, "text": "x"})
    assert words(answer) == (400, "Bad Request: group chat was upgraded to a supergroup chat")
    assert answer.body["parameters"] == {"migrate_to_chat_id": group.migrated_to}
    telegram.chat(group.migrated_to or 0).standing = "kicked"
    kicked = (403, "Forbidden: bot was kicked from the supergroup chat")
    assert send(telegram, group.migrated_to or 0) == kicked


@pytest.mark.parametrize(
    ("button", "refusal"),
    [
        ({"callback_data": "x"}, "can't parse inline keyboard button: Can't find field \"text\""),
        ({"text": " ", "callback_data": "x"}, "inline keyboard button text must be non-empty"),
        (
            {"text": "A", "callback_data": {}},
            'can\'t parse inline keyboard button: Field "callback_data" must be of type String',
        ),
        ("A", "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (
            {"text": "A", "url": "nowhere"},
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
    ],
)
def test_bad_inline_buttons(
    telegram: LocalTelegram, ayu: User, button: object, refusal: str
) -> None:
    markup = json.dumps({"inline_keyboard": [[button]]})
    assert send(telegram, ayu.id, reply_markup=markup) == (400, f"Bad Request: {refusal}")


def test_keyboards_beyond_measure(telegram: LocalTelegram, ayu: User) -> None:
    def sent(count: int, data: str) -> tuple[int, str]:
        rows = [[{"text": "Pilihan A", "callback_data": data}]] * count
        return send(telegram, ayu.id, reply_markup=json.dumps({"inline_keyboard": rows}))

    too_long = (400, "Bad Request: reply markup is too long")
    assert sent(101, "x") == too_long
    assert sent(100, "x" * 64) == too_long
    assert sent(100, "x")[0] == 200
    replies = json.dumps({"keyboard": [["A"]] * 301})
    assert send(telegram, ayu.id, reply_markup=replies) == too_long


def test_reply_keyboards(telegram: LocalTelegram, ayu: User) -> None:
    group = telegram.group("Regu", [ayu.id])
    empty = json.dumps({"keyboard": [[" "]]})
    refusal = (400, "Bad Request: keyboard button text must be non-empty")
    assert send(telegram, ayu.id, reply_markup=empty) == refusal
    asking = json.dumps({"keyboard": [[{"text": "Nomor", "request_contact": True}]]})
    private = (400, "Bad Request: phone number can be requested in private chats only")
    assert send(telegram, group.id, reply_markup=asking) == private
    strange = json.dumps({"keyboard": [[7]]})
    assert send(telegram, ayu.id, reply_markup=strange) == (
        400,
        "Bad Request: can't parse keyboard button: KeyboardButton must be a String or an Object",
    )


def test_what_cannot_be_edited(telegram: LocalTelegram, ayu: User) -> None:
    def edit(method: str, message_id: int, **more: object) -> tuple[int, str]:
        params = {"chat_id": ayu.id, "message_id": message_id, **more}
        return words(telegram.call(method, params))

    send(telegram, ayu.id, reply_markup='{"keyboard": [[{"text": "A"}]]}')
    fixed = (400, "Bad Request: message can't be edited")
    assert edit("editMessageText", 2, text="y") == fixed
    photo = {"photo": Upload(png(), "a.png")}
    telegram.call("sendPhoto", {"chat_id": ayu.id}, photo)
    no_text = (400, "Bad Request: there is no text in the message to edit")
    assert edit("editMessageText", 3, text="y") == no_text
    send(telegram, ayu.id)
    no_caption = (400, "Bad Request: there is no caption in the message to edit")
    assert edit("editMessageCaption", 4, caption="y") == no_caption
    wrong = edit("editMessageReplyMarkup", 4, reply_markup='{"keyboard": [["A"]]}')
    assert wrong == (400, "Bad Request: inline keyboard expected")
    answer = telegram.call("editMessageText", {"text": "x"})
    assert words(answer) == (400, "Bad Request: message identifier is not specified")


def test_deleting_has_an_end(telegram: LocalTelegram, ayu: User, still: StillClock) -> None:
    def delete(**params: object) -> tuple[int, str]:
        answer = telegram.call("deleteMessage", params)
        return answer.status, answer.body.get("description", "")

    send(telegram, ayu.id)
    assert delete(message_id=1) == (400, "Bad Request: chat identifier is not specified")
    assert delete(chat_id=1) == (400, "Bad Request: message identifier is not specified")
    still.advance(hours=48)
    assert delete(chat_id=ayu.id, message_id=1)[0] == 200
    still.advance(seconds=1)
    late = (400, "Bad Request: message can't be deleted for everyone")
    assert delete(chat_id=ayu.id, message_id=2) == late
    group = telegram.group("Regu", [ayu.id])
    message = telegram.say(ayu.id, "/halo", chat_id=group.id)["message"]["message_id"]
    not_mine = (400, "Bad Request: message can't be deleted")
    assert delete(chat_id=group.id, message_id=message) == not_mine


@pytest.mark.parametrize(
    ("value", "refusal"),
    [
        ("", "message identifiers are not specified"),
        ("[", "can't parse message_ids JSON object"),
        ("{}", "expected an Array of message identifiers"),
        (json.dumps(list(range(1, 102))), "too many message identifiers specified"),
        ("[null]", "message identifier must be a Number"),
        ('["x"]', "can't parse message identifier as a Number"),
    ],
)
def test_bad_lists_of_messages(
    telegram: LocalTelegram, ayu: User, value: str, refusal: str
) -> None:
    answer = telegram.call("deleteMessages", {"chat_id": ayu.id, "message_ids": value})
    assert words(answer) == (400, f"Bad Request: {refusal}")


def test_callback_answers(telegram: LocalTelegram, ayu: User) -> None:
    def answer(**more: object) -> tuple[int, str]:
        number = telegram.press_data(ayu.id, 1, "x")["callback_query"]["id"]
        return words(telegram.call("answerCallbackQuery", {"callback_query_id": number, **more}))

    assert answer(text="ä" * 201) == (400, "Bad Request: MESSAGE_TOO_LONG")
    assert answer(url="https://mataram.go.id") == (400, "Bad Request: URL_INVALID")


@pytest.mark.parametrize(
    ("method", "purpose"),
    [("forwardMessage", "forward"), ("copyMessage", "copy")],
)
def test_sources_that_are_gone(
    telegram: LocalTelegram, ayu: User, method: str, purpose: str
) -> None:
    params = {"chat_id": ayu.id, "from_chat_id": ayu.id, "message_id": 99}
    refusal = (400, f"Bad Request: message to {purpose} not found")
    assert words(telegram.call(method, params)) == refusal
    required = (400, 'Bad Request: parameter "from_chat_id" is required')
    assert words(telegram.call(method, {"chat_id": ayu.id})) == required


def test_protected_messages_stay(telegram: LocalTelegram, ayu: User) -> None:
    send(telegram, ayu.id, protect_content="true")
    params = {"chat_id": ayu.id, "from_chat_id": ayu.id, "message_id": 2}
    forwarded = words(telegram.call("forwardMessage", params))
    assert forwarded == (400, "Bad Request: message can't be forwarded")
    assert words(telegram.call("copyMessage", params)) == (
        400,
        "Bad Request: message can't be copied",
    )


def test_pins_and_reactions(telegram: LocalTelegram, ayu: User) -> None:
    missing = {"chat_id": ayu.id, "message_id": 99}
    for method, purpose in (("pinChatMessage", "pin"), ("setMessageReaction", "react")):
        refusal = (400, f"Bad Request: message to {purpose} not found")
        assert words(telegram.call(method, missing)) == refusal
    odd = {**missing, "message_id": 1, "reaction": '[{"type": "emoji", "emoji": "🥔"}]'}
    assert words(telegram.call("setMessageReaction", odd)) == (
        400,
        "Bad Request: REACTION_INVALID",
    )


def test_topics_are_not_found_where_there_could_be_some(
    telegram: LocalTelegram, ayu: User
) -> None:
    refusal = (400, "Bad Request: message thread not found")
    assert send(telegram, ayu.id, message_thread_id=7) == refusal


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({}, "there is no document in the request"),
        ({"document": "attach://nothing"}, "there is no document in the request"),
        ({"document": "https://mataram.go.id/x.pdf"}, "failed to get HTTP URL content"),
    ],
)
def test_files_that_are_not_there(
    telegram: LocalTelegram, ayu: User, params: dict[str, object], refusal: str
) -> None:
    answer = telegram.call("sendDocument", {"chat_id": ayu.id, **params})
    assert words(answer) == (400, f"Bad Request: {refusal}")


@pytest.mark.parametrize(
    ("picture", "refusal"),
    [
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (png(6000, 4001), "PHOTO_INVALID_DIMENSIONS"),
        (png(210, 10), "PHOTO_INVALID_DIMENSIONS"),
        (b"", "file must be non-empty"),
    ],
)
def test_pictures_that_are_none(
    telegram: LocalTelegram, ayu: User, picture: bytes, refusal: str
) -> None:
    answer = telegram.call("sendPhoto", {"chat_id": ayu.id}, {"photo": Upload(picture, "a.png")})
    assert words(answer) == (400, f"Bad Request: {refusal}")


def test_a_file_of_another_kind(telegram: LocalTelegram, ayu: User) -> None:
    file_id = telegram.upload(ayu.id, "voice", b"x")["message"]["voice"]["file_id"]
    answer = telegram.call("sendDocument", {"chat_id": ayu.id, "document": file_id})
    refusal = (400, "Bad Request: can't use file of type VoiceNote as Document")
    assert words(answer) == refusal


def test_a_file_too_big_to_fetch(telegram: LocalTelegram, ayu: User) -> None:
    content = bytes(20 * 1024 * 1024 + 1)
    file_id = telegram.upload(ayu.id, "document", content)["message"]["document"]["file_id"]
    answer = telegram.call("getFile", {"file_id": file_id})
    assert words(answer) == (400, "Bad Request: file is too big")


@pytest.mark.parametrize(
    ("media", "refusal"),
    [
        ("", 'parameter "media" is required'),
        ("{", "can't parse media JSON object"),
        ("{}", "expected an Array of InputMedia"),
        ("[]", "there are no messages to send"),
        ("[7]", "can't parse InputMedia: expected an Object"),
        ('[{"type": "cake"}]', 'can\'t parse InputMedia: type "cake" is unsupported'),
        ('[{"type": "photo"}]', "can't parse InputMedia: media not found"),
        (
            json.dumps([{"type": "photo", "media": "x"}] * 11),
            "too many messages to send as an album",
        ),
        (
            '[{"type": "photo", "media": "x"}, {"type": "document", "media": "y"}]',
            "document can't be mixed with other media types",
        ),
    ],
)
def test_bad_albums(telegram: LocalTelegram, ayu: User, media: str, refusal: str) -> None:
    answer = telegram.call("sendMediaGroup", {"chat_id": ayu.id, "media": media})
    assert words(answer) == (400, f"Bad Request: {refusal}")


@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"commands": "["}, "can't parse commands JSON object"),
        ({"commands": "{}"}, "expected an Array of BotCommand"),
        (
            {"commands": json.dumps([{"command": "a", "description": "b"}] * 101)},
            "BOT_COMMANDS_TOO_MUCH",
        ),
        ({"commands": "[]", "scope": "{"}, "can't parse BotCommandScope JSON object"),
        (
            {"commands": "[]", "scope": '{"type": "moon"}'},
            "can't parse BotCommandScope: Unsupported type specified",
        ),
        (
            {"commands": "[]", "scope": '{"type": "chat_administrators", "chat_id": 500001}'},
            "can't use specified scope in private chats",
        ),
        ({"commands": "[]", "language_code": "indonesian"}, "invalid language code specified"),
    ],
)
def test_bad_commands(
    telegram: LocalTelegram, ayu: User, params: dict[str, object], refusal: str
) -> None:
    assert ayu.id == 500_001
    answer = telegram.call("setMyCommands", params)
    assert words(answer) == (400, f"Bad Request: {refusal}")


@pytest.mark.parametrize(
    ("secret", "refusal"),
    [
        ("x" * 257, "secret token is too long"),
        ("räts", "secret token contains unallowed characters"),
    ],
)
def test_bad_secrets(telegram: LocalTelegram, secret: str, refusal: str) -> None:
    params = {"url": "https://bot.id/", "secret_token": secret}
    assert words(telegram.call("setWebhook", params)) == (400, f"Bad Request: {refusal}")


def test_a_webhook_once_a_second(telegram: LocalTelegram, still: StillClock) -> None:
    hook = {"url": "https://bot.id/"}
    assert telegram.call("setWebhook", hook).status == 200
    assert words(telegram.call("setWebhook", hook)) == (429, "Too Many Requests: retry after 1")
    still.advance(seconds=1)
    assert telegram.call("setWebhook", hook).status == 200


def test_text_that_is_no_unicode(telegram: LocalTelegram, ayu: User) -> None:
    answer = telegram.call("sendMessage", {"chat_id": ayu.id, "text": "\ud83d"})
    assert words(answer) == (400, "Bad Request: strings must be encoded in UTF-8")
