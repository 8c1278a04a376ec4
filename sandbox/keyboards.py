"""Reply markup: read, refused in Telegram's words, and put into the form it is kept in."""

import json
from dataclasses import dataclass

from sandbox.arguments import Arguments, Fields, Json
from sandbox.links import checked, user_of
from sandbox.refusals import bad_request

LONGEST_DATA = 64  # bytes
LARGEST_MARKUP = 10_240  # bytes, about: the real number is not published
MOST_INLINE_BUTTONS = 100
MOST_REPLY_BUTTONS = 300

INLINE_ACTIONS = (
    "callback_game", "pay", "switch_inline_query", "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat", "login_url", "web_app", "copy_text",
)  # fmt: skip
SWITCHES = (
    "resize_keyboard", "one_time_keyboard", "is_persistent", "selective",
)  # fmt: skip
REQUESTS = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "web_app": "web App buttons can be used in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
}


@dataclass(frozen=True, slots=True)
class Markup:
    kind: str  # inline | reply | remove | force
    value: Json

    @property
    def rows(self) -> list[list[Json]]:
        name = "inline_keyboard" if self.kind == "inline" else "keyboard"
        rows: list[list[Json]] = self.value.get(name, [])
        return rows

    @property
    def buttons(self) -> list[Json]:
        return [button for row in self.rows for button in row]


def markup_of(args: Arguments) -> Markup | None:
    """What reply_markup says, read but not yet judged: Telegram judges it after the chat."""
    value = args.json("reply_markup", "can't parse reply keyboard markup JSON object")
    if value is None and not args.has("reply_markup"):
        return None
    fields = Fields(value, "object expected as reply markup")
    rows = reply_rows(fields)
    inline = inline_rows(fields)
    if any(rows):
        return Markup("reply", reply_keyboard(fields, rows))
    if any(inline):
        return Markup("inline", {"inline_keyboard": [row for row in inline if row]})
    return without_buttons(fields)


def without_buttons(fields: Fields) -> Markup | None:
    selective = {"selective": True} if fields.flag("selective") else {}
    if fields.flag("remove_keyboard"):
        return Markup("remove", {"remove_keyboard": True, **selective})
    if fields.flag("force_reply"):
        return Markup("force", {"force_reply": True, **selective, **placeholder(fields)})
    return None


def reply_keyboard(fields: Fields, rows: list[list[Json]]) -> Json:
    switches = {name: True for name in SWITCHES if fields.flag(name)}
    return {"keyboard": [row for row in rows if row], **switches, **placeholder(fields)}


def placeholder(fields: Fields) -> Json:
    text = fields.text("input_field_placeholder")
    return {"input_field_placeholder": text} if text else {}


def reply_rows(fields: Fields) -> list[list[Json]]:
    complaint = 'field "keyboard" must be an Array of Arrays'
    return [
        [reply_button(button) for button in row_of(row, complaint)]
        for row in fields.array("keyboard")
    ]


def inline_rows(fields: Fields) -> list[list[Json]]:
    complaint = 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    return [
        [inline_button(button) for button in row_of(row, complaint)]
        for row in fields.array("inline_keyboard")
    ]


def row_of(row: object, complaint: str) -> list[object]:
    if not isinstance(row, list):
        raise bad_request(complaint)
    return row


def reply_button(button: object) -> Json:
    if isinstance(button, str):
        return {"text": button}
    prefix = "can't parse keyboard button: "
    fields = Fields(button, "KeyboardButton must be a String or an Object", prefix)
    wanted = {name: fields.values[name] for name in REQUESTS if fields.values.get(name)}
    return {"text": fields.required_text("text"), **wanted}


def inline_button(button: object) -> Json:
    prefix = "can't parse inline keyboard button: "
    fields = Fields(button, "InlineKeyboardButton must be an Object", prefix)
    text = fields.required_text("text")
    for name in ("url", "callback_data"):
        if value := fields.text(name):
            return {"text": text, name: value}
    for name in INLINE_ACTIONS:
        if name in fields.values:
            return {"text": text, name: fields.values[name]}
    words = "Text buttons are unallowed in the inline keyboard"
    raise fields.refuse(words)


def judged(markup: Markup | None, *, private: bool) -> Markup | None:
    """Everything that Telegram looks at only once it knows the chat."""
    if markup is None:
        return None
    if markup.kind == "inline":
        rows = [[judged_inline(button) for button in row] for row in markup.rows]
        markup = Markup("inline", {"inline_keyboard": rows})
    elif markup.kind == "reply":
        for button in markup.buttons:
            judge_reply(button, private=private)
    limit = MOST_INLINE_BUTTONS if markup.kind == "inline" else MOST_REPLY_BUTTONS
    size = len(json.dumps(markup.value, ensure_ascii=False).encode())
    if size > LARGEST_MARKUP or len(markup.buttons) > limit:
        words = "reply markup is too long"
        raise bad_request(words)
    return markup


def judge_reply(button: Json, *, private: bool) -> None:
    if not button["text"].strip():
        words = "keyboard button text must be non-empty"
        raise bad_request(words)
    for name, complaint in REQUESTS.items():
        if name in button and not private:
            raise bad_request(complaint)


def judged_inline(button: Json) -> Json:
    if not button["text"].strip():
        words = "inline keyboard button text must be non-empty"
        raise bad_request(words)
    if len(button.get("callback_data", "").encode()) > LONGEST_DATA:
        words = "BUTTON_DATA_INVALID"
        raise bad_request(words)
    if "url" in button:
        return {**button, "url": judged_url(button["url"])}
    return button


def judged_url(url: str) -> str:
    if user_of(url) is not None:
        return url
    address = checked(url)
    if address is None:
        words = f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"
        raise bad_request(words)
    return address


def inline_only(markup: Markup | None) -> Markup | None:
    if markup is not None and markup.kind != "inline":
        words = "inline keyboard expected"
        raise bad_request(words)
    return markup
