from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class QuestionPace(Base):
    """How long a question takes, measured on sent forms and of nobody in particular."""

    __tablename__ = "question_pace"

    questionnaire: Mapped[str] = mapped_column(String(32), primary_key=True)
    question: Mapped[str] = mapped_column(String(32), primary_key=True)
    seconds: Mapped[int]  # the median
    forms: Mapped[int]  # how many were measured
