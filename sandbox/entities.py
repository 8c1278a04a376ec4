"""Text as Telegram keeps it: trimmed, with entities counted in UTF-16 units."""

import re
from itertools import pairwise

from sandbox.arguments import Json
from sandbox.refusals import bad_request

MERGED = ("bold", "italic", "underline", "strikethrough", "spoiler")
SOLID = ("code", "pre")

UNTIDY = re.compile("[\x00-\x09\x0b-\x1f\u2028-\u202e\u0333\u033f\u030a]")
SPACED = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")


def units(text: str) -> int:
    """Length in UTF-16 code units: what Telegram counts offsets in."""
    if text.isascii():
        return len(text)
    return len(text) + sum(char > "\uffff" for char in text)


def entity(kind: str, offset: int, length: int, **more: object) -> Json:
    return {"offset": offset, "length": length, "type": kind, **more}


def end_of(one: Json) -> int:
    return int(one["offset"] + one["length"])


def in_order(entities: list[Json]) -> list[Json]:
    return sorted(entities, key=lambda one: (one["offset"], -one["length"]))


def clean(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Drop what Telegram drops, trim both ends and put the entities in their final form."""
    if not text.strip(" \n\t\r\x0b\x0c"):
        words = "text must be non-empty"
        raise bad_request(words)
    if UNTIDY.search(text):
        text, entities = without_control(text, entities)
    text, entities = trimmed(text, entities)
    return text, arranged(entities)


def without_control(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    moved, kept = [0], []
    for char in text:
        put = " " if SPACED.match(char) else "" if UNTIDY.match(char) else char
        kept.append(put)
        moved += [moved[-1] + min(step, units(put)) for step in range(1, units(char) + 1)]
    return "".join(kept), [
        placed(one, moved[one["offset"]], moved[end_of(one)]) for one in entities
    ]


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    text = text.rstrip(" \n")
    first = min((one["offset"] for one in entities), default=len(text))
    lead = min(len(text) - len(text.lstrip(" \n")), first)
    text, end = text[lead:], units(text) - lead
    cut = [placed(one, one["offset"] - lead, min(end_of(one) - lead, end)) for one in entities]
    return text, [one for one in cut if one["length"] > 0]


def placed(one: Json, start: int, end: int) -> Json:
    return {**one, "offset": start, "length": end - start}


def arranged(entities: list[Json]) -> list[Json]:
    """Merge touching emphasis and keep everything out of code, as Telegram does."""
    if not entities:
        return entities
    solid = [one for one in entities if one["type"] in SOLID]
    emphasis = [piece for kind in MERGED for piece in joined(kind, entities)]
    others = [one for one in entities if one["type"] not in (*MERGED, *SOLID)]
    outside = [one for one in others if one["type"] == "blockquote" or not touches(one, solid)]
    for code in solid:
        emphasis = [piece for one in emphasis for piece in around(one, code)]
    return in_order([*emphasis, *outside, *solid])


def joined(kind: str, entities: list[Json]) -> list[Json]:
    result: list[Json] = []
    for one in in_order([one for one in entities if one["type"] == kind]):
        if result and one["offset"] <= end_of(result[-1]):
            last = result.pop()
            one = placed(last, last["offset"], max(end_of(last), end_of(one)))  # noqa: PLW2901
        result.append(one)
    return result


def around(one: Json, code: Json) -> list[Json]:
    before = placed(one, one["offset"], min(end_of(one), code["offset"]))
    after = placed(one, max(one["offset"], end_of(code)), end_of(one))
    return [piece for piece in (before, after) if piece["length"] > 0]


def touches(one: Json, others: list[Json]) -> bool:
    return any(one["offset"] < end_of(other) and other["offset"] < end_of(one) for other in others)


def merged(written: list[Json], found: list[Json]) -> list[Json]:
    """What the sender marked goes before what is found in the text by itself."""
    fixed = [one for one in written if one["type"] not in (*MERGED, "blockquote")]
    free = [one for one in in_order(found) if not touches(one, fixed)]
    apart = [
        one
        for before, one in pairwise([entity("", -1, 0), *free])
        if one["offset"] >= end_of(before)
    ]
    return in_order([*written, *apart])
