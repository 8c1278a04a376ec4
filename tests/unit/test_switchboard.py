from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram.filters.callback_data import CallbackData
from aiogram.types import (
    CallbackQuery,
    Chat,
    ChatMemberUpdated,
    Document,
    Message,
    Update,
    User,
)
from aiogram.types.chat_member_banned import ChatMemberBanned
from aiogram.types.chat_member_member import ChatMemberMember

from handlers.conversations import all_conversations
from handlers.screen import Screen
from handlers.switchboard import Answer, Conversation
from models.errors import ButtonOutdated, CommandUnknown, TextWanted
from models.notice import Topic
from models.person import Person
from texts import Texts

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
SARI = User(id=1, is_bot=False, first_name="Sari")
BOT = User(id=2, is_bot=True, first_name="Suara")
texts = Texts("id")
PRIVATE, GROUP = Chat(id=1, type="private"), Chat(id=-5, type="group", title="Loket")


class Rate(CallbackData, prefix="rate"):
    number: int


@pytest.fixture
def conversation() -> Conversation:
    conversation = Conversation()

    @conversation.button(Rate)
    async def rate(pressed: Rate) -> Screen:
        return Screen(f"rated {pressed.number}")

    @conversation.command("start")
    async def start(argument: str) -> Screen:
        return Screen(f"start with {argument!r}")

    @conversation.written
    async def write(message: Message) -> Screen:
        return Screen(f"read {message.text}")

    return conversation


def a_press(data: str | None) -> CallbackQuery:
    return CallbackQuery(id="1", from_user=SARI, chat_instance="1", data=data)


async def press(conversation: Conversation, data: str | None) -> Answer:
    return await conversation.take(Update(update_id=1, callback_query=a_press(data)), {})


async def hear(conversation: Conversation, message: Message, person: Person) -> str | None:
    update = Update(update_id=1, message=message)
    answer = await conversation.take(update, {"person": person, "texts": texts})
    return answer.text if answer is not None else None


async def heard(conversation: Conversation, text: str | None, chat: Chat = PRIVATE) -> str | None:
    message = Message(message_id=1, date=NOW, chat=chat, from_user=SARI, text=text)
    return await hear(conversation, message, Person())


async def test_a_button_finds_its_handler(conversation: Conversation) -> None:
    assert await press(conversation, "rate:3") == Screen("rated 3")


@pytest.mark.parametrize(
    "data", [None, "", "x", "x:1", "rat:1", "rate", "rate:", "rate:ya", "rate:1:2", ":", "RATE:1"]
)
async def test_any_other_data_is_an_old_button(
    conversation: Conversation, data: str | None
) -> None:
    with pytest.raises(ButtonOutdated):
        await press(conversation, data)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("/start", "start with ''"),
        ("/start  KTP ", "start with 'KTP'"),
        ("/START KTP", "start with 'KTP'"),
        ("/start@suara_bot KTP", "start with 'KTP'"),
        ("start", "read start"),
        ("/", "read /"),
        (None, "read None"),
    ],
)
async def test_commands_and_words(
    conversation: Conversation, text: str | None, answer: str
) -> None:
    assert await heard(conversation, text) == answer


async def test_in_a_group_whoever_calls_the_bot_is_told_where_to_talk(
    conversation: Conversation,
) -> None:
    assert await heard(conversation, "/start KTP", GROUP) == texts("group-refused")
    assert await heard(conversation, "/unknown", GROUP) == texts("group-refused")
    assert await heard(conversation, "Antrean", GROUP) is None


@pytest.mark.parametrize("text", ["/starts", "/mulai", "/start1 KTP"])
async def test_an_unknown_command_is_no_answer(conversation: Conversation, text: str) -> None:
    with pytest.raises(CommandUnknown):
        await heard(conversation, text)


async def test_without_anybody_who_listens_nothing_is_said() -> None:
    assert await heard(Conversation(), "Antrean") is None


async def handler() -> None: ...


def add_button(conversation: Conversation) -> None:
    conversation.button(Rate)(handler)


def add_command(conversation: Conversation) -> None:
    conversation.command("start")(handler)


@pytest.mark.parametrize("add", [add_button, add_command])
def test_two_with_one_word_are_refused(conversation: Conversation, add: Any) -> None:
    with pytest.raises(ValueError, match="leads to two places"):
        add(conversation)
    other = Conversation()
    add(other)
    with pytest.raises(ValueError, match="leads to two places"):
        conversation.include(other)


async def test_what_is_included_is_found(conversation: Conversation) -> None:
    switchboard = Conversation()
    switchboard.include(conversation)
    switchboard.include(Conversation())
    assert await press(switchboard, "rate:3") == Screen("rated 3")
    assert await heard(switchboard, "Antrean") == "read Antrean"


def moved(chat: Chat, *, out: bool) -> ChatMemberUpdated:
    inside, outside = ChatMemberMember(user=BOT), ChatMemberBanned(user=BOT, until_date=NOW)
    old, new = (inside, outside) if out else (outside, inside)
    return ChatMemberUpdated(
        chat=chat, from_user=SARI, date=NOW, old_chat_member=old, new_chat_member=new
    )


class Lost:
    async def lost(self, person: Person) -> None:
        person.unreachable_since = NOW


@pytest.mark.parametrize(
    ("chat", "out", "since"),
    [(PRIVATE, True, NOW), (PRIVATE, False, None), (GROUP, True, None), (GROUP, False, None)],
)
async def test_only_who_blocks_the_bot_cannot_be_reached(
    conversation: Conversation, chat: Chat, since: datetime | None, *, out: bool
) -> None:
    person = Person(unreachable_since=None)
    update = Update(update_id=1, my_chat_member=moved(chat, out=out))
    has = {"person": person, "unreachables": Lost()}
    assert await conversation.take(update, has) is None
    assert person.unreachable_since == since


def add_text(conversation: Conversation) -> None:
    conversation.text("name")(handler)


def add_notice(conversation: Conversation) -> None:
    conversation.notice(Topic.REVIEW_DUE)(handler)


@pytest.mark.parametrize("add", [add_text, add_notice])
def test_two_for_one_text_or_notice_are_refused(conversation: Conversation, add: Any) -> None:
    add(conversation)
    with pytest.raises(ValueError, match="leads to two places"):
        add(conversation)


@pytest.fixture
def asking() -> Conversation:
    """Asks for names, and takes files."""
    conversation = Conversation()

    @conversation.text("name")
    async def take_name(text: str, awaited: str) -> Screen:
        return Screen(f"{awaited} is {text}")

    @conversation.document
    async def take_file(message: Message) -> Screen:
        return Screen(f"file {message.document.file_name if message.document else None}")

    @conversation.written
    async def listen(message: Message) -> Screen:
        return Screen(f"small talk: {message.text}")

    @conversation.notice(Topic.REVIEW_DUE)
    async def due(about: int) -> Screen:
        return Screen(f"review {about} is due")

    @conversation.notice(Topic.ENVELOPES_OPEN)
    async def over() -> None:
        return None

    whole = Conversation()
    whole.include(conversation)
    return whole


def a_message(**content: Any) -> Message:
    return Message(message_id=1, date=NOW, chat=PRIVATE, from_user=SARI, **content)


async def told(conversation: Conversation, person: Person, **content: Any) -> str | None:
    return await hear(conversation, a_message(**content), person)


async def test_what_is_awaited_finds_whoever_asked(asking: Conversation) -> None:
    person = Person(awaits="name:12:first")
    assert await told(asking, person, text="Ayu") == "12:first is Ayu"
    assert await told(asking, Person(awaits="name"), text="Ayu") == " is Ayu"


@pytest.mark.parametrize("awaits", [None, "names:1", "nam:1", ":name"])
async def test_what_nobody_asked_for_is_small_talk(
    asking: Conversation, awaits: str | None
) -> None:
    assert await told(asking, Person(awaits=awaits), text="Ayu") == "small talk: Ayu"


async def test_a_picture_is_no_text(asking: Conversation) -> None:
    with pytest.raises(TextWanted):
        await told(asking, Person(awaits="name:1"))


async def test_further_pieces_of_a_long_text_are_passed_over(asking: Conversation) -> None:
    person = Person(awaits="name:1", pieces_until=NOW)
    assert await told(asking, person, text="and the rest") is None


async def test_a_file_goes_to_whoever_takes_files(asking: Conversation) -> None:
    file = Document(file_id="1", file_unique_id="1", file_name="asn.xlsx")
    for awaits in (None, "name:1"):
        assert await told(asking, Person(awaits=awaits), document=file) == "file asn.xlsx"


async def test_an_update_of_no_kind_that_we_ask_for_says_nothing(asking: Conversation) -> None:
    assert await asking.take(Update(update_id=1), {}) is None


async def test_a_notice_finds_its_words(asking: Conversation) -> None:
    assert await asking.tell(Topic.REVIEW_DUE, 7) == Screen("review 7 is due")
    assert await asking.tell(Topic.ENVELOPES_OPEN, 7) is None


def test_every_notice_that_may_be_owed_has_words() -> None:
    assert all_conversations().notices.keys() == set(Topic)
