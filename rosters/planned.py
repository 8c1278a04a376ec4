"""Plans in a personnel office's file: one planned result of one employee a row."""

from dataclasses import dataclass
from datetime import date

from models.plan import LONGEST, Field, ResultKind
from rosters.columns import NIP_SYNONYMS, Column, Kind
from rosters.reading import read_kinds
from rosters.reading_cells import CellWrong, digits, text
from rosters.roster import Place, Problem

_KINDS = {"utama": ResultKind.MAIN, "tambahan": ResultKind.ADDITIONAL}


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """Empty cells say nothing, and leave what stands as it is."""

    at: Place
    nip: str
    words: str
    kind: ResultKind | None = None
    indicator: str | None = None
    target: str | None = None


def read_plans(
    content: bytes, file_name: str, today: date
) -> tuple[list[PlannedRow], list[Problem]]:
    """As `read_roster` does."""
    rows, problems = read_kinds(content, file_name, today, (PLANS,))
    return rows[PLANS.name], problems


def _kind(value: object, _today: date) -> ResultKind:
    word = str(value).lower()
    if word not in _KINDS:
        raise CellWrong("plan-kind")
    return _KINDS[word]


PLANS = Kind(
    "plans",
    PlannedRow,
    (
        Column("nip", "NIP", NIP_SYNONYMS, digits, required=True),
        Column("kind", "Jenis", "Jenis Hasil Kerja | Utama/Tambahan | Jenis RHK", _kind),
        Column(
            "words",
            "Hasil",
            "Hasil Kerja | Rencana Hasil Kerja | RHK | Rencana Hasil Kerja Individu",
            text(LONGEST[Field.WORDS]),
            required=True,
        ),
        Column(
            "indicator",
            "Indikator",
            "Indikator Kinerja | Indikator Kinerja Individu | IKI",
            text(LONGEST[Field.INDICATOR]),
        ),
        Column("target", "Target", "Target Kinerja | Target Tahunan", text(LONGEST[Field.TARGET])),
    ),
)
