"""Where the codes on paper lead; nowhere else is such an address put together."""

from services.secrets import new_code

LINK_LETTERS = 12


def link_code() -> str:
    """Longer than a code for a person, so that neither is ever taken for the other."""
    return new_code(LINK_LETTERS)


def telegram_link(code: str, bot_name: str) -> str:
    return f"https://t.me/{bot_name}?start={code}"


def web_address(code: str, public_url: str) -> str | None:
    """The same way in without Telegram, where the city serves the rating pages."""
    return f"{public_url}/r/{code}" if public_url else None
