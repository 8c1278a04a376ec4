"""Posters and slips of a unit, or of the whole city, from the command line."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.running import open_parts
from bot.settings import CannotStart, Settings
from handlers.screen import Document
from handlers.unit.printing import poster_of, slips_of
from models.calendar import WITA
from services.access.appointments import Appointments
from services.access.handouts import Handouts
from services.clock import utc_now
from services.places.posters import Posters
from texts import Html, Texts

ONLY_FOR_THE_KEEPER = 0o600


async def print_posters(settings: Settings, unit: str | None, folder: Path, texts: Texts) -> Html:
    """One PDF for each link in force; gives what to tell the keeper."""
    async with open_parts(settings, utc_now) as parts, parts.sessions() as session:
        named = unit and await Appointments(session, utc_now).unit_named(unit)
        links = await Posters(session, utc_now).all(named or None)
    name, web = parts.bot_name, settings.public_url
    _write_all([poster_of(link, name, web) for link in links], folder)
    return texts("cli-posters-printed", count=len(links), folder=str(folder))


async def print_slips(settings: Settings, unit: str, file: Path, texts: Texts) -> Html:
    """The file must be writable before codes that were handed over stop working."""
    async with open_parts(settings, utc_now) as parts, parts.sessions.begin() as session:
        named = await Appointments(session, utc_now).unit_named(unit)
        handout = await Handouts(session, utc_now).issue_all(named)
        _make_room(file)
    _write(slips_of(handout, parts.bot_name), file)
    until = handout.expires_at.astimezone(WITA).date()
    return texts("cli-slips-printed", count=len(handout.codes), file=str(file), until=until)


def _write_all(documents: Sequence[Document], folder: Path) -> None:
    with _explained():
        folder.mkdir(parents=True, exist_ok=True)
    for document in documents:
        _write(document, folder / document.name)


def _make_room(file: Path) -> None:
    with _explained():
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("ab"):
            file.chmod(ONLY_FOR_THE_KEEPER)


def _write(document: Document, file: Path) -> None:
    with _explained():
        file.write_bytes(document.draw())


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except OSError:
        raise CannotStart("cli-cannot-write") from None
