"""MarkdownV2 and the older Markdown into text and entities, with Telegram's refusals."""

import re
from dataclasses import dataclass, field

from sandbox.arguments import Json
from sandbox.entities import entity, in_order, units
from sandbox.html_text import emoji, linked, unparsable

RESERVED = frozenset("_*[]()~`>#+-=|{}.!\n")
EMPHASIS = {
    "*": ("Bold", "bold"),
    "_": ("Italic", "italic"),
    "__": ("Underline", "underline"),
    "~": ("Strikethrough", "strikethrough"),
    "||": ("Spoiler", "spoiler"),
}
OPENERS = ("__", "||", "```", "![", "*", "_", "~", "`", "[")
CLOSERS = {"[": "]", "![": "]"}
CODE = {"`", "```"}
LANGUAGE = re.compile(r"([^\s`]+)(?=\s)")
NEWLINE = re.compile(r"\r\n|\n\r|\n|\r")
EMOJI_LINK = re.compile(r"tg://emoji\?id=(\d+)$")
OLD_MARKS = {"*": "bold", "_": "italic", "`": "code", "[": "text_link"}


@dataclass(slots=True)
class Mark:
    sign: str
    offset: int  # UTF-16 units
    at: int  # where it stands in the source
    piece: int
    language: str = ""

    @property
    def name(self) -> str:
        names = {"`": "Code", "```": "PreCode" if self.language else "Pre", "[": "TextUrl",
                 "![": "CustomEmoji", ">": "BlockQuote"}  # fmt: skip
        return names.get(self.sign) or EMPHASIS[self.sign][0]


@dataclass(slots=True)
class Written:
    """Text and entities as far as they are made."""

    source: str
    at: int = 0
    length: int = 0
    pieces: list[str] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += units(text)
        self.at += len(text)

    def ahead(self, sign: str) -> bool:
        return self.source.startswith(sign, self.at)

    def byte(self, at: int) -> int:
        return len(self.source[:at].encode())

    def since(self, mark: Mark) -> str:
        return "".join(self.pieces[mark.piece :])

    def language(self) -> str:
        match = LANGUAGE.match(self.source, self.at)
        self.at = match.end() if match else self.at
        newline = NEWLINE.match(self.source, self.at)
        self.at = newline.end() if newline else self.at
        return match.group(1) if match else ""


@dataclass(slots=True)
class MarkdownV2(Written):
    open: list[Mark] = field(default_factory=list)
    quotable: bool = True  # a quotation may only begin a line

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            self._step()
        if self.open and self.open[0].sign == ">" and len(self.open) == 1:
            self._end_quotation()
        if self.open:
            raise self._unended(self.open[-1])
        return "".join(self.pieces), in_order(self.entities)

    def _step(self) -> None:
        char = self.source[self.at]
        if char == "\\" and "\0" < self.source[self.at + 1 : self.at + 2] <= "~":
            self.at += 1
            self._plain(self.source[self.at])
        elif char not in (CODE if self.open and self.open[-1].sign in CODE else RESERVED):
            self._plain(char)
        elif char == "\n":
            self._newline()
        elif self._closes():
            self._close(self.open.pop())
        else:
            self._open(char)

    def _plain(self, char: str) -> None:
        self.put(char)
        if char != "\r":
            self.quotable = char == "\n"

    def _newline(self) -> None:
        if self.open and self.open[-1].sign != ">":
            raise self._unended(self.open[-1])
        if self.open and not self.source.startswith(">", self.at + 1):
            self.put("\n")
            self._end_quotation()
        else:
            self.put("\n")
        self.quotable = True

    def _closes(self) -> bool:
        if not self.open or self.open[-1].sign == ">":
            return False
        sign = self.open[-1].sign
        if sign == "_" and self.ahead("__"):
            return False
        return self.ahead(CLOSERS.get(sign, sign))

    def _open(self, char: str) -> None:
        sign = next((one for one in OPENERS if self.ahead(one)), "")
        if char == ">" and self.quotable:
            self.at += 1
            if not self.open:
                self.open.append(Mark(">", self.length, self.at - 1, len(self.pieces)))
            return
        if not sign:
            words = f"Character '{char}' is reserved and must be escaped with the preceding '\\'"
            raise unparsable(words)
        mark = Mark(sign, self.length, self.at, len(self.pieces))
        self.at += len(sign)
        if sign == "```":
            mark.language = self.language()
        self.open.append(mark)

    def _close(self, mark: Mark) -> None:
        self.at += len(CLOSERS.get(mark.sign, mark.sign))
        span = (mark.offset, self.length - mark.offset)
        target = self._target(mark) if mark.sign in CLOSERS else ""
        if mark.sign == "![":
            self.entities.append(pictured(target, *span))
        elif not span[1]:
            return
        elif mark.sign == "[":
            self.entities += linked(target, *span)
        else:
            self.entities.append(self._ordinary(mark, *span))

    def _ordinary(self, mark: Mark, offset: int, length: int) -> Json:
        if mark.sign in CODE:
            language = {"language": mark.language} if mark.language else {}
            return entity("code" if mark.sign == "`" else "pre", offset, length, **language)
        return entity(EMPHASIS[mark.sign][1], offset, length)

    def _target(self, mark: Mark) -> str:
        """The address in brackets after a link's text, or that text itself."""
        if not self.ahead("("):
            if mark.sign == "![":
                words = "The entity must contain a tg://emoji or tg://time URL"
                raise unparsable(words)
            return self.since(mark)
        begin = self.at + 1
        match = re.compile(r"((?:\\[\x01-~]|[^)])*)\)", re.DOTALL).match(self.source, begin)
        if match is None:
            raise unparsable(f"Can't find end of a URL at byte offset {self.byte(begin)}")
        self.at = match.end()
        return re.sub(r"\\([\x01-~])", r"\1", match.group(1))

    def _end_quotation(self) -> None:
        mark = self.open.pop()
        if self.length > mark.offset:
            self.entities.append(entity("blockquote", mark.offset, self.length - mark.offset))

    def _unended(self, mark: Mark) -> Exception:
        where = self.byte(mark.at)
        return unparsable(f"Can't find end of {mark.name} entity at byte offset {where}")


def pictured(target: str, offset: int, length: int) -> Json:
    match = EMOJI_LINK.match(target)
    if match is None:
        words = "Invalid tg://emoji or tg://time URL specified"
        raise unparsable(words)
    return emoji(match.group(1), offset, length)


class OldMarkdown(Written):
    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            char = self.source[self.at]
            if char == "\\" and self.source[self.at + 1 : self.at + 2] in {*OLD_MARKS}:
                self.at += 1
                self.put(self.source[self.at])
            elif char in OLD_MARKS:
                self._entity("```" if self.ahead("```") else char)
            else:
                self.put(char)
        return "".join(self.pieces), self.entities

    def _entity(self, sign: str) -> None:
        begin, offset = self.at, self.length
        self.at += len(sign)
        language = self.language() if sign == "```" else ""
        end = self.source.find(CLOSERS.get(sign, sign), self.at)
        if end < 0:
            where = self.byte(begin)
            words = f"Can't find end of the entity starting at byte offset {where}"
            raise unparsable(words)
        inner = self.source[self.at : end]
        self.put(inner)
        self.at = end + len(sign)
        if inner:
            self._finish(sign, inner, offset, language)

    def _finish(self, sign: str, inner: str, offset: int, language: str) -> None:
        length = self.length - offset
        if sign == "[":
            self.entities += linked(self._address(inner), offset, length)
        elif sign == "```":
            more = {"language": language} if language else {}
            self.entities.append(entity("pre", offset, length, **more))
        else:
            self.entities.append(entity(OLD_MARKS[sign], offset, length))

    def _address(self, inner: str) -> str:
        if not self.ahead("("):
            return inner
        end = self.source.find(")", self.at)
        end = len(self.source) if end < 0 else end
        address = self.source[self.at + 1 : end]
        self.at = end + 1
        return address


def parse_markdown_v2(text: str) -> tuple[str, list[Json]]:
    return MarkdownV2(text).read()


def parse_markdown(text: str) -> tuple[str, list[Json]]:
    return OldMarkdown(text).read()
