from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Element(StrEnum):
    PERSYARATAN = "persyaratan"
    PROSEDUR = "prosedur"
    WAKTU = "waktu"
    BIAYA = "biaya"
    PRODUK = "produk"
    KOMPETENSI = "kompetensi"
    PERILAKU = "perilaku"
    SARANA = "sarana"
    PENGADUAN = "pengaduan"


class Grade(StrEnum):
    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True, slots=True)
class Tally:
    respondents: int = 0
    answered: Mapping[Element, int] = field(default_factory=dict)
    total: Mapping[Element, int] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Iterable[Mapping[Element, int]]) -> "Tally":
        n, answered, total = 0, dict.fromkeys(Element, 0), dict.fromkeys(Element, 0)
        for row in rows:
            n += 1
            for element, score in row.items():
                answered[element] += 1
                total[element] += score
        return cls(n, answered, total)


@dataclass(frozen=True, slots=True)
class Satisfaction:
    tally: Tally

    def enough(self, threshold: int) -> bool:
        return self.tally.respondents >= threshold
