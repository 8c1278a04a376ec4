import pytest

from bot.settings import Settings
from tests.architecture.tree import ROOT

EXAMPLE = ROOT / ".env.example"
NAMES = [field.upper() for field in Settings.model_fields]


def test_the_example_names_every_setting_once_in_their_order() -> None:
    lines = EXAMPLE.read_text("utf-8").splitlines()
    assert [line.partition("=")[0] for line in lines if line and line[0] != "#"] == NAMES


def test_the_example_explains_every_setting() -> None:
    paragraphs = EXAMPLE.read_text("utf-8").strip().split("\n\n")
    explained = [one for one in paragraphs if any(name + "=" in one for name in NAMES)]
    assert explained
    assert all(paragraph.startswith("# ") for paragraph in explained)


def test_the_example_shows_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    assert Settings(_env_file=EXAMPLE) == Settings(_env_file=None)  # type: ignore[call-arg]
