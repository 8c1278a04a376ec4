"""Plans from the command line: shown first, applied on wish, all or nothing."""

from pathlib import Path

import pytest

from tests.bot.forked import run
from tests.rosters.generated import a_nip, workbook
from tests.rosters.standing_after import employee, roster, unit
from tests.rosters.workbooks import Rows, xlsx

HEADINGS = ("NIP", "Jenis", "Hasil", "Indikator", "Target")
pytestmark = pytest.mark.process


def a_plan(path: Path, *rows: Rows) -> str:
    path.write_bytes(xlsx({"Rencana": [HEADINGS, *rows]}))
    return str(path)


def test_plans_are_shown_applied_once_and_refused_as_a_whole(tmp_path: Path) -> None:
    where = f"sqlite+aiosqlite:///{tmp_path}/suara.db"
    people = tmp_path / "kota.xlsx"
    office = roster(unit("Dinas Arsip"), employee(1, "Dinas Arsip"), employee(2, "Dinas Arsip"))
    people.write_bytes(workbook(office))
    assert run("import", str(people), DATABASE_URL=where).returncode == 0

    first, second = a_nip(1).digits, a_nip(2).digits
    good = (first, "Utama", "Arsip rapi", "berkas", "100")
    file = a_plan(tmp_path / "rencana.xlsx", good, (second, "Tambahan", "Loket ramah"))
    command = ("import-plans", file, "--semester", "2026-2")
    told = "Semester 2026-2: 2 pegawai, {} hasil kerja baru, 0 berubah, {} tetap."
    dry = run(*command, DATABASE_URL=where)
    assert (dry.returncode, dry.stdout.splitlines()[0]) == (0, told.format(2, 0))
    assert "Jalankan sekali lagi dengan --apply" in dry.stdout
    applied = run(*command, "--apply", DATABASE_URL=where)
    assert applied.stdout.splitlines() == [told.format(2, 0), "Sudah diterapkan."]
    again = run(*command, "--apply", DATABASE_URL=where)
    assert again.stdout.splitlines()[0] == told.format(0, 2)
    assert "Tidak ada yang berubah" in again.stdout

    new = (first, "Utama", "Baru", "=1+1", None)
    bad = a_plan(tmp_path / "salah.xlsx", new, (a_nip(9).digits, None, "Arsip"))
    refused = run("import-plans", bad, "--apply", DATABASE_URL=where)
    assert refused.returncode == 2
    assert "Lembar Rencana, baris 2, kolom D: Sel ini berisi rumus" in refused.stdout
    assert "Lembar Rencana, baris 3: Pegawai dengan NIP" in refused.stdout
    assert "Perbaiki 2 masalah di atas" in refused.stdout

    no_plan = run("import-plans", str(people), DATABASE_URL=where)
    assert no_plan.returncode == 2
    assert "kolom NIP dan Hasil" in no_plan.stderr
    wrong = run("import-plans", file, "--semester", "2026-3", DATABASE_URL=where)
    assert (wrong.returncode, "2026-3 bukan semester" in wrong.stderr) == (2, True)
    missing = run("import-plans", str(tmp_path / "tidak.xlsx"), DATABASE_URL=where)
    assert (missing.returncode, "tidak dapat dibuka" in missing.stderr) == (2, True)
