from datetime import datetime
from enum import IntEnum

from sqlalchemy import ColumnElement, ForeignKey, SmallInteger, String, Text, or_, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.errors import ChallengeAnswered
from models.evaluation import Evaluation
from models.person import Employee


class Need(IntEnum):
    """What a challenge asks for (PermenPANRB 6/2022, Pasal 20); a choice of the questionnaire."""

    EXPECTATION = 1  # penyesuaian Ekspektasi
    RESOURCES = 2  # dukungan sumber daya
    GUIDANCE = 3  # bimbingan
    TRAINING = 4  # pelatihan


class Challenge(Base):
    """Something that stands in an employee's way; open until the superior has answered.

    From a self-evaluation it is told when the envelopes open and not before.
    """

    __tablename__ = "challenge"

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"), index=True)
    semester: Mapped[str] = mapped_column(String(6))
    evaluation_id: Mapped[int | None] = mapped_column(ForeignKey("evaluation.id"), index=True)
    words: Mapped[str] = mapped_column(Text)
    need: Mapped[int] = mapped_column(SmallInteger)
    raised_at: Mapped[datetime]
    answer: Mapped[str | None] = mapped_column(Text)
    answered_at: Mapped[datetime | None]
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))

    employee: Mapped[Employee] = relationship(lazy="raise", foreign_keys=employee_id)
    answered_by: Mapped[Employee | None] = relationship(lazy="raise", foreign_keys=answered_by_id)

    def answer_with(self, words: str, by_id: int, now: datetime) -> None:
        """Once; what comes of it is talked about, not written over."""
        self.must_wait()
        self.answer, self.answered_by_id, self.answered_at = words, by_id, now

    def must_wait(self) -> None:
        if self.answered_at is not None:
            raise ChallengeAnswered

    @classmethod
    def is_told(cls) -> ColumnElement[bool]:
        """Whether the superior may know of it: out of a sealed envelope nothing comes."""
        opened = select(Evaluation.id).where(Evaluation.opened_at.is_not(None))
        return or_(cls.evaluation_id.is_(None), cls.evaluation_id.in_(opened))
