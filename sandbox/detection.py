"""Entities that nobody marked: Telegram finds them in every text, of people and of bots."""

import re
from collections.abc import Iterator

from sandbox.arguments import Json
from sandbox.entities import entity, units

SHORT_USERNAMES = {"gif", "nft", "pic", "ufc", "vid"}
SHORTEST_USERNAME = 4
TOP_LEVEL = "com|org|net|info|gov|edu|io|me|app|dev|xyz|online|site|id|uk|de|nl|ru|us|au|sg|my"

PATTERNS = {
    "mention": r"(?<!\w)@([A-Za-z0-9_]{2,32})(?!\w)",
    "bot_command": r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])",
    "hashtag": r"(?<![\w·])#(?=[\w·]*[^\W\d_])[\w·]{1,256}(?:@[A-Za-z0-9_]{3,32})?(?![\w·]*#)",
    "cashtag": r"(?<![\w$])\$(?:1INCH|[A-Z]{1,8})(?![\w$])",
    "email": rf"(?<![\w.+-])[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+(?:{TOP_LEVEL})(?!\w)",
    "url": (
        r"(?<![\w@.-])(?:(?:https?|ftp|tg|ton|tonsite)://(?:[\w.-]+)(?::\d+)?"
        rf"|(?:[A-Za-z0-9-]+\.)+(?:{TOP_LEVEL})(?![\w@-])(?::\d+)?)(?:[/?#][^\s<>\"]*)?"
    ),
    "phone_number": r"(?<![\w+])\+\d{1,3}[ -]?\d{3,4}[ -]?\d{3,4}(?:[ -]?\d{1,5})?(?!\w)",
}
COMPILED = [(kind, re.compile(pattern)) for kind, pattern in PATTERNS.items()]
TRAIL = ".,:;!?'\"()[]{}~"
SIGNS = re.compile(r"[@/#$.+]|://")


def found(text: str) -> list[Json]:
    """Entities in the text; those of one kind never overlap, those of two kinds may."""
    if not SIGNS.search(text):
        return []
    return [
        entity(kind, units(text[:start]), units(text[start:end]))
        for kind, pattern in COMPILED
        for start, end in spans(kind, pattern, text)
    ]


def spans(kind: str, pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        end = match.end()
        if kind == "url":
            end = match.start() + len(match.group().rstrip(TRAIL))
        if kind != "mention" or is_username(match.group(1)):
            yield match.start(), end


def is_username(name: str) -> bool:
    return len(name) >= SHORTEST_USERNAME or name.lower() in SHORT_USERNAMES
