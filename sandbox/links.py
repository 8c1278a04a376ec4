"""Which addresses Telegram takes in a link or a button."""

import re

HOST = re.compile(r"(?:[^\s/?#@]+@)?(?P<host>[^\s/?#:@]+)(?::\d{1,5})?(?:[/?#].*)?$", re.DOTALL)
SCHEME = re.compile(r"(?P<scheme>https?|tg|ton|tonsite)://", re.IGNORECASE)
PLAIN = re.compile(r"[A-Za-z0-9_-]+$")
USER = re.compile(r"tg:(?://)?user\?(?:.*&)?id=(?P<id>\d+)", re.IGNORECASE)


def checked(url: str) -> str | None:
    """The address as Telegram keeps it, or None when it takes no such address."""
    scheme = SCHEME.match(url)
    rest = url[scheme.end() :] if scheme else url
    kind = scheme["scheme"].lower() if scheme else "http"
    host = HOST.match(rest)
    if host is None:
        return None
    if kind not in {"http", "https"}:
        return f"{kind}://{rest}" if PLAIN.match(host["host"]) else None
    return web_address(kind, rest, host["host"])


def web_address(kind: str, rest: str, host: str) -> str | None:
    if "." not in host.strip("."):
        return None
    path = "" if re.search(r"[/?#]", rest) else "/"
    return f"{kind}://{rest}{path}"


def user_of(url: str) -> int | None:
    """Whom a tg://user?id=… link means."""
    match = USER.match(url)
    return int(match["id"]) if match else None
