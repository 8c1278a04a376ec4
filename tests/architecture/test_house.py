"""The house rules that no linter knows."""

import ast
import re
from pathlib import Path

import pytest
from aiogram import Dispatcher
from aiogram.dispatcher.event.telegram import TelegramEventObserver

from bot.dispatcher import ALLOWED_UPDATES, build_dispatcher
from handlers.conversations import all_conversations
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


@pytest.fixture(scope="module")
def dispatcher() -> Dispatcher:
    return build_dispatcher(all_conversations())


def observers(dispatcher: Dispatcher) -> list[TelegramEventObserver]:
    return [
        observer
        for name, observer in dispatcher.observers.items()
        if isinstance(observer, TelegramEventObserver) and name != "update"
    ]


def test_no_filter_runs_in_a_thread(dispatcher: Dispatcher) -> None:
    """A synchronous filter is run in one by aiogram, which costs more than our handlers."""
    for observer in observers(dispatcher):
        assert not observer._handler.filters
        for handler in observer.handlers:
            assert not handler.filters
            assert handler.awaitable
    assert dispatcher.sub_routers == []


def test_no_handler_runs_in_a_thread() -> None:
    switchboard = all_conversations()
    handlers = [handler for _, handler in switchboard.buttons.values()]
    handlers += switchboard.commands.values()
    assert len(handlers) > 15
    assert switchboard.otherwise is not None
    assert all(handler.awaitable for handler in [*handlers, switchboard.otherwise])


def test_every_kind_of_update_that_is_asked_for_has_one_handler(dispatcher: Dispatcher) -> None:
    handled = {
        observer.event_name: len(observer.handlers)
        for observer in observers(dispatcher)
        if observer.handlers
    }
    assert handled == dict.fromkeys(ALLOWED_UPDATES, 1)


def test_there_is_one_dispatcher_and_it_keeps_no_states(dispatcher: Dispatcher) -> None:
    made = [
        node
        for node in nodes()
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "Dispatcher"
    ]
    assert len(made) == 1
    assert dispatcher.fsm not in dispatcher.update.outer_middleware
