"""HTML into text and entities, refusing what Telegram refuses, at the same byte offsets."""

import re
from dataclasses import dataclass, field

from sandbox.arguments import Json
from sandbox.entities import entity, units
from sandbox.links import checked, user_of
from sandbox.refusals import Refusal, bad_request

KINDS = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("tg-spoiler", "span"), "spoiler"),
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
LITERALS = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
SPACE = b" \t\r\n\x0b\x00"

RUN = re.compile(rb"[^<&]+")
REFERENCE = re.compile(rb"&(?:#x([0-9A-Fa-f]+)|#(\d+)|([A-Za-z]+));?")
NAME = re.compile(rb"[^ \t\r\n\x0b\x00>]*")
ATTRIBUTE = re.compile(rb"[^ \t\r\n\x0b\x00=>/\"']*")
TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
BLANKS = re.compile(rb"[ \t\r\n\x0b]*")
LAST_CHARACTER = 0x10FFFF


def unparsable(words: str) -> Refusal:
    return bad_request(f"can't parse entities: {words}")


@dataclass(slots=True)
class OpenTag:
    name: str
    argument: str
    offset: int  # UTF-16 units
    piece: int  # where its text begins in the pieces


@dataclass(slots=True)
class HtmlText:
    source: bytes  # ends with a zero byte, as the grammar below expects
    at: int = 0
    length: int = 0  # UTF-16 units written so far
    pieces: list[str] = field(default_factory=list)
    open: list[OpenTag] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source) - 1:
            if run := RUN.match(self.source, self.at, len(self.source) - 1):
                self._write(run.group().decode(), run.end())
            elif self.source[self.at : self.at + 1] == b"&":
                self._write(*self._reference(self.at))
            else:
                self._tag()
        if self.open:
            words = f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"'
            raise unparsable(words)
        return "".join(self.pieces), self.entities

    def _write(self, text: str, end: int) -> None:
        self.pieces.append(text)
        self.length += units(text)
        self.at = end

    def _reference(self, at: int) -> tuple[str, int]:
        """What an &…; stands for and where it ends; unknown ones stand for themselves."""
        match = REFERENCE.match(self.source, at)
        meant = match and referred(match)
        return (meant, match.end()) if match and meant else ("&", at + 1)

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self.source[self.at : self.at + 1] == b"/":
            self._end_tag(begin)
        else:
            self._start_tag(begin)

    def _start_tag(self, begin: int) -> None:
        name = self._take(NAME).decode().lower()
        if self._ended:
            raise unparsable(f"Unclosed start tag at byte offset {begin}")
        if name not in KINDS:
            raise unparsable(f'Unsupported start tag "{name}" at byte offset {begin}')
        argument = ""
        while self._more_attributes():
            argument = argument_of(name, *self._attribute(name, begin)) or argument
        self.at += 1
        if name == "span" and argument != "spoiler":
            words = f'Tag "span" must have class "tg-spoiler" at byte offset {begin}'
            raise unparsable(words)
        self.open.append(OpenTag(name, argument, self.length, len(self.pieces)))

    def _more_attributes(self) -> bool:
        self._take(BLANKS)
        return self.source[self.at : self.at + 1] != b">"

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self._take(ATTRIBUTE).decode()
        if not name:
            words = f'Empty attribute name in the tag "{tag}" at byte offset {begin}'
            raise unparsable(words)
        self._take(BLANKS)
        value = ""
        if has_value := self.source[self.at : self.at + 1] == b"=":
            self.at += 1
            self._take(BLANKS)
        if self._ended:
            raise unparsable(f'Unclosed start tag "{tag}" at byte offset {begin}')
        if has_value:
            value = self._value()
        if self._ended:
            raise unparsable(f"Unclosed start tag at byte offset {begin}")
        return name, value

    def _value(self) -> str:
        quote = self.source[self.at : self.at + 1]
        if quote in (b'"', b"'"):
            return self._quoted(quote)
        begin = self.at
        token = self._take(TOKEN).decode().lower()
        if self.source[self.at : self.at + 1] not in (b">", *(bytes([c]) for c in SPACE)):
            raise unparsable(f"Unexpected end of name token at byte offset {begin}")
        return token

    def _quoted(self, quote: bytes) -> str:
        end = self.source.find(quote, self.at + 1)
        if end < 0:
            self.at = len(self.source) - 1
            return ""
        raw = self.source[self.at + 1 : end]
        self.at = end + 1
        return REFERENCE.sub(lambda m: (referred(m) or m.group().decode()).encode(), raw).decode()

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise unparsable(f"Unexpected end tag at byte offset {begin}")
        self.at += 1
        name = self._take(NAME).decode().lower()
        self._take(BLANKS)
        if self.source[self.at : self.at + 1] != b">":
            raise unparsable(f"Unclosed end tag at byte offset {begin}")
        tag = self.open.pop()
        if name not in ("", tag.name):
            words = f'Unmatched end tag at byte offset {begin}, expected "</{tag.name}>"'
            raise unparsable(f'{words}, found "</{name}>"')
        self.at += 1
        if self.length > tag.offset:
            self._close(tag)

    def _close(self, tag: OpenTag) -> None:
        span = (tag.offset, self.length - tag.offset)
        match tag.name:
            case "a":
                self.entities += linked(tag.argument or "".join(self.pieces[tag.piece :]), *span)
            case "pre" | "code":
                self._close_code(tag, *span)
            case "tg-emoji":
                self.entities.append(emoji(tag.argument, *span))
            case "blockquote" if tag.argument:
                self.entities.append(entity("expandable_blockquote", *span))
            case name:
                self.entities.append(entity(KINDS[name], *span))

    def _close_code(self, tag: OpenTag, offset: int, length: int) -> None:
        """A pre and a code of the same extent make one block with a language."""
        last = self.entities[-1] if self.entities else {}
        same = (last.get("offset"), last.get("length")) == (offset, length)
        inner = last.pop("language", "") if same and last.get("type") == "code" else ""
        outer = tag.argument if same and last.get("type") == "pre" else ""
        if inner or outer:
            self.entities.pop()
            self.entities.append(entity("pre", offset, length, language=inner or outer))
            return
        language = {"language": tag.argument} if tag.name == "code" and tag.argument else {}
        self.entities.append(entity(tag.name, offset, length, **language))

    def _take(self, pattern: re.Pattern[bytes]) -> bytes:
        match = pattern.match(self.source, self.at)
        taken = match.group() if match else b""
        self.at += len(taken)
        return taken

    @property
    def _ended(self) -> bool:
        return self.at >= len(self.source) - 1


def referred(match: re.Match[bytes]) -> str:
    hexadecimal, decimal, literal = match.groups()
    if literal:
        return LITERALS.get(literal, "")
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < LAST_CHARACTER and not 0xD800 <= code <= 0xDFFF else ""  # noqa: PLR2004 - surrogates


def argument_of(tag: str, name: str, value: str) -> str:
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case ("blockquote", "expandable"):
            return "1"
        case _:
            return ""


def linked(url: str, offset: int, length: int) -> list[Json]:
    if (user := user_of(url)) is not None:
        return [entity("text_mention", offset, length, user={"id": user})]
    address = checked(url)
    return [entity("text_link", offset, length, url=address)] if address else []


def emoji(number: str, offset: int, length: int) -> Json:
    if not number.isdigit() or not int(number):
        words = "Invalid custom emoji identifier specified"
        raise unparsable(words)
    return entity("custom_emoji", offset, length, custom_emoji_id=number)


def parse_html(text: str) -> tuple[str, list[Json]]:
    written, entities = HtmlText(text.encode() + b"\0").read()
    for one in entities:
        if one["type"] == "code":
            one.pop("language", None)
    return written, entities
