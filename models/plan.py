import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy import ForeignKey, Index, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.errors import ButtonNotYours, PlanClosed, PlanTextWrong
from models.form import is_unseen
from models.semester import Semester

MOST_RESULTS = 20
_MARK = re.compile(r"\A\s*(?:\d{1,2}[.)]|[-–—•*])\s+")
"""What copied lists put before a line."""


class ResultKind(StrEnum):
    MAIN = "main"  # utama
    ADDITIONAL = "additional"  # tambahan

    @property
    def other(self) -> "ResultKind":
        return ResultKind.ADDITIONAL if self is ResultKind.MAIN else ResultKind.MAIN


class Field(StrEnum):
    """What is written of a result, in the order in which it is asked."""

    WORDS = "words"
    INDICATOR = "indicator"
    TARGET = "target"

    @property
    def next(self) -> "Field | None":
        order = list(Field)
        return next(iter(order[order.index(self) + 1 :]), None)


LONGEST: Mapping[Field, int] = MappingProxyType(
    {Field.WORDS: 300, Field.INDICATOR: 200, Field.TARGET: 120}
)
"""Characters, as the table keeps them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A result as somebody writes it down."""

    words: str
    indicator: str | None = None
    target: str | None = None
    kind: ResultKind = ResultKind.MAIN

    @classmethod
    def parse(cls, text: str, number: int = 0) -> "Line":
        """`result; indicator; target`, of which the last two may be missing.

        The number of the line tells where it is wrong; 0 stands for the only one.
        """
        words, indicator, target, *_ = [*text.split(";", 2), "", ""]
        return cls(
            written(Field.WORDS, _MARK.sub("", words, count=1), number),
            _optional(Field.INDICATOR, indicator, number),
            _optional(Field.TARGET, target, number),
        )

    @property
    def key(self) -> str:
        """Two lines with the same are the same result."""
        return self.words.casefold()


def lines_of(text: str) -> list[Line]:
    """Each line of a pasted list, by its number among those that are not empty."""
    found = [line for line in text.splitlines() if not all(map(is_unseen, line))]
    if len(found) < 2:  # noqa: PLR2004 - a line of its own is not counted
        return [Line.parse(text)]
    return [Line.parse(line, number) for number, line in enumerate(found, 1)]


def written(field: Field, text: str, line: int = 0) -> str:
    """In one line, without the invisible marks that copied text brings along."""
    kept = "".join(letter for letter in text if letter.isspace() or not is_unseen(letter))
    found = unicodedata.normalize("NFC", " ".join(kept.split()))
    if not found:
        raise PlanTextWrong("blank", field, line)
    if len(found) > LONGEST[field]:
        raise PlanTextWrong("long", field, line, len(found), LONGEST[field])
    return found


def _optional(field: Field, text: str, line: int) -> str | None:
    return None if all(map(is_unseen, text)) else written(field, text, line)


class PlannedResult(Base):
    """One line of an employee's plan for a semester (rencana hasil kerja, PermenPANRB 6/2022)."""

    __tablename__ = "planned_result"
    __table_args__ = (Index(None, "employee_id", "semester"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    semester: Mapped[str] = mapped_column(String(6))
    number: Mapped[int] = mapped_column(SmallInteger)  # its place in the plan, from 1
    kind: Mapped[ResultKind]
    words: Mapped[str] = mapped_column(String(LONGEST[Field.WORDS]))
    indicator: Mapped[str | None] = mapped_column(String(LONGEST[Field.INDICATOR]))
    target: Mapped[str | None] = mapped_column(String(LONGEST[Field.TARGET]))

    @property
    def line(self) -> Line:
        return Line(self.words, self.indicator, self.target, self.kind)

    @property
    def is_main(self) -> bool:
        return self.kind is ResultKind.MAIN

    def must_be_open_to(self, employee_id: int, now: datetime) -> None:
        """Its owner corrects it while its semester lasts."""
        if self.employee_id != employee_id:
            raise ButtonNotYours
        if self.semester != Semester.of(now).code:
            raise PlanClosed(semester=self.semester)

    def fill(self, field: Field, text: str) -> None:
        setattr(self, field, written(field, text))

    def clear(self, field: Field) -> None:
        """The result itself stays: without words it is none."""
        if field is Field.WORDS:
            raise PlanTextWrong("blank", field)
        setattr(self, field, None)
