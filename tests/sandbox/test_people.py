"""What people do, and what the bot gets to see of it."""

import pytest

from sandbox import Impossible, LocalTelegram, NoSuchButton
from sandbox.people import User
from sandbox.profile import commands_seen
from tests.sandbox.conftest import StillClock
from tests.sandbox.pictures import png

BUTTONS = (
    '{"inline_keyboard": [[{"text": "Ya", "callback_data": "y"},'
    ' {"text": "Situs", "url": "https://mataram.go.id"}]]}'
)


def ask(telegram: LocalTelegram, person: User) -> int:
    answer = telegram.call(
        "sendMessage", {"chat_id": person.id, "text": "?", "reply_markup": BUTTONS}
    )
    return int(answer.body["result"]["message_id"])


def test_ids_are_the_same_in_every_run(telegram: LocalTelegram) -> None:
    people = [telegram.join("A"), telegram.join("B", id=600_000), telegram.join("C")]
    assert [person.id for person in people] == [500_001, 600_000, 600_001]
    with pytest.raises(Impossible, match="there is a person 600000 already"):
        telegram.join("D", id=600_000)


def test_buttons_are_pressed_by_data_or_label(telegram: LocalTelegram, ayu: User) -> None:
    message = ask(telegram, ayu)
    assert telegram.press(ayu.id, message, "y")["callback_query"]["data"] == "y"
    assert telegram.press(ayu.id, message, label="Ya")["callback_query"]["data"] == "y"


@pytest.mark.parametrize(("data", "label"), [("n", None), (None, "Situs"), (None, None)])
def test_a_button_that_is_not_there(
    telegram: LocalTelegram, ayu: User, data: str | None, label: str | None
) -> None:
    message = ask(telegram, ayu)
    with pytest.raises(NoSuchButton):
        telegram.press(ayu.id, message, data, label=label)


def test_an_edit_takes_the_button_away_unless_it_is_forced(
    telegram: LocalTelegram, ayu: User
) -> None:
    message = ask(telegram, ayu)
    telegram.call("editMessageText", {"chat_id": ayu.id, "message_id": message, "text": "!"})
    with pytest.raises(NoSuchButton):
        telegram.press(ayu.id, message, "y")
    forced = telegram.press_data(ayu.id, message, "y")["callback_query"]
    assert forced["message"]["text"] == "!"
    telegram.call("deleteMessage", {"chat_id": ayu.id, "message_id": message})
    gone = telegram.press_data(ayu.id, message, "y")["callback_query"]["message"]
    assert gone == {"chat": telegram.chat(ayu.id).about, "message_id": message, "date": 0}


def test_blocking_and_coming_back(telegram: LocalTelegram, ayu: User) -> None:
    update = telegram.block(ayu.id)["my_chat_member"]
    statuses = update["old_chat_member"]["status"], update["new_chat_member"]["status"]
    assert statuses == ("member", "kicked")
    with pytest.raises(Impossible, match="Ayu has blocked the bot"):
        telegram.say(ayu.id, "x")
    with pytest.raises(Impossible):
        telegram.block(ayu.id)
    assert telegram.start(ayu.id)["message"]["text"] == "/start"
    assert not ayu.blocked


@pytest.mark.parametrize("payload", ["a b", "x" * 65, "ä", ""])
def test_deep_links_that_cannot_be(telegram: LocalTelegram, ayu: User, payload: str) -> None:
    with pytest.raises(Impossible, match="a deep link cannot carry"):
        telegram.start(ayu.id, payload)


def test_photos_come_in_sizes(telegram: LocalTelegram, ayu: User) -> None:
    message = telegram.upload(ayu.id, "photo", png(800, 400), caption="foto #jalan")["message"]
    sizes = [(size["width"], size["height"]) for size in message["photo"]]
    assert sizes == [(90, 45), (320, 160), (800, 400)]
    assert len({size["file_unique_id"] for size in message["photo"]}) == 3
    assert message["caption_entities"][0]["type"] == "hashtag"


def test_the_same_content_keeps_its_unique_id(telegram: LocalTelegram, ayu: User) -> None:
    first, second = (
        telegram.upload(ayu.id, "document", b"x", filename="a.pdf")["message"]["document"]
        for _ in range(2)
    )
    assert first["file_unique_id"] == second["file_unique_id"]
    assert first["file_id"] != second["file_id"]


def test_what_is_no_picture_cannot_be_sent_as_one(telegram: LocalTelegram, ayu: User) -> None:
    with pytest.raises(Impossible, match="no photo can be sent of that"):
        telegram.upload(ayu.id, "photo", b"text")
    with pytest.raises(Impossible, match="no cake can be sent of that"):
        telegram.upload(ayu.id, "cake", b"text")


def test_albums_voices_contacts_places_stickers(telegram: LocalTelegram, ayu: User) -> None:
    pair = [telegram.upload(ayu.id, "photo", png(), album="5")["message"] for _ in range(2)]
    assert [message["media_group_id"] for message in pair] == ["5", "5"]
    voice = telegram.upload(ayu.id, "voice", b"x", duration=9)["message"]["voice"]
    assert (voice["duration"], voice["mime_type"]) == (9, "audio/ogg")
    assert telegram.contact(ayu.id)["message"]["contact"]["user_id"] == ayu.id
    place = telegram.location(ayu.id, -8.5, 116.1)["message"]["location"]
    assert place == {"latitude": -8.5, "longitude": 116.1}
    assert telegram.sticker(ayu.id)["message"]["sticker"]["emoji"] == "👍"


def test_people_edit_their_own_words_only(
    telegram: LocalTelegram, ayu: User, still: StillClock
) -> None:
    still.advance(seconds=9)
    edited = telegram.edit(ayu.id, 1, "/start lagi")["edited_message"]
    assert edited["edit_date"] == edited["date"] + 9
    message = ask(telegram, ayu)
    with pytest.raises(Impossible, match="cannot be edited"):
        telegram.edit(ayu.id, message, "x")


def test_replies_show_what_they_answer(telegram: LocalTelegram, ayu: User) -> None:
    message = ask(telegram, ayu)
    reply = telegram.say(ayu.id, "ya", reply_to=message)["message"]
    assert reply["reply_to_message"] == telegram.chat(ayu.id).records[message].body
    with pytest.raises(Impossible, match="no message 99"):
        telegram.say(ayu.id, "ya", reply_to=99)


def test_nobody_is_nobody(telegram: LocalTelegram, ayu: User) -> None:
    with pytest.raises(Impossible, match="no person 1"):
        telegram.say(1, "x")
    with pytest.raises(Impossible, match="nobody can send an empty text"):
        telegram.say(ayu.id, " ")
    with pytest.raises(Impossible, match="no chat 77"):
        telegram.chat(77)


def test_a_group_hides_what_is_not_for_the_bot(telegram: LocalTelegram, ayu: User) -> None:
    group = telegram.group("Regu", [ayu.id])
    seen = {
        text: telegram.say(ayu.id, text, chat_id=group.id)["update_id"] > 0
        for text in ("obrolan", "/lapor", "/lapor@suara_local_bot", "/lapor@other_bot", "a /x")
    }
    assert list(seen.values()) == [False, True, True, False, True]
    telegram.call("sendMessage", {"chat_id": group.id, "text": "?"})
    question = telegram.chat(group.id).last["message_id"]
    assert telegram.say(ayu.id, "ya", chat_id=group.id, reply_to=question)["update_id"] > 0
    with pytest.raises(Impossible, match="is not in chat"):
        telegram.say(telegram.join("Tamu").id, "x", chat_id=group.id)
    with pytest.raises(Impossible, match="a group needs somebody in it"):
        telegram.group("Kosong", [])


def test_migration_is_told_on_both_sides(telegram: LocalTelegram, ayu: User) -> None:
    group = telegram.group("Regu", [ayu.id])
    entered = telegram.migrate(group.id)["message"]
    new = entered["chat"]["id"]
    assert str(new).startswith("-100")
    assert entered["migrate_from_chat_id"] == group.id
    assert group.last["migrate_to_chat_id"] == new
    assert telegram.say(ayu.id, "/x", chat_id=new)["message"]["message_id"] == 2
    for chat_id in (group.id, new):
        with pytest.raises(Impossible, match="cannot become a supergroup"):
            telegram.migrate(chat_id)
    with pytest.raises(Impossible, match="nobody can write"):
        telegram.say(ayu.id, "x", chat_id=group.id)


def test_reply_keyboards_come_and_go(telegram: LocalTelegram, ayu: User) -> None:
    def send(markup: str) -> None:
        telegram.call("sendMessage", {"chat_id": ayu.id, "text": "?", "reply_markup": markup})

    once = '{"keyboard": [[{"text": "Ya"}]], "one_time_keyboard": true}'
    chat = telegram.chat(ayu.id)
    send(once)
    assert chat.reply_keyboard == {"keyboard": [[{"text": "Ya"}]], "one_time_keyboard": True}
    telegram.say(ayu.id, "lain")
    assert chat.reply_keyboard
    telegram.say(ayu.id, "Ya")
    assert chat.reply_keyboard is None
    send(once)
    send('{"remove_keyboard": true}')
    assert chat.reply_keyboard is None
    assert "reply_markup" not in chat.last


def test_typing_ends_with_a_message_or_by_itself(
    telegram: LocalTelegram, ayu: User, still: StillClock
) -> None:
    typing = {"chat_id": ayu.id, "action": "typing"}
    telegram.call("sendChatAction", typing)
    assert telegram.chat(ayu.id).action == "typing"
    still.advance(seconds=5)
    assert telegram.chat(ayu.id).action is None
    telegram.call("sendChatAction", typing)
    telegram.call("sendMessage", {"chat_id": ayu.id, "text": "x"})
    assert telegram.chat(ayu.id).action is None


def test_the_menu_is_searched_from_the_narrowest_scope(telegram: LocalTelegram, ayu: User) -> None:
    budi = telegram.join("Budi", language_code="en")
    group = telegram.group("Regu", [ayu.id, budi.id])

    def offer(name: str, scope: str, language: str = "") -> None:
        commands = f'[{{"command": "{name}", "description": "x"}}]'
        params = {"commands": commands, "scope": scope}
        more = {"language_code": language} if language else {}
        assert telegram.call("setMyCommands", {**params, **more}).status == 200

    def seen(chat_id: int, person: User) -> list[str]:
        shown = commands_seen(telegram, telegram.chat(chat_id), person)
        return [one["command"] for one in shown]

    assert seen(ayu.id, ayu) == []
    offer("all", '{"type": "default"}')
    offer("groups", '{"type": "all_group_chats"}')
    offer("english", '{"type": "all_group_chats"}', "en")
    offer("leaders", '{"type": "all_chat_administrators"}')
    assert seen(ayu.id, ayu) == ["all"]
    assert (seen(group.id, ayu), seen(group.id, budi)) == (["leaders"], ["english"])
    offer("here", f'{{"type": "chat", "chat_id": {group.id}}}')
    assert (seen(group.id, ayu), seen(group.id, budi)) == (["here"], ["here"])
    offer("budi", f'{{"type": "chat_member", "chat_id": {group.id}, "user_id": {budi.id}}}')
    assert seen(group.id, budi) == ["budi"]


def test_the_menu_button_of_one_or_all(telegram: LocalTelegram, ayu: User) -> None:
    def button(**params: object) -> object:
        return telegram.call("getChatMenuButton", params).body["result"]

    assert button(chat_id=ayu.id) == {"type": "commands"}
    app = '{"type": "web_app", "text": "Buka", "web_app": {"url": "https://mataram.go.id"}}'
    assert telegram.call("setChatMenuButton", {"menu_button": app}).status == 200
    shown = {"type": "web_app", "text": "Buka", "web_app": {"url": "https://mataram.go.id"}}
    assert button(chat_id=ayu.id) == shown
    commands = {"chat_id": ayu.id, "menu_button": '{"type": "commands"}'}
    assert telegram.call("setChatMenuButton", commands).status == 200
    assert (button(chat_id=ayu.id), button()) == ({"type": "commands"}, shown)
    strange = telegram.call("setChatMenuButton", {"menu_button": '{"type": "moon"}'})
    words = "Bad Request: can't parse menu button: MenuButton has unsupported type"
    assert strange.body["description"] == words
    stranger = telegram.call("setChatMenuButton", {"chat_id": 4711})
    assert stranger.body["description"] == "Bad Request: user not found"


def test_the_bot_speaks_of_itself_in_languages(telegram: LocalTelegram) -> None:
    def name(language: str) -> object:
        return telegram.call("getMyName", {"language_code": language}).body["result"]["name"]

    assert name("en") == "Suara"
    telegram.call("setMyName", {"name": "Voice", "language_code": "en"})
    assert (name("en"), name("id")) == ("Voice", "Suara")


def test_mentions_of_people_whom_the_bot_met(telegram: LocalTelegram, ayu: User) -> None:
    stranger = telegram.join("Asing")
    links = "".join(f'<a href="tg://user?id={one.id}">x</a>' for one in (ayu, stranger))
    params = {"chat_id": ayu.id, "text": links, "parse_mode": "HTML"}
    entities = telegram.call("sendMessage", params).body["result"]["entities"]
    assert entities == [{"offset": 0, "length": 1, "type": "text_mention", "user": ayu.as_user}]
