"""The project's own sources, for tests that read them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PACKAGES = (
    "bot",
    "handlers",
    "models",
    "questionnaires",
    "reports",
    "rosters",
    "sandbox",
    "scheduler",
    "services",
    "texts",
    "web",
)


def sources(*packages: str) -> Iterator[Path]:
    for package in packages or PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def nodes(*packages: str) -> Iterator[ast.AST]:
    """All that stands in these packages, as Python reads it."""
    for path in sources(*packages):
        yield from ast.walk(ast.parse(path.read_text("utf-8")))
