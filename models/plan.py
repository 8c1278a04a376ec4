from enum import StrEnum

from sqlalchemy import ForeignKey, Index, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class ResultKind(StrEnum):
    MAIN = "main"  # utama
    ADDITIONAL = "additional"  # tambahan


class PlannedResult(Base):
    """One line of an employee's plan for a semester (rencana hasil kerja, PermenPANRB 6/2022)."""

    __tablename__ = "planned_result"
    __table_args__ = (Index(None, "employee_id", "semester"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    semester: Mapped[str] = mapped_column(String(6))
    number: Mapped[int] = mapped_column(SmallInteger)  # its place in the plan, from 1
    kind: Mapped[ResultKind]
    words: Mapped[str] = mapped_column(String(300))
    indicator: Mapped[str | None] = mapped_column(String(200))
    target: Mapped[str | None] = mapped_column(String(120))
