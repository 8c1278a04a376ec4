"""The house rules that no linter knows."""

import ast
import re
from inspect import iscoroutinefunction
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from bot.services import services_with
from bot.settings import Settings
from handlers.conversations import all_conversations
from services.clock import utc_now
from tests.architecture.tree import ROOT, nodes, sources

MOST_LINES = 250
MAY_COMMIT = {"bot", "scheduler", "web"}


@pytest.mark.parametrize("path", [*sources()], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_too_long_to_be_read_at_once(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    assert len(lines) <= MOST_LINES


def test_only_the_edge_commits() -> None:
    """One commit at the edge: two writes then succeed or fail together."""
    committing = {
        path.relative_to(ROOT).parts[0]
        for path in sources()
        if re.search(r"\.(commit|rollback)\(|sessions?\.begin\(", path.read_text("utf-8"))
    }
    assert committing <= MAY_COMMIT
    assert committing  # or this looks for the wrong words


def test_every_handler_is_awaited() -> None:
    """One that blocks would keep everybody waiting."""
    switchboard = all_conversations()
    handlers = [asking for _, asking in switchboard.buttons.values()]
    for table in (switchboard.commands, switchboard.texts, switchboard.files, switchboard.notices):
        handlers += table.values()
    handlers += filter(None, (switchboard.documents, switchboard.otherwise))
    assert len(handlers) > 200
    assert all(iscoroutinefunction(asking.handler) for asking in handlers)


def test_whatever_a_handler_asks_for_is_there() -> None:
    """A name that nobody gives would only be missed when the button is pressed."""
    switchboard = all_conversations()
    services = services_with(utc_now, "bot", Settings.model_construct())(AsyncSession())
    given = {*services, "person", "texts"}
    heard = given | {"argument", "message", "awaited", "sent", "text"}
    asked = [(asking, given | {"pressed"}) for _, asking in switchboard.buttons.values()]
    for table in (switchboard.commands, switchboard.texts, switchboard.files):
        asked += [(asking, heard) for asking in table.values()]
    asked += [(asking, given | {"about"}) for asking in switchboard.notices.values()]
    missing = {
        asking.handler.__qualname__: lacking
        for asking, there in asked
        if (lacking := set(asking.names) - there)
    }
    assert missing == {}


def test_aiogram_dispatches_nothing() -> None:
    """The switchboard does: a second way in would be a second place to look."""
    imported = {
        alias.name
        for node in nodes()
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("aiogram")
        for alias in node.names
    }
    assert not imported & {"Dispatcher", "Router", "F"}
    assert "Bot" in imported  # or this looks in the wrong place
