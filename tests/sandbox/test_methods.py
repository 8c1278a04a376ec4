"""Methods that do as they are asked: places, contacts, albums, copies, pins, memberships."""

import json
import struct

import pytest

from sandbox import LocalTelegram
from sandbox.arguments import Arguments, leading_integer
from sandbox.files import picture_size
from sandbox.journal import LONGEST, Journal
from sandbox.people import Impossible, User
from sandbox.refusals import Refusal
from tests.sandbox.conftest import StillClock
from tests.sandbox.pictures import png
from tests.sandbox.wire import Json


def ask(telegram: LocalTelegram, method: str, **params: object) -> Json:
    """The result, or an empty object with the words of the refusal."""
    body = telegram.call(method, params).body
    return body if not body["ok"] else {"ok": True, "result": body["result"]}


def words(telegram: LocalTelegram, method: str, **params: object) -> str:
    return str(ask(telegram, method, **params)["description"])


def test_places_and_contacts(telegram: LocalTelegram, ayu: User) -> None:
    place = ask(telegram, "sendLocation", chat_id=ayu.id, latitude="-8.58", longitude="116.1")
    assert place["result"]["location"] == {"latitude": -8.58, "longitude": 116.1}
    missing = words(telegram, "sendLocation", chat_id=ayu.id, latitude=1)
    assert missing == "Bad Request: longitude is empty"
    card = {"phone_number": "+62370123", "first_name": "Loket"}
    assert ask(telegram, "sendContact", chat_id=ayu.id, **card)["result"]["contact"] == card
    nameless = words(telegram, "sendContact", chat_id=ayu.id, phone_number="1")
    assert nameless == "Bad Request: first name must be non-empty"


def test_entities_given_instead_of_markup(telegram: LocalTelegram, ayu: User) -> None:
    bold = {"type": "bold", "offset": 0, "length": 2}
    sent = ask(telegram, "sendMessage", chat_id=ayu.id, text="ab /c", entities=[bold])
    assert [one["type"] for one in sent["result"]["entities"]] == ["bold", "bot_command"]

    def refused(**changed: object) -> str:
        entities = [{**bold, **changed}]
        return words(telegram, "sendMessage", chat_id=ayu.id, text="ab", entities=entities)

    after = "Bad Request: entity begins after the end of the text at UTF-16 offset 1"
    assert refused(offset=1) == after
    unknown = "Bad Request: can't parse MessageEntity: Unsupported type specified"
    assert refused(type="sparkle") == unknown
    number = 'Bad Request: can\'t parse MessageEntity: Field "offset" must be a valid Number'
    assert refused(offset="x") == number


def test_link_previews(telegram: LocalTelegram, ayu: User) -> None:
    options = {"url": "https://mataram.go.id", "prefer_small_media": True}
    sent = ask(telegram, "sendMessage", chat_id=ayu.id, text="x", link_preview_options=options)
    assert sent["result"]["link_preview_options"] == options
    wrong = words(
        telegram, "sendMessage", chat_id=ayu.id, text="x", link_preview_options={"is_disabled": 1}
    )
    assert wrong == 'Bad Request: field "is_disabled" must be of type Boolean'


def test_quotes_in_replies(telegram: LocalTelegram, ayu: User) -> None:
    telegram.say(ayu.id, "pelayanan cepat sekali")
    reply = {"message_id": 2, "quote": "cepat"}
    sent = ask(telegram, "sendMessage", chat_id=ayu.id, text="x", reply_parameters=reply)
    assert sent["result"]["quote"] == {"text": "cepat", "position": 10, "is_manual": True}
    reply["quote"] = "lambat"
    wrong = words(telegram, "sendMessage", chat_id=ayu.id, text="x", reply_parameters=reply)
    assert wrong == "Bad Request: QUOTE_TEXT_INVALID"


def test_captions_and_media_are_edited(telegram: LocalTelegram, ayu: User) -> None:
    first, second = (
        telegram.upload(ayu.id, "photo", png(side, side))["message"]["photo"][-1]["file_id"]
        for side in (80, 85)
    )
    above = {"caption": "satu", "show_caption_above_media": "true"}
    sent = ask(telegram, "sendPhoto", chat_id=ayu.id, photo=first, **above)["result"]
    assert sent["show_caption_above_media"] is True
    here = {"chat_id": ayu.id, "message_id": sent["message_id"]}
    edited = ask(telegram, "editMessageCaption", **here, caption="*dua*", parse_mode="Markdown")
    assert edited["result"]["caption_entities"] == [{"offset": 0, "length": 3, "type": "bold"}]
    bare = ask(telegram, "editMessageCaption", **here)["result"]
    assert "caption" not in bare
    media = {"type": "photo", "media": second, "caption": "tiga"}
    changed = ask(telegram, "editMessageMedia", **here, media=media)["result"]
    assert (changed["photo"][-1]["width"], changed["caption"]) == (85, "tiga")
    missing = words(telegram, "editMessageMedia", **here)
    assert missing == 'Bad Request: parameter "media" is required'


def test_albums_share_an_id_and_one_alone_has_none(telegram: LocalTelegram, ayu: User) -> None:
    file_id = telegram.upload(ayu.id, "document", b"x")["message"]["document"]["file_id"]
    item = {"type": "document", "media": file_id}
    album = ask(telegram, "sendMediaGroup", chat_id=ayu.id, media=[item, item])["result"]
    assert len({message["media_group_id"] for message in album}) == 1
    alone = ask(telegram, "sendMediaGroup", chat_id=ayu.id, media=[item])["result"]
    assert "media_group_id" not in alone[0]


def test_forwards_and_copies(telegram: LocalTelegram, ayu: User) -> None:
    telegram.upload(ayu.id, "photo", png(), caption="lama")
    source = {"chat_id": ayu.id, "from_chat_id": ayu.id, "message_id": 2}
    forwarded = ask(telegram, "forwardMessage", **source)["result"]
    assert forwarded["forward_origin"]["sender_user"] == ayu.as_user
    here = {"chat_id": ayu.id, "message_id": forwarded["message_id"], "caption": "x"}
    fixed = words(telegram, "editMessageCaption", **here)
    assert fixed == "Bad Request: message can't be edited"
    ask(telegram, "copyMessage", **source)
    assert telegram.chat(ayu.id).last["caption"] == "lama"
    ask(telegram, "copyMessage", **source, caption="baru")
    assert telegram.chat(ayu.id).last["caption"] == "baru"


def test_pins_in_private_and_in_groups(telegram: LocalTelegram, ayu: User) -> None:
    telegram.say(ayu.id, "x")
    for number in (1, 2, 1):
        assert ask(telegram, "pinChatMessage", chat_id=ayu.id, message_id=number)["ok"]
    pinned = ask(telegram, "getChat", chat_id=ayu.id)["result"]["pinned_message"]
    assert pinned["message_id"] == 1
    assert ask(telegram, "unpinChatMessage", chat_id=ayu.id, message_id=1)["ok"]
    assert ask(telegram, "unpinChatMessage", chat_id=ayu.id)["ok"]
    assert "pinned_message" not in ask(telegram, "getChat", chat_id=ayu.id)["result"]
    group = telegram.group("Regu", [ayu.id])
    message = telegram.say(ayu.id, "/x", chat_id=group.id)["message"]["message_id"]
    refused = words(telegram, "pinChatMessage", chat_id=group.id, message_id=message)
    assert refused == "Bad Request: not enough rights to manage pinned messages in the chat"


def test_reactions(telegram: LocalTelegram, ayu: User) -> None:
    here = {"chat_id": ayu.id, "message_id": 1}
    heart = {"type": "emoji", "emoji": "❤"}
    assert ask(telegram, "setMessageReaction", **here, reaction=[heart])["ok"]
    many = words(telegram, "setMessageReaction", **here, reaction=[heart, heart])
    assert many == "Bad Request: REACTIONS_TOO_MANY"
    shape = words(telegram, "setMessageReaction", **here, reaction={})
    assert shape == "Bad Request: expected an Array of ReactionType"


def test_who_is_in_a_group(telegram: LocalTelegram, ayu: User) -> None:
    budi, citra, tamu = (telegram.join(name) for name in ("Budi", "Citra", "Tamu"))
    group = telegram.group("Regu", [ayu.id, budi.id, citra.id], administrators=(budi.id,))

    def status(user_id: int) -> str:
        found = ask(telegram, "getChatMember", chat_id=group.id, user_id=user_id)
        return str(found["result"]["status"])

    known = [status(one) for one in (ayu.id, budi.id, citra.id, tamu.id, telegram.bot.id)]
    assert known == ["creator", "administrator", "member", "left", "member"]
    unknown = words(telegram, "getChatMember", chat_id=group.id, user_id=4711)
    assert unknown == "Bad Request: PARTICIPANT_ID_INVALID"
    leaders = ask(telegram, "getChatAdministrators", chat_id=group.id)["result"]
    assert [one["user"]["id"] for one in leaders] == [ayu.id, budi.id]
    private = words(telegram, "getChatAdministrators", chat_id=ayu.id)
    assert private == "Bad Request: there are no administrators in the private chat"
    assert ask(telegram, "getChatMemberCount", chat_id=group.id)["result"] == 4
    assert ask(telegram, "leaveChat", chat_id=group.id)["result"] is True
    assert ask(telegram, "getChatMemberCount", chat_id=group.id)["result"] == 3
    stays = words(telegram, "leaveChat", chat_id=ayu.id)
    assert stays == "Bad Request: chat is not a group or a channel"


def test_sizes_of_pictures() -> None:
    jpeg = b"\xff\xd8" + b"\xff\xe0\x00\x04ab" + b"\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 3, 4)
    assert picture_size(jpeg) == (4, 3)
    assert picture_size(b"GIF89a" + struct.pack("<HH", 5, 6)) == (5, 6)
    assert picture_size(png(7, 8)) == (7, 8)
    for broken in (b"", b"\xff\xd8\xff", b"\xff\xd8xx", b"GIF89a", b"\x89PNG\r\n\x1a\n"):
        assert picture_size(broken) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), ("-5x", -5), ("x", 0), ("", 0), ("9" * 30, 0), (str(2**63 - 1), 2**63 - 1)],
)
def test_numbers_are_read_as_telegram_reads_them(text: str, number: int) -> None:
    assert leading_integer(text) == number


def test_parameters_of_any_kind_become_what_is_asked_for() -> None:
    args = Arguments({"a": 7, "b": True, "c": {"x": [1]}, "d": "1.5", "e": "x", "f": None}, {})
    assert (args.text("a"), args.flag("b"), args.integer("a")) == ("7", True, 7)
    assert args.json("c", "") == {"x": [1]}
    assert (args.real("d"), args.real("e"), args.has("f")) == (1.5, 0.0, False)
    with pytest.raises(Refusal, match="no JSON"):
        args.json("e", "no JSON")


def test_the_journal_forgets_its_older_half() -> None:
    journal = Journal(StillClock())
    for _ in range(LONGEST + 1):
        journal.write("call")
    assert [journal.entries[0]["n"], len(journal.entries)] == [LONGEST // 2 + 1, LONGEST // 2 + 1]


def test_an_unreadable_list_of_wishes_keeps_the_former(telegram: LocalTelegram) -> None:
    telegram.watchers.clear()
    telegram.call("getUpdates", {"allowed_updates": '["message", "moon"]'})
    telegram.call("getUpdates", {"allowed_updates": "["})
    assert telegram.updates.allowed == {"message"}
    info = ask(telegram, "getWebhookInfo")["result"]
    assert info["allowed_updates"] == ["message"]


def test_an_empty_chat_has_no_last_message(telegram: LocalTelegram) -> None:
    with pytest.raises(Impossible, match="no message in chat"):
        telegram.chat(telegram.join("Ayu").id).last  # noqa: B018 - reading it is the test


def test_an_empty_markup_is_none(telegram: LocalTelegram, ayu: User) -> None:
    for markup in ('{"inline_keyboard": []}', '{"inline_keyboard": [[]]}'):
        sent = ask(telegram, "sendMessage", chat_id=ayu.id, text="x", reply_markup=markup)
        assert "reply_markup" not in sent["result"]
    force = {"force_reply": True, "input_field_placeholder": "Nama"}
    ask(telegram, "sendMessage", chat_id=ayu.id, text="x", reply_markup=json.dumps(force))
    assert telegram.chat(ayu.id).reply_keyboard == force
