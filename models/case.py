import hmac
import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, RandomKey
from models.calendar import WorkingCalendar
from models.errors import CaseMoved, LaporNumberWrong, TextBlank
from models.person import Employee
from models.received_file import ReceivedFile
from models.unit import Service, Unit


class CaseKind(StrEnum):
    OPINION = "opinion"  # saran
    PRAISE = "praise"  # pujian
    COMPLAINT = "complaint"  # pengaduan: kept apart from ratings, with an owner and a term


class CaseState(StrEnum):
    """What is true of it; the office's word and the citizen's are two different states."""

    RECEIVED = "received"  # diterima
    WORKING = "working"  # diproses
    ANSWERED = "answered"  # dijawab
    IMPOSSIBLE = "impossible"  # tidak dapat dikerjakan, with a reason
    DONE_SAYS_OFFICE = "done-says-office"  # selesai menurut kantor
    DONE_SAYS_CITIZEN = "done-says-citizen"  # selesai menurut warga
    REOPENED = "reopened"  # dibuka lagi, with a reason


_S = CaseState
OFFICE_MOVES: Mapping[CaseState, tuple[CaseState, ...]] = {
    _S.RECEIVED: (_S.WORKING, _S.ANSWERED, _S.IMPOSSIBLE),
    _S.WORKING: (_S.ANSWERED, _S.DONE_SAYS_OFFICE, _S.IMPOSSIBLE),
    _S.ANSWERED: (_S.DONE_SAYS_OFFICE,),
    _S.REOPENED: (_S.WORKING, _S.ANSWERED, _S.IMPOSSIBLE),
}
CITIZEN_MOVES: Mapping[CaseState, tuple[CaseState, ...]] = {
    _S.ANSWERED: (_S.DONE_SAYS_CITIZEN, _S.REOPENED),
    _S.DONE_SAYS_OFFICE: (_S.DONE_SAYS_CITIZEN, _S.REOPENED),
    _S.IMPOSSIBLE: (_S.REOPENED,),
    _S.DONE_SAYS_CITIZEN: (_S.REOPENED,),
}
OFFICE_OWES = frozenset({_S.RECEIVED, _S.WORKING, _S.REOPENED})
"""The office has to speak, and a term runs."""
OFFICE_SPOKE = frozenset({_S.ANSWERED, _S.IMPOSSIBLE, _S.DONE_SAYS_OFFICE})
"""The citizen may say whether it is so; their silence closes the case, and is not their word."""
SAYS_ITSELF = frozenset({_S.WORKING, _S.DONE_SAYS_CITIZEN})
"""States that need no words."""

ANSWER_WITHIN: Mapping[CaseKind, int] = {
    CaseKind.COMPLAINT: 5,
    CaseKind.OPINION: 10,
    CaseKind.PRAISE: 10,
}
"""Working days. A complaint has what SP4N-LAPOR! gives an agency; the others are our own term."""
ASKED_AFTER = 3
"""Working days after the office's word until the citizen is asked whether it is so."""
CLOSES_AFTER = 10
"""Working days of silence after the office's word, as in SP4N-LAPOR!."""
_PROOF_LETTERS = 10
_LAPOR_NUMBER = re.compile(r"[0-9A-Za-z-]{3,40}")


class Case(Base):
    """Words of a citizen that want an answer; found again by the receipt's code alone.

    Days, not moments: a time would lead back. `notify_id` stands only while the citizen has
    chosen to be told in their chat, and goes when the case is closed. Nothing that was said is
    ever overwritten: each word and each state is an entry.
    """

    __tablename__ = "citizen_case"

    id: Mapped[int] = mapped_column(RandomKey, primary_key=True, autoincrement=False)
    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), index=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    receipt_digest: Mapped[str] = mapped_column(String(64), unique=True)
    kind: Mapped[CaseKind]
    state: Mapped[CaseState]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))
    opened_on: Mapped[date]
    due_on: Mapped[date]
    escalated_on: Mapped[date | None]
    asked_on: Mapped[date | None]  # "sudah beres?"
    closed_on: Mapped[date | None]
    lapor_number: Mapped[str | None] = mapped_column(String(40))  # SP4N-LAPOR! tracking number
    notify_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    service: Mapped[Service] = relationship(lazy="raise")
    unit: Mapped[Unit] = relationship(lazy="raise")
    owner: Mapped[Employee | None] = relationship(lazy="raise")
    entries: Mapped[list["CaseEntry"]] = relationship(
        lazy="raise", order_by="CaseEntry.number", cascade="all, delete-orphan"
    )

    calendar = WorkingCalendar()
    """Not stored: the service that fetches a case lends it the one that the city keeps."""

    def open(self, words: str, today: date, file_id: int | None = None) -> None:
        """A photo or recording needs no words."""
        if file_id is None:
            self._must_have_words(words)
        self.opened_on = today
        self._enter(CaseState.RECEIVED, words, today, author_id=None)
        self.entries[-1].file_id = file_id
        self._begin_term(today)

    def say(self, state: CaseState, words: str, today: date, author_id: int | None = None) -> None:
        """One move; without an author it is the citizen's."""
        if state not in (self.citizen_moves if author_id is None else self.office_moves):
            raise CaseMoved
        if state not in SAYS_ITSELF:
            self._must_have_words(words)
        self._enter(state, words, today, author_id)
        if state is CaseState.REOPENED:
            self._begin_term(today)
        if state in OFFICE_SPOKE:
            self.asked_on = None
        self.closed_on = today if state is CaseState.DONE_SAYS_CITIZEN else None

    def add(self, words: str, today: date) -> None:
        """The citizen writes more while the office has to speak."""
        if not self.may_add:
            raise CaseMoved
        self._must_have_words(words)
        self._enter(self.state, words, today, author_id=None)

    def close_in_silence(self, today: date) -> None:
        """An answer that nobody objects to is done, as the office says; a refusal stays one."""
        refused = self.state is CaseState.IMPOSSIBLE
        state = CaseState.IMPOSSIBLE if refused else CaseState.DONE_SAYS_OFFICE
        self._enter(state, "", today, author_id=None)
        self.closed_on = today

    def keep_lapor_number(self, written: str) -> None:
        """The tracking number that SP4N-LAPOR! gave; it stands there with a "#" before it."""
        number = written.strip().removeprefix("#")
        if not _LAPOR_NUMBER.fullmatch(number):
            raise LaporNumberWrong
        self.lapor_number = number

    def is_overdue(self, today: date) -> bool:
        return self.may_add and today > self.due_on

    def days_left(self, today: date) -> int:
        """Working days until the term ends; below zero, since it ended."""
        calendar = self.calendar
        if today <= self.due_on:
            return calendar.working_days_between(today, self.due_on)
        return -calendar.working_days_between(self.due_on, today)

    @property
    def office_moves(self) -> tuple[CaseState, ...]:
        return OFFICE_MOVES.get(self.state, ())

    @property
    def citizen_moves(self) -> tuple[CaseState, ...]:
        return CITIZEN_MOVES.get(self.state, ())

    @property
    def may_add(self) -> bool:
        return self.state in OFFICE_OWES

    @property
    def asks_on(self) -> date | None:
        """When the citizen is asked; thanks are not asked about."""
        if not self.may_settle or self.kind is CaseKind.PRAISE:
            return None
        return self.calendar.add(self.entries[-1].said_on, ASKED_AFTER)

    @property
    def closes_on(self) -> date | None:
        """The last day on which the citizen may break the silence that closes it."""
        if not self.may_settle:
            return None
        return self.calendar.add(self.entries[-1].said_on, CLOSES_AFTER)

    @property
    def may_settle(self) -> bool:
        """The office has spoken last, and the case is not closed."""
        return self.state in OFFICE_SPOKE and self.closed_on is None

    @property
    def file(self) -> ReceivedFile | None:
        """The photo or recording that the citizen sent with the first words."""
        return self.entries[0].file

    @property
    def own_words(self) -> str:
        """What the citizen wrote first: every message about the case quotes it."""
        return self.entries[0].words

    def proof_for(self, person_id: int) -> str:
        """Stands in a button: who has it knew the code, in this very chat; the code is not in it.

        It is computed anew at each press, so that nothing is stored that joins the two.
        """
        key = self.receipt_digest.encode()
        return hmac.new(key, f"{person_id}".encode(), "sha256").hexdigest()[:_PROOF_LETTERS]

    def proves(self, person_id: int, proof: str) -> bool:
        return hmac.compare_digest(self.proof_for(person_id).encode(), proof.encode())

    def _begin_term(self, today: date) -> None:
        self.due_on = self.calendar.add(today, ANSWER_WITHIN[self.kind])
        self.escalated_on = None

    def _enter(self, state: CaseState, words: str, today: date, author_id: int | None) -> None:
        number = len(self.entries) + 1
        entry = CaseEntry(number=number, author_id=author_id, state=state)
        entry.words, entry.said_on = words.strip(), today
        self.entries.append(entry)
        self.state = state

    def _must_have_words(self, words: str) -> None:
        if not words.strip():
            raise TextBlank


class CaseEntry(Base):
    """One thing that was said in a case, and the state that it brought."""

    __tablename__ = "case_entry"

    case_id: Mapped[int] = mapped_column(
        ForeignKey("citizen_case.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))  # none: the citizen
    state: Mapped[CaseState]
    words: Mapped[str] = mapped_column(Text)  # masked before anybody at the unit reads them
    said_on: Mapped[date]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("received_file.id"))
    file: Mapped[ReceivedFile | None] = relationship(lazy="raise_on_sql")

    @property
    def by_silence(self) -> bool:
        """Nobody said it: the citizen did not speak within the term."""
        return self.author_id is None and self.state in OFFICE_SPOKE
