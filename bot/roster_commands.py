"""Importing from the command line: a whole city in one go, or only what would change."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.database import Sessions, open_sessions, opened, prepare_schema
from bot.settings import CannotStart
from reports.roster_difference import blocks
from rosters.difference import Difference
from services.clock import utc_now
from services.roster.desk import RosterDesk, read_file
from services.roster.imports import Imports
from texts import Texts

BAR = 40  # characters


@dataclass(frozen=True, slots=True)
class Outcome:
    lines: list[str]
    refused: bool = False


async def import_file(address: str, path: Path, texts: Texts, *, dry_run: bool) -> Outcome:
    content = content_of(path)
    async with opened(address) as engine:
        await prepare_schema(engine)
        found = await _take(open_sessions(engine), path.name, content, dry_run)
    lines = [*blocks(found, texts), *_verdict(found, texts, dry_run)]
    return Outcome(lines, refused=bool(found.problems or found.refused))


async def undo_last_import(address: str, texts: Texts) -> str:
    async with opened(address) as engine:
        await prepare_schema(engine)
        async with open_sessions(engine).begin() as session:
            undone = await Imports(session, utc_now).undo_last()
    return texts("cli-import-undone", file=undone.file_name)


def show_progress(done: int, total: int) -> None:
    """A bar for people; a log file gets none."""
    if sys.stderr.isatty():
        filled = BAR * done // max(total, 1)
        end = "\n" if done == total else ""
        sys.stderr.write(f"\r{'█' * filled}{'░' * (BAR - filled)} {done}/{total}{end}")
        sys.stderr.flush()


def content_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise CannotStart("cli-import-unreadable") from None


async def _take(sessions: Sessions, name: str, content: bytes, dry_run: bool) -> Difference:  # noqa: FBT001
    read = await read_file(content, name, utc_now, show_progress)
    async with sessions.begin() as session:
        desk = RosterDesk(session, utc_now)
        planned, found = await desk.compare(read)
        if found.can_be_taken and not dry_run:
            await desk.record(name, planned, found)
    return found


def _verdict(found: Difference, texts: Texts, dry_run: bool) -> Iterator[str]:  # noqa: FBT001
    if found.problems or found.refused:
        yield texts("cli-import-refused")
    elif found.is_empty:
        yield texts("cli-import-nothing")
    else:
        yield texts("cli-import-dry") if dry_run else texts("cli-import-applied")
