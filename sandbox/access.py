"""May the bot do this in that chat? Telegram's refusals when it may not."""

from dataclasses import dataclass

from sandbox.arguments import Arguments, Fields, Json, leading_integer
from sandbox.people import Chat, Record
from sandbox.refusals import Refusal, bad_request, forbidden
from sandbox.world import World


def chat_of(world: World, chat_id: str) -> Chat:
    """The chat that the bot means, if the bot can know of it."""
    if not chat_id:
        words = "chat_id is empty"
        raise bad_request(words)
    number = leading_integer(chat_id)
    if number == world.bot.id:
        words = "the bot can't send messages to the bot"
        raise forbidden(words)
    chat = world.chats.get(number)
    if chat is None or (chat.private and not chat.started):
        raise unknown_chat(world, number)
    if chat.migrated_to is not None:
        words = "group chat was upgraded to a supergroup chat"
        raise bad_request(words, migrate_to_chat_id=chat.migrated_to)
    return chat


def unknown_chat(world: World, number: int) -> Refusal:
    if number in world.people and world.people[number].seen:
        return forbidden("bot can't initiate conversation with a user")
    return bad_request("chat not found")


def writable(world: World, chat_id: str, what: str = "text messages") -> Chat:
    chat = chat_of(world, chat_id)
    if chat.private:
        judge_person(world, chat)
    else:
        judge_group(chat, what)
    return chat


def judge_person(world: World, chat: Chat) -> None:
    person = world.people[chat.id]
    if person.deleted:
        words = "user is deactivated"
        raise forbidden(words)
    if person.blocked:
        words = "bot was blocked by the user"
        raise forbidden(words)


def judge_group(chat: Chat, what: str) -> None:
    if chat.deleted:
        words = "the group chat was deleted"
        raise forbidden(words)
    if chat.standing == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if chat.standing == "left":
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
    if chat.muted:
        raise bad_request(f"not enough rights to send {what} to the chat")


def message_of(world: World, chat_id: str, message_id: int, purpose: str) -> tuple[Chat, Record]:
    """A message that is there; purpose is such as "edit", for the words when it is not."""
    chat = chat_of(world, chat_id)
    record = chat.records.get(message_id)
    if record is None:
        raise bad_request(f"message to {purpose} not found")
    return chat, record


@dataclass(frozen=True, slots=True)
class Reply:
    message_id: int = 0
    chat_id: str = ""
    optional: bool = False
    quote: str = ""


def reply_of(args: Arguments) -> Reply:
    value = args.json("reply_parameters", "can't parse reply parameters JSON object")
    if value is None:
        optional = args.flag("allow_sending_without_reply")
        return Reply(args.integer("reply_to_message_id"), optional=optional)
    fields = Fields(value, "object expected as reply parameters")
    if not fields.values:
        return Reply()
    fields.required_text("message_id")
    return Reply(
        max(fields.integer("message_id"), 0),
        fields.text("chat_id"),
        fields.flag("allow_sending_without_reply"),
        fields.text("quote"),
    )


def replied(world: World, chat: Chat, reply: Reply) -> Json:
    """What a message shows of the one it answers."""
    if not reply.message_id:
        return {}
    source = chat_of(world, reply.chat_id) if reply.chat_id else chat
    record = source.records.get(reply.message_id)
    if record is None and reply.optional:
        return {}
    if record is None or source is not chat:
        words = "message to be replied not found"
        raise bad_request(words)
    return {"reply_to_message": without_reply(record.body), **quoted(record.body, reply.quote)}


def quoted(body: Json, quote: str) -> Json:
    if not quote:
        return {}
    text: str = body.get("text") or body.get("caption") or ""
    if quote not in text:
        words = "QUOTE_TEXT_INVALID"
        raise bad_request(words)
    return {"quote": {"text": quote, "position": text.index(quote), "is_manual": True}}


def without_reply(body: Json) -> Json:
    return {key: value for key, value in body.items() if key != "reply_to_message"}
