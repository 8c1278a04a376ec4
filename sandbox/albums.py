"""Media groups, and media that take the place of others."""

from sandbox.access import replied, reply_of, writable
from sandbox.arguments import Arguments, Fields, Json
from sandbox.edits import CAPTION_PARTS, changed, editable
from sandbox.files import media_of
from sandbox.formatting import Formatted, as_caption, marked
from sandbox.keyboards import markup_of
from sandbox.messages import options, put
from sandbox.refusals import bad_request
from sandbox.world import World

MOST = 10
PREFIX = "can't parse InputMedia: "
KINDS = ("photo", "document")
MEDIA_PARTS = ("photo", "document", "voice", *CAPTION_PARTS)
FIRST_ALBUM = 13_000_000_000_000_001

Item = tuple[str, str, Formatted]  # kind, file, caption


def send_media_group(world: World, args: Arguments) -> list[Json]:
    items = items_of(args)
    reply = reply_of(args)
    judge_album(items)
    chat = writable(world, args.text("chat_id"), "photos")
    target = replied(world, chat, reply)
    for _ in items:
        if world.rates is not None:
            world.rates.take(chat.id, world.clock())
    contents = [content_of(world, args, *item) for item in items]
    album = {**album_of(world, len(items)), **target, **options(args)}
    return [put(world, chat, {**content, **album}, None) for content in contents]


def album_of(world: World, size: int) -> Json:
    """One alone is an ordinary message."""
    if size == 1:
        return {}
    world.last_album += 1
    return {"media_group_id": str(FIRST_ALBUM + world.last_album)}


def judge_album(items: list[Item]) -> None:
    if not items:
        words = "there are no messages to send"
        raise bad_request(words)
    if len(items) > MOST:
        words = "too many messages to send as an album"
        raise bad_request(words)
    if len({kind for kind, _, _ in items}) > 1:
        words = "document can't be mixed with other media types"
        raise bad_request(words)


def items_of(args: Arguments) -> list[Item]:
    value = args.array("media", "can't parse media JSON object", "InputMedia")
    if value is None:
        words = 'parameter "media" is required'
        raise bad_request(words)
    return [item_of(one) for one in value]


def item_of(value: object) -> Item:
    fields = Fields(value, "expected an Object", PREFIX)
    kind = fields.required_text("type")
    if kind not in KINDS:
        raise fields.refuse(f'type "{kind}" is unsupported')
    media = fields.text("media")
    if not media:
        words = "media not found"
        raise fields.refuse(words)
    entities = fields.values.get("caption_entities")
    return kind, media, marked(fields.text("caption"), fields.text("parse_mode"), entities)


def content_of(world: World, args: Arguments, kind: str, media: str, caption: Formatted) -> Json:
    return {**media_of(world.files, args, kind, media), **as_caption(caption)}


def edit_message_media(world: World, args: Arguments) -> Json:
    markup = markup_of(args)
    value = args.json("media", "can't parse input media JSON object")
    if value is None:
        words = 'parameter "media" is required'
        raise bad_request(words)
    item = item_of(value)
    chat, record = editable(world, args)
    content = content_of(world, args, *item)
    parts = (*MEDIA_PARTS, "text", "entities", "link_preview_options")
    return changed(world, chat, record, parts, content, markup)


METHODS = {"sendMediaGroup": send_media_group, "editMessageMedia": edit_message_media}
