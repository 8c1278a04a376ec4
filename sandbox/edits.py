"""What the bot changes and takes back."""

from datetime import timedelta

from sandbox.access import chat_of, judge_group, message_of
from sandbox.arguments import Arguments, Json
from sandbox.formatting import as_caption, as_text, caption_of, text_of
from sandbox.keyboards import Markup, inline_only, judged, markup_of
from sandbox.messages import preview_of, with_people
from sandbox.people import Chat, Record
from sandbox.refusals import bad_request
from sandbox.world import World

DELETABLE = timedelta(hours=48)
MOST_MESSAGES = 100

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
TEXT_PARTS = ("text", "entities", "link_preview_options")
CAPTION_PARTS = ("caption", "caption_entities", "show_caption_above_media")


def edit_message_text(world: World, args: Arguments) -> Json:
    formatted = text_of(args)
    preview = preview_of(args)
    markup = markup_of(args)
    chat, record = editable(world, args)
    if "text" not in record.body:
        words = "there is no text in the message to edit"
        raise bad_request(words)
    content = with_people(world, {**as_text(formatted), **preview})
    return changed(world, chat, record, TEXT_PARTS, content, markup)


def edit_message_caption(world: World, args: Arguments) -> Json:
    caption = caption_of(args)
    markup = markup_of(args)
    chat, record = editable(world, args)
    if not {"photo", "document", "voice"} & record.body.keys():
        words = "there is no caption in the message to edit"
        raise bad_request(words)
    content = with_people(world, as_caption(caption))
    return changed(world, chat, record, CAPTION_PARTS, content, markup)


def edit_message_reply_markup(world: World, args: Arguments) -> Json:
    markup = markup_of(args)
    chat, record = editable(world, args)
    return changed(world, chat, record, (), {}, markup)


def editable(world: World, args: Arguments) -> tuple[Chat, Record]:
    """The bot's own message, of any age, unless it came with a reply keyboard."""
    message_id = args.integer("message_id")
    if not args.has("chat_id") and not message_id:
        words = "message identifier is not specified"
        raise bad_request(words)
    chat, record = message_of(world, args.text("chat_id"), message_id, "edit")
    if not chat.private:
        judge_group(chat, "text messages")
    if not record.outgoing or record.fixed:
        words = "message can't be edited"
        raise bad_request(words)
    return chat, record


def changed(
    world: World,
    chat: Chat,
    record: Record,
    parts: tuple[str, ...],
    content: Json,
    markup: Markup | None,
) -> Json:
    """Replace those parts and the inline keyboard, which goes when none is given."""
    keyboard = inline_only(judged(markup, private=chat.private))
    gone = {*parts, "reply_markup"}
    body = {key: value for key, value in record.body.items() if key not in gone}
    body |= content | ({"reply_markup": keyboard.value} if keyboard else {})
    if body == record.body:
        raise bad_request(NOT_MODIFIED)
    if world.rates is not None:
        world.rates.take(chat.id, world.clock(), edit=True)
    record.body = {**body, "edit_date": int(world.clock().timestamp())}
    world.tell("edit", chat_id=chat.id, message=record.body)
    return record.body


def delete_message(world: World, args: Arguments) -> bool:
    for name, words in (
        ("chat_id", "chat identifier is not specified"),
        ("message_id", "message identifier is not specified"),
    ):
        if not args.has(name):
            raise bad_request(words)
    message_id = args.integer("message_id")
    chat, record = message_of(world, args.text("chat_id"), message_id, "delete")
    judge_deletion(world, chat, record)
    remove(world, chat, message_id)
    return True


def judge_deletion(world: World, chat: Chat, record: Record) -> None:
    if not chat.private:
        judge_group(chat, "text messages")
        if not record.outgoing and world.bot.id not in chat.administrators:
            words = "message can't be deleted"
            raise bad_request(words)
    if chat.kind != "supergroup" and world.clock() - record.sent > DELETABLE:
        words = "message can't be deleted for everyone"
        raise bad_request(words)


def remove(world: World, chat: Chat, message_id: int) -> None:
    del chat.records[message_id]
    world.tell("delete", chat_id=chat.id, message_id=message_id)


def delete_messages(world: World, args: Arguments) -> bool:
    """Those that are not there are passed over."""
    numbers = message_ids(args)
    chat = chat_of(world, args.text("chat_id"))
    there = [number for number in numbers if number in chat.records]
    for number in there:
        judge_deletion(world, chat, chat.records[number])
    for number in there:
        remove(world, chat, number)
    return True


def message_ids(args: Arguments) -> list[int]:
    complaint = "can't parse message_ids JSON object"
    value = args.array("message_ids", complaint, "message identifiers")
    if value is None:
        words = "message identifiers are not specified"
        raise bad_request(words)
    if len(value) > MOST_MESSAGES:
        words = "too many message identifiers specified"
        raise bad_request(words)
    return [one_id(item) for item in value]


def one_id(item: object) -> int:
    if isinstance(item, bool) or not isinstance(item, int | str):
        words = "message identifier must be a Number"
        raise bad_request(words)
    if not str(item).isdigit():
        words = "can't parse message identifier as a Number"
        raise bad_request(words)
    return int(item)


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
