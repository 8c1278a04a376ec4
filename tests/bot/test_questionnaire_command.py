"""`check-questionnaire`, as the keeper of the questions runs it."""

import shutil
from pathlib import Path

import pytest

from bot import questionnaire_commands
from bot.__main__ import main
from questionnaires.checks import fingerprint, released


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of ours, so that a test may edit and release."""
    copy = tmp_path / "questionnaires"
    shutil.copytree(questionnaire_commands.FOLDER, copy)
    monkeypatch.setattr(questionnaire_commands, "FOLDER", copy)
    monkeypatch.setattr(questionnaire_commands, "RELEASED", copy / "released.json")
    monkeypatch.setattr("sys.argv", ["bot"])
    return copy


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int:
    monkeypatch.setattr("sys.argv", ["bot", "check-questionnaire", *map(str, arguments)])
    return main()


def test_all_are_checked_where_none_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch) == 0
    count = len(list(folder.glob("*.toml")))
    assert capsys.readouterr().out == (f"{count} kuesioner diperiksa, tidak ada yang keliru.\n")
    assert run(monkeypatch, folder / "rating-2.toml", "--language", "en") == 0
    assert capsys.readouterr().out == "1 questionnaires checked, nothing is wrong.\n"


def test_a_slip_is_told_with_file_question_and_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new = folder / "rating-3.toml"
    text = (folder / "rating-2.toml").read_text("utf-8")
    new.write_text(text.replace('words = "rating-face"', 'words = "rating-fase"'), "utf-8")
    assert run(monkeypatch, new, "--language", "en") == 2
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 12  # words, title and four labels, in two languages
    assert lines[0] == (
        f"{new}:7: Question “kepuasan”: the sentence “rating-fase” is not in locales/id yet."
        " Add it there."
    )
    new.write_text("purpose = rating", "utf-8")
    assert run(monkeypatch, new) == 2
    assert f"{new}:1: bukan TOML yang benar" in capsys.readouterr().out


def test_a_released_version_never_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = folder / "review-1.toml", folder / "review-9.toml"
    shutil.copy(old, new)
    old.write_text(old.read_text("utf-8").replace("[3, 2, 1]", "[3, 2]", 1), "utf-8")
    assert run(monkeypatch, old, "--release") == 2
    assert "sudah terbit" in capsys.readouterr().out
    monkeypatch.setattr(questionnaire_commands, "released", dict)
    assert run(monkeypatch, old) == 0


def test_a_new_version_is_released_by_the_command(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new = folder / "review-9.toml"
    shutil.copy(folder / "review-1.toml", new)
    assert run(monkeypatch, new, "--release") == 0
    assert "review-9 kini terbit" in capsys.readouterr().out
    kept = (folder / "released.json").read_text("utf-8")
    assert f'"review-9": "{fingerprint(new.read_text("utf-8"))}"' in kept
    assert all(f'"{key}"' in kept for key in released())


def test_a_file_that_is_none_is_said_to_be_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, folder / "missing-1.toml") == 2
    assert "missing-1.toml tidak dapat dibaca" in capsys.readouterr().err
    (folder / "binary-1.toml").write_bytes(b"\xff\xfe")
    assert run(monkeypatch, folder / "binary-1.toml") == 2
