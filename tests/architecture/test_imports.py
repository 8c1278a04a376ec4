import subprocess
import sys
from pathlib import Path

from tests.architecture.tree import PACKAGES, ROOT

WITHOUT_TELEGRAM = (
    "models",
    "questionnaires",
    "rosters",
    "services",
    "scheduler",
    "texts",
    "reports",
    "bot.__main__",
    "bot.database",
    "bot.demo",
    "bot.settings",
)

IMPORT_ALL = """
import importlib, pkgutil, sys
for name in sys.argv[1:]:
    module = importlib.import_module(name)
    for found in pkgutil.walk_packages(getattr(module, "__path__", []), f"{name}."):
        importlib.import_module(found.name)
    if "aiogram" in sys.modules:
        sys.exit(f"{name} brings aiogram along")
"""


def run(*command: str) -> str:
    """What it prints when it goes wrong."""
    ended = subprocess.run(  # noqa: S603 - our own commands
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    return ended.stdout + ended.stderr if ended.returncode else ""


def test_imports_go_one_way() -> None:
    assert run(str(Path(sys.executable).with_name("lint-imports")), "--no-cache") == ""


def test_what_needs_no_telegram_never_loads_aiogram() -> None:
    """It costs four seconds and 165 MB, which the command line should not have to pay."""
    assert run(sys.executable, "-c", IMPORT_ALL, *WITHOUT_TELEGRAM) == ""


def test_the_handlers_do_load_it_so_that_the_test_above_can_fail() -> None:
    assert "handlers brings aiogram along" in run(sys.executable, "-c", IMPORT_ALL, "handlers")


def test_every_package_is_known_to_the_tools() -> None:
    found = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    assert found == set(PACKAGES)
    settings = (ROOT / "pyproject.toml").read_text("utf-8")
    for package in found:
        assert settings.count(f'"{package}"') >= 4, package
