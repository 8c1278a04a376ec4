"""HTML that is longer than one message, in pieces that are whole HTML each."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(r"<[^>]*>|&#?\w+;|.", re.DOTALL)
_NAME = re.compile(r"\w+")


def torn(html: str, longest: int) -> Iterator[str]:
    """Cut after a space where there is one; tags are closed before a cut and opened behind it."""
    tokens = _TOKEN.findall(html)
    while tokens:
        end = _end(tokens, longest)
        opened = _opened(tokens[:end])
        yield "".join([*tokens[:end], *map(_closing, reversed(opened))])
        rest = tokens[end:]
        tokens = [*opened, *rest] if rest else []


def _end(tokens: list[str], longest: int) -> int:
    """Where the first piece ends; tags are not seen, and an entity is one letter."""
    width, gap = 0, 0
    for place, token in enumerate(tokens):
        if _is_tag(token):
            continue
        width += 1
        if width > longest:
            return gap or place
        if token.isspace():
            gap = place + 1
    return len(tokens)


def _opened(tokens: list[str]) -> list[str]:
    """The tags that are still open at the end of these."""
    opened: list[str] = []
    for tag in filter(_is_tag, tokens):
        if tag.startswith("</"):
            opened.pop()
        else:
            opened.append(tag)
    return opened


def _is_tag(token: str) -> bool:
    return len(token) > 1 and token.startswith("<")


def _closing(tag: str) -> str:
    return f"</{_NAME.findall(tag)[0]}>"
