from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum

from sqlalchemy import ForeignKey, SmallInteger, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, RandomKey
from models.calendar import WITA
from models.form import Form
from models.satisfaction import Element
from models.semester import Semester
from models.unit import Service


class Reply(IntEnum):
    """Whether the citizen wants an answer: the choices of the question "jawaban"."""

    NONE = 1
    BY_CODE = 2
    IN_CHAT = 3


class RatingDraft(Base):
    """A citizen's rating until it is released; then it is gone with its form.

    Sent ones wait for others (`Releases`): what is moved alone and at once could be told apart
    by the moment in which it was written.
    """

    __tablename__ = "rating_draft"

    form_id: Mapped[int] = mapped_column(
        ForeignKey("form.id", ondelete="CASCADE"), primary_key=True
    )
    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"))
    receipt_digest: Mapped[str | None] = mapped_column(String(64), unique=True)
    form: Mapped[Form] = relationship(lazy="raise")
    service: Mapped[Service] = relationship(lazy="raise")

    @property
    def waits(self) -> bool:
        return self.form.sent_at is not None

    @property
    def sent_at(self) -> datetime:
        if self.form.sent_at is None:
            raise ValueError("a draft that was not sent cannot be released")
        return self.form.sent_at

    @property
    def choices(self) -> dict[str, int | None]:
        """What was chosen; skipped and "does not apply" are both missing."""
        return {key: answer.choice or None for key, answer in self.form.answers.items()}

    @property
    def words(self) -> str | None:
        answer = self.form.answers.get("saran")
        return answer.text if answer else None

    @property
    def file_id(self) -> int | None:
        """A photo or a recording, with or without words."""
        answer = self.form.answers.get("saran")
        return answer.file_id if answer else None

    @property
    def reply(self) -> Reply:
        """Only words, a photo or a recording can be answered."""
        said = self.form.said("saran")
        return Reply(self.choices.get("jawaban") or Reply.NONE) if said else Reply.NONE


class PaperDraft(Base):
    """A sheet that was filled in on paper, while somebody of the office types it in."""

    __tablename__ = "paper_draft"

    form_id: Mapped[int] = mapped_column(
        ForeignKey("form.id", ondelete="CASCADE"), primary_key=True
    )
    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"))
    form: Mapped[Form] = relationship(lazy="raise")
    service: Mapped[Service] = relationship(lazy="raise")


@dataclass(frozen=True, slots=True)
class Batch:
    """What was sent about one service in one semester and is released together.

    By service, because while a semester runs its vote key tells who has voted on it.
    """

    service_id: int
    semester: str
    drafts: list[RatingDraft]

    @property
    def oldest(self) -> datetime:
        return min(draft.sent_at for draft in self.drafts)

    @property
    def week(self) -> date:
        """The same Monday for all: those sent after midnight would stand out."""
        day = self.oldest.astimezone(WITA).date()
        return day - timedelta(days=day.weekday())


def in_batches(drafts: Iterable[RatingDraft]) -> list[Batch]:
    found: defaultdict[tuple[int, str], list[RatingDraft]] = defaultdict(list)
    for draft in drafts:
        found[draft.service_id, Semester.of(draft.sent_at).code].append(draft)
    return [Batch(*of, some) for of, some in found.items()]


class Rating(Base):
    """A citizen's rating as it is kept: no account, no message, no time finer than the week.

    What the citizen is (age, work …) is not here either: it is counted apart, `RespondentCount`.
    """

    __tablename__ = "rating"

    id: Mapped[int] = mapped_column(RandomKey, primary_key=True, autoincrement=False)
    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), index=True)
    # Whose service it was then: units are merged, and a figure belongs to its time.
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    semester: Mapped[str] = mapped_column(String(6))
    week: Mapped[date]  # its Monday, in Mataram
    questionnaire: Mapped[str] = mapped_column(String(32))  # the instrument, such as skm-2017
    assisted: Mapped[bool] = mapped_column(default=False)  # came on paper, entered by the office
    kepuasan: Mapped[int | None] = mapped_column(SmallInteger)  # paper forms have no face
    persyaratan: Mapped[int | None] = mapped_column(SmallInteger)
    prosedur: Mapped[int | None] = mapped_column(SmallInteger)
    waktu: Mapped[int | None] = mapped_column(SmallInteger)
    biaya: Mapped[int | None] = mapped_column(SmallInteger)
    produk: Mapped[int | None] = mapped_column(SmallInteger)
    kompetensi: Mapped[int | None] = mapped_column(SmallInteger)
    perilaku: Mapped[int | None] = mapped_column(SmallInteger)
    sarana: Mapped[int | None] = mapped_column(SmallInteger)
    pengaduan: Mapped[int | None] = mapped_column(SmallInteger)
    comment: Mapped[str | None] = mapped_column(Text)
    receipt_digest: Mapped[str | None] = mapped_column(String(64), unique=True)

    @property
    def elements(self) -> Mapping[Element, int]:
        """The IKM's nine, without what is missing."""
        return {e: score for e in Element if (score := getattr(self, e.value)) is not None}


class RespondentCount(Base):
    """How many respondents of a service were what, in one semester: counted, never joined.

    The official form asks for sex, age, education and work. Beside the answers they would be a
    fingerprint; the report needs no more than these counts.
    """

    __tablename__ = "respondent_count"

    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), primary_key=True)
    semester: Mapped[str] = mapped_column(String(6), primary_key=True)
    trait: Mapped[str] = mapped_column(String(16), primary_key=True)  # the question's key
    choice: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    people: Mapped[int]


class ServiceUsers(Base):
    """How many people used a service in a semester, as the office entered it (Krejcie-Morgan)."""

    __tablename__ = "service_users"

    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), primary_key=True)
    semester: Mapped[str] = mapped_column(String(6), primary_key=True)
    people: Mapped[int]


class VoteGuard(Base):
    """One vote a person, service and semester, without knowing who voted.

    The digest is an HMAC over the account; its key is destroyed when the semester closes.
    """

    __tablename__ = "vote_guard"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)


class VoteKey(Base):
    """The secret behind a service's guards in one semester."""

    __tablename__ = "vote_key"

    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), primary_key=True)
    semester: Mapped[str] = mapped_column(String(6), primary_key=True)
    secret: Mapped[str] = mapped_column(String(64))
    destroyed_at: Mapped[datetime | None]
