from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from questionnaires import Question

LEAST_FORMS = 20
"""So many are measured together: a median of fewer would be somebody's."""


class QuestionPace(Base):
    """How long a question takes, measured on sent forms and of nobody in particular."""

    __tablename__ = "question_pace"

    questionnaire: Mapped[str] = mapped_column(String(32), primary_key=True)
    question: Mapped[str] = mapped_column(String(32), primary_key=True)
    seconds: Mapped[int]  # the median
    forms: Mapped[int]  # how many were measured


class KnownPaces:
    """What this process knows of them; every question's screen asks, without a query."""

    def __init__(self) -> None:
        self._known: Mapping[tuple[str, str], int] = MappingProxyType({})

    def learn(self, measured: Iterable[QuestionPace]) -> None:
        self._known = {(each.questionnaire, each.question): each.seconds for each in measured}

    def of(self, questionnaire: str, questions: Iterable[Question]) -> int:
        """Of all of them, in seconds."""
        if not self._known:
            return sum([question.seconds for question in questions])
        return sum([self.seconds(questionnaire, question) for question in questions])

    def seconds(self, questionnaire: str, question: Question) -> int:
        """The median, or what whoever wrote the questionnaire expects."""
        return self._known.get((questionnaire, question.base), question.seconds)


PACES = KnownPaces()
