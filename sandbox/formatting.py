"""From a request's text and parse_mode to the text and entities of a message."""

import json
from collections.abc import Callable

from sandbox.arguments import Arguments, Fields, Json
from sandbox.detection import found
from sandbox.entities import clean, end_of, entity, in_order, merged, units
from sandbox.html_text import parse_html
from sandbox.markdown_text import parse_markdown, parse_markdown_v2
from sandbox.refusals import bad_request

LONGEST_RAW = 32_768  # bytes, before parsing
LONGEST_TEXT = 4096  # code points, after parsing
LONGEST_CAPTION = 1024

Parser = Callable[[str], tuple[str, list[Json]]]
PARSERS: dict[str, Parser] = {
    "html": parse_html,
    "markdown": parse_markdown,
    "markdownv2": parse_markdown_v2,
}
WRITTEN = (
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold",
    "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote",
    "code", "pre", "text_link", "text_mention", "custom_emoji",
)  # fmt: skip

Formatted = tuple[str, list[Json]]


def marked(text: str, parse_mode: str, entities: object) -> Formatted:
    """Parsed, but neither trimmed nor measured: that comes when the chat is known."""
    if len(text.encode()) > LONGEST_RAW:
        words = "text is too long"
        raise bad_request(words)
    mode = parse_mode.lower()
    if text and mode not in {"", "none"}:
        if mode not in PARSERS:
            words = "unsupported parse_mode"
            raise bad_request(words)
        return PARSERS[mode](text)
    return text, given(entities)


def given(entities: object) -> list[Json]:
    if not isinstance(entities, list):
        return []
    return in_order([one for item in entities for one in written_entity(item)])


def written_entity(item: object) -> list[Json]:
    fields = Fields(item, "expected an Object", "can't parse MessageEntity: ")
    kind = fields.required_text("type")
    if kind not in WRITTEN:
        words = "Unsupported type specified"
        raise fields.refuse(words)
    more = {key: fields.values[key] for key in ("url", "user", "language", "custom_emoji_id")
            if key in fields.values}  # fmt: skip
    return [entity(kind, fields.integer("offset"), fields.integer("length"), **more)]


def text_of(args: Arguments) -> Formatted:
    text = args.text("text")
    if not text:
        words = "message text is empty"
        raise bad_request(words)
    return marked(text, args.text("parse_mode"), entities_of(args, "entities"))


def caption_of(args: Arguments) -> Formatted:
    entities = entities_of(args, "caption_entities")
    return marked(args.text("caption"), args.text("parse_mode"), entities)


def entities_of(args: Arguments, name: str) -> object:
    """Entities that are no JSON are passed over in silence, as Telegram does."""
    try:
        return json.loads(args.text(name) or "null")
    except ValueError:
        return None


def finished(formatted: Formatted) -> Formatted:
    text, entities = formatted
    size = units(text)
    for one in entities:
        if one["offset"] < 0 or one["length"] < 0 or end_of(one) > size:
            words = f"entity begins after the end of the text at UTF-16 offset {one['offset']}"
            raise bad_request(words)
    text, entities = clean(text, entities)
    return text, merged(entities, found(text))


def as_text(formatted: Formatted) -> Json:
    text, entities = finished(formatted)
    if len(text) > LONGEST_TEXT:
        words = "message is too long"
        raise bad_request(words)
    return {"text": text, **({"entities": entities} if entities else {})}


def as_caption(formatted: Formatted) -> Json:
    if not formatted[0].strip():
        return {}
    text, entities = finished(formatted)
    if len(text) > LONGEST_CAPTION:
        words = "message caption is too long"
        raise bad_request(words)
    return {"caption": text, **({"caption_entities": entities} if entities else {})}
