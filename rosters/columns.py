"""Which columns a roster knows, by the headings that offices give them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from rosters.reading_cells import (
    Reader,
    absence_kind,
    capacity,
    day,
    day_after,
    digits,
    nip,
    text,
    yes_or_no,
)
from rosters.roster import AbsenceRow, EmployeeRow, ServiceRow, UnitRow

LONGEST_NAME, LONGEST_LINE, LONGEST_COUNTER = 120, 160, 80  # as the database keeps them

_UNIT = (
    "Unit | Unit Kerja | Nama Unit | Nama Unit Kerja | Unit Organisasi | OPD | Nama OPD | SKPD"
    " | Perangkat Daerah | Nama Perangkat Daerah | Satuan Kerja | Instansi"
)
NIP_SYNONYMS = "NIP | NI PPPK | NIP/NI PPPK | NIPPPK | NIP/NIPPPK | NIP Pegawai | NIP Baru"

Words = frozenset[str]


def words(heading: object) -> Words:
    """What makes a heading: `*NIP ATASAN (18 digit)` and `Atasan: NIP` are the same."""
    if not isinstance(heading, str):
        return frozenset()
    return frozenset(re.findall(r"[a-z0-9]+", re.sub(r"\(.*?\)", " ", heading.lower())))


@dataclass(frozen=True, slots=True)
class Column:
    """The field of a row, its name in our template, and what else it is called."""

    field: str
    heading: str
    synonyms: str
    read: Reader
    required: bool = False

    @property
    def called(self) -> Iterable[Words]:
        return map(words, (self.heading, *self.synonyms.split(" | ")))


@dataclass(frozen=True)
class Kind:
    """One kind of sheet: `name` is the list in `Roster`, `row` what the list holds."""

    name: str
    row: type
    columns: tuple[Column, ...]

    @cached_property
    def by_heading(self) -> Mapping[Words, Column]:
        return {called: column for column in self.columns for called in column.called}


ABSENCES = Kind(
    "absences",
    AbsenceRow,
    (
        Column("nip", "NIP", NIP_SYNONYMS, digits, required=True),
        Column(
            "kind",
            "Cuti/Dinas luar",
            "Jenis | Jenis Cuti | Jenis Cuti/Dinas luar | Jenis Ketidakhadiran | Cuti",
            absence_kind,
            required=True,
        ),
        Column(
            "since",
            "Dari",
            "Dari Tanggal | Mulai | Mulai Tanggal | Tanggal Mulai | Tgl Mulai | Sejak",
            day,
            required=True,
        ),
        Column(
            "until",
            "Sampai",
            "Sampai Tanggal | Sampai dengan | s.d. | Selesai | Tanggal Selesai | Tgl Selesai",
            day,
            required=True,
        ),
    ),
)
SERVICES = Kind(
    "services",
    ServiceRow,
    (
        Column("unit", "Unit", _UNIT, text(LONGEST_LINE), required=True),
        Column(
            "name",
            "Layanan",
            "Nama Layanan | Jenis Layanan | Pelayanan | Jenis Pelayanan | Nama Pelayanan",
            text(LONGEST_LINE),
            required=True,
        ),
        Column("counter", "Loket", "Nama Loket | Nomor Loket | No Loket", text(LONGEST_COUNTER)),
    ),
)
EMPLOYEES = Kind(
    "employees",
    EmployeeRow,
    (
        Column("nip", "NIP", NIP_SYNONYMS, nip, required=True),
        Column(
            "name",
            "Nama",
            "Nama Lengkap | Nama Pegawai | Nama ASN | Nama Lengkap dan Gelar",
            text(LONGEST_NAME),
            required=True,
        ),
        Column(
            "post",
            "Jabatan",
            "Nama Jabatan | Jabatan Saat Ini | Jabatan Terakhir",
            text(LONGEST_LINE),
            required=True,
        ),
        Column("unit", "Unit", _UNIT, text(LONGEST_LINE), required=True),
        Column(
            "superior",
            "NIP Atasan",
            "NIP Atasan Langsung | NIP Penilai | NIP Pejabat Penilai"
            " | NIP Pejabat Penilai Kinerja",
            digits,
        ),
        Column(
            "since",
            "TMT Atasan",
            "TMT Atasan Langsung | TMT Pejabat Penilai | TMT Penilai | Atasan Sejak",
            day,
        ),
        Column("heads", "Kepala Unit", "Kepala | Pimpinan Unit | Kepala OPD", capacity),
        Column(
            "former_nip", "NIP Lama", "NI PPPK Lama | NIP/NI PPPK Lama | NIP Sebelumnya", digits
        ),
        Column(
            "left",
            "Berhenti per",
            "Berhenti | TMT Berhenti | TMT Pensiun | Pensiun per | Tanggal Berhenti",
            day,
        ),
    ),
)
UNITS = Kind(
    "units",
    UnitRow,
    (
        Column("name", "Nama Unit", _UNIT, text(LONGEST_LINE), required=True),
        Column("parent", "Induk", "Unit Induk | Induk Unit | OPD Induk", text(LONGEST_LINE)),
        Column("successor", "Pengganti", "Unit Pengganti | Diganti oleh", text(LONGEST_LINE)),
        Column("until", "Berlaku sampai", "Berlaku s.d. | Berlaku sampai dengan", day_after),
        Column(
            "six_days",
            "Enam hari kerja",
            "6 Hari Kerja | Enam Hari | 6 Hari | Masuk Sabtu | Buka Sabtu",
            yes_or_no,
        ),
    ),
)
KINDS = (ABSENCES, SERVICES, EMPLOYEES, UNITS)
"""Where a sheet fits two kinds equally well, the first counts."""
