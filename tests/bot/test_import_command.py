"""Importing from the command line, as whoever keeps the server does it."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.roster_commands import show_progress
from tests.bot.forked import run
from tests.rosters.generated import a_nip, workbook
from tests.rosters.standing_after import employee, roster, service, unit

A_FILE = roster(
    unit("Dinas Arsip"),
    service("Salinan arsip", "Dinas Arsip"),
    *(employee(number, "Dinas Arsip", above=1 if number > 1 else None) for number in range(1, 8)),
)
pytestmark = pytest.mark.process


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "kota.xlsx"
    path.write_bytes(workbook(A_FILE))
    return path


@pytest.fixture
def where(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path}/suara.db"


def test_a_city_is_compared_applied_and_undone(file: Path, where: str) -> None:
    dry = run("import", str(file), "--dry-run", DATABASE_URL=where)
    assert dry.returncode == 0
    assert dry.stdout.startswith("7 baru, 1 unit baru, 1 layanan baru, 1 QR baru\n")
    assert [line for line in dry.stdout.splitlines() if line.startswith("Baru: ")] == [
        f"Baru: Pegawai {number} ({a_nip(number).masked}), Dinas Arsip" for number in range(1, 8)
    ]
    assert dry.stdout.endswith("jalankan lagi tanpa --dry-run.\n")

    applied = run("import", str(file), DATABASE_URL=where)
    assert (applied.returncode, applied.stdout.splitlines()[-1]) == (0, "Sudah diterapkan.")
    again = run("import", str(file), DATABASE_URL=where)
    assert (again.returncode, again.stdout.splitlines()[-1]) == (0, "Tidak ada yang berubah.")
    assert "7 tetap" in again.stdout

    undone = run("undo-import", DATABASE_URL=where)
    assert (undone.returncode, undone.stdout) == (0, "Impor kota.xlsx sudah diurungkan.\n")
    nothing = run("undo-import", DATABASE_URL=where)
    assert nothing.returncode == 2
    assert "Tidak ada impor yang dapat diurungkan" in nothing.stderr


def test_a_file_with_a_problem_is_refused_with_its_place(tmp_path: Path, where: str) -> None:
    path = tmp_path / "kota.xlsx"
    first, *others = A_FILE.employees
    turned = replace(first, superior=a_nip(2).digits)
    path.write_bytes(workbook(replace(A_FILE, employees=[turned, *others])))
    refused = run("import", str(path), DATABASE_URL=where)
    assert refused.returncode == 2
    assert "Lembar employees, baris 2: Atasan berputar" in refused.stdout
    assert "Tidak ada yang diterapkan" in refused.stdout
    assert refused.stderr == ""  # no bar where nobody watches


def test_what_is_no_list_is_refused(tmp_path: Path, where: str) -> None:
    missing = run("import", str(tmp_path / "tidak-ada.xlsx"), DATABASE_URL=where)
    assert missing.returncode == 2
    assert "tidak dapat dibuka" in missing.stderr
    path = tmp_path / "foto.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert run("import", str(path), DATABASE_URL=where).returncode == 2


def test_people_see_a_bar(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    show_progress(3, 6)
    show_progress(6, 6)
    half, full = "█" * 20 + "░" * 20, "█" * 40
    assert capsys.readouterr().err == f"\r{half} 3/6\r{full} 6/6\n"
