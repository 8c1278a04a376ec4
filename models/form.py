from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from json import dumps
from math import ceil

from sqlalchemy import JSON, ForeignKey, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, attribute_keyed_dict, mapped_column, relationship

from models.base import Base
from models.errors import (
    AlreadySent,
    AnswerNotOffered,
    FormClosed,
    FormIncomplete,
    QuestionGone,
    TextBlank,
)
from models.pace import PACES
from models.received_file import ReceivedFile
from questionnaires import Question, Questionnaire, load

LONGEST_TEXT = 4_000
"""Characters. Close to a message's 4,096, so an answer may come in two and is joined again."""
_FILLERS = "\u2800\u3164\uffa0"  # symbols and letters that are drawn as nothing


class Form(Base):
    """One person's filled questionnaire: saved answer by answer, open until it is sent.

    The questionnaire's version is frozen from the first moment, so a later edit of the
    questions never changes what somebody has begun.
    """

    __tablename__ = "form"

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    questionnaire: Mapped[str] = mapped_column(String(32))
    about: Mapped[str] = mapped_column(String(160))  # stands above every question
    opened_at: Mapped[datetime]
    closes_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    seal: Mapped[str | None] = mapped_column(String(64))
    # What the questions "for each" are about, by its key and frozen like the version.
    subjects: Mapped[dict[str, str] | None] = mapped_column(JSON)
    # Of the subjects, those that were additional results (tambahan) then; frozen like the words.
    additional: Mapped[list[str] | None] = mapped_column(JSON)
    # Of the author's notes that were offered: the question that took each, null if it was refused.
    notes: Mapped[dict[str, str | None] | None] = mapped_column(JSON)
    # Which sent version this one replaces, or is going to.
    earlier_id: Mapped[int | None] = mapped_column(ForeignKey("form.id"))
    answers: Mapped[dict[str, "Answer"]] = relationship(
        collection_class=attribute_keyed_dict("question"),
        cascade="all, delete-orphan",
        lazy="raise",
    )

    @property
    def questions(self) -> Questionnaire:
        return load(self.questionnaire).about_each(tuple((self.subjects or {}).items()))

    @property
    def asked(self) -> list[Question]:
        """All questions but those that hang on an answer which is not there."""
        return [q for q in self.questions if self._is_asked(q)]

    def _is_asked(self, question: Question) -> bool:
        return question.needs is None or self.said(question.needs)

    def said(self, key: str) -> bool:
        """Whether something was answered there, and not skipped or found not to apply."""
        answer = self.answers.get(key)
        return answer is not None and answer.says

    @property
    def next_question(self) -> Question | None:
        return next(self._missing(), None)

    def _missing(self, *, but_optional: bool = False) -> Iterator[Question]:
        """What is asked and not answered yet; at every screen, so the cheap test comes first."""
        answers = self.answers
        for question in self.questions:
            if question.key in answers or (but_optional and question.optional):
                continue
            if question.needs is None or self.said(question.needs):
                yield question

    @property
    def minutes_left(self) -> int:
        """About so long takes what is still asked; nothing is said of it to a citizen."""
        if not load(self.questionnaire).is_timed:
            return 0
        return ceil(PACES.of(self.questionnaire, self._missing()) / 60)

    def before(self, question: Question) -> Question | None:
        """The one that was asked before it."""
        return next(filter(self._is_asked, self.questions.before(question)), None)

    def question(self, key: str) -> Question:
        try:
            return self.questions[key]
        except KeyError:
            raise QuestionGone from None

    def choose(self, key: str, choice: int, now: datetime) -> None:
        if choice not in self.question(key).choices:
            raise AnswerNotOffered
        self._keep(key, now, choice=choice)

    def write(self, key: str, text: str, now: datetime) -> None:
        """Keep a written answer; PostgreSQL knows no NUL, and nobody means one."""
        if not self.question(key).written:
            raise AnswerNotOffered
        text = text.replace("\0", "").strip()
        if all(map(is_unseen, text)):
            raise TextBlank
        self._keep(key, now, text=text)

    def attach(self, key: str, file: ReceivedFile, caption: str | None, now: datetime) -> None:
        """Keep a photo or voice message as a written answer; its caption is the words."""
        if not self.question(key).written:
            raise AnswerNotOffered
        text = (caption or "").replace("\0", "").strip()
        self._keep(key, now, text=text or None, file=file)

    def skip(self, key: str, now: datetime) -> None:
        if not self.question(key).optional:
            raise AnswerNotOffered
        self._keep(key, now)

    @property
    def sendable(self) -> bool:
        return next(self._missing(but_optional=True), None) is None

    def send(self, now: datetime) -> None:
        """Close the form for good and remember what it said."""
        self.must_be_open(now)
        if not self.sendable:
            raise FormIncomplete
        self.sent_at = now
        self.seal = self.fingerprint()

    def fingerprint(self) -> str:
        """SHA-256 over the answers and what they are about, as stored: it detects a change."""
        content = [
            [q.key, a.choice, a.text] for q in self.questions if (a := self.answers.get(q.key))
        ]
        subjects = sorted((self.subjects or {}).items())
        return sha256(dumps([self.questionnaire, content, *subjects]).encode()).hexdigest()

    @property
    def is_intact(self) -> bool:
        """What was sent still says what it said then."""
        return self.sent_at is None or self.seal == self.fingerprint()

    def extend(self, until: datetime) -> None:
        """A later end for one person; an earlier one never, and what was sent stays closed."""
        if self.sent_at is None and self.closes_at is not None and self.closes_at < until:
            self.closes_at = until

    def must_be_open(self, now: datetime) -> None:
        if self.sent_at is not None:
            raise AlreadySent
        if self.closes_at is not None and now >= self.closes_at:
            raise FormClosed

    def _keep(
        self,
        key: str,
        now: datetime,
        *,
        choice: int | None = None,
        text: str | None = None,
        file: ReceivedFile | None = None,
    ) -> None:
        self.must_be_open(now)
        answer = self.answers.get(key)
        if answer is None:
            first = now if load(self.questionnaire).is_timed else None
            answer = self.answers[key] = Answer(question=key, answered_at=first)
        else:
            answer.was_other = answer.content != (choice, text, file.id if file else None)
        answer.choice, answer.text = choice, text
        if file is not None or answer.file_id is not None:
            answer.file, answer.file_id = file, file.id if file else None


def is_unseen(letter: str) -> bool:
    return not letter.isprintable() or letter.isspace() or letter in _FILLERS


class Answer(Base):
    """A choice, a text, or neither: then the question was skipped.

    Choice 0 always means "no occasion" or "does not apply": missing, never a zero.
    """

    __tablename__ = "answer"

    form_id: Mapped[int] = mapped_column(
        ForeignKey("form.id", ondelete="CASCADE"), primary_key=True
    )
    question: Mapped[str] = mapped_column(String(32), primary_key=True)
    choice: Mapped[int | None] = mapped_column(SmallInteger)
    text: Mapped[str | None] = mapped_column(Text)
    file_id: Mapped[int | None] = mapped_column(ForeignKey("received_file.id"))
    # The first time; goes once the pace was measured. Of no use to a screen, so none loads it.
    answered_at: Mapped[datetime | None] = mapped_column(deferred=True, deferred_raiseload=True)
    file: Mapped[ReceivedFile | None] = relationship(lazy="raise_on_sql")

    was_other = False
    """Whether it said something else until a moment ago, as far as this object knows."""

    @property
    def content(self) -> tuple[int | None, str | None, int | None]:
        return self.choice, self.text, self.file_id

    @property
    def says(self) -> bool:
        """Something, and not that the question was skipped or does not apply."""
        return bool(self.choice) or self.text is not None or self.file_id is not None
