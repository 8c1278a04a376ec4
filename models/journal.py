from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.calendar import WITA
from models.errors import ButtonNotYours, EntryHasFile, JournalDayWrong
from models.period import begin_of
from models.plan import PlannedResult
from models.received_file import ReceivedFile
from models.semester import Semester

LONGEST_ENTRY = 1_000  # characters


class JournalEntry(Base):
    """A note that an employee keeps during the semester; its author's until they share it.

    It belongs to a planned result, to one of the seven values, to both or (for now) to neither.
    """

    __tablename__ = "journal_entry"
    __table_args__ = (Index(None, "employee_id", "semester"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    employee_id: Mapped[int] = mapped_column(ForeignKey("employee.id"))
    semester: Mapped[str] = mapped_column(String(6))
    happened_on: Mapped[date]  # by Mataram's clock
    written_at: Mapped[datetime]
    words: Mapped[str] = mapped_column(Text)  # none beside a file that speaks for itself
    value: Mapped[str | None] = mapped_column(String(16))  # one of CORE_VALUES
    result_id: Mapped[int | None] = mapped_column(
        ForeignKey("planned_result.id", ondelete="SET NULL")
    )
    file_id: Mapped[int | None] = mapped_column(ForeignKey("received_file.id"))
    shared_at: Mapped[datetime | None]

    result: Mapped[PlannedResult | None] = relationship(lazy="raise")
    file: Mapped[ReceivedFile | None] = relationship(lazy="raise")

    def must_belong_to(self, employee_id: int) -> None:
        if self.employee_id != employee_id:
            raise ButtonNotYours

    def belongs(self, to: "PlannedResult | str") -> None:
        """To a result or to a value; said a second time, no longer."""
        if isinstance(to, str):
            self.value = None if self.value == to else to
        else:
            self.result = None if self.result_id == to.id else to

    def move(self, day: date, now: datetime) -> None:
        """To the day on which it happened; a result of another semester's plan does not go along.

        The caller knows which semesters are open.
        """
        if day > now.astimezone(WITA).date():
            raise JournalDayWrong("ahead")
        code = Semester.of(begin_of(day)).code
        if code != self.semester:
            self.semester, self.result = code, None
        self.happened_on = day

    def must_take_a_file(self) -> None:
        if self.file_id is not None:
            raise EntryHasFile

    def share(self, now: datetime) -> None:
        """The first time counts, until it is taken back."""
        self.shared_at = self.shared_at or now

    def unshare(self) -> None:
        self.shared_at = None
