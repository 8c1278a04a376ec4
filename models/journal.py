from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base
from models.plan import PlannedResult
from models.received_file import ReceivedFile


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
    words: Mapped[str] = mapped_column(Text)
    value: Mapped[str | None] = mapped_column(String(16))  # one of CORE_VALUES
    result_id: Mapped[int | None] = mapped_column(
        ForeignKey("planned_result.id", ondelete="SET NULL")
    )
    file_id: Mapped[int | None] = mapped_column(ForeignKey("received_file.id"))
    shared_at: Mapped[datetime | None]

    result: Mapped[PlannedResult | None] = relationship(lazy="raise")
    file: Mapped[ReceivedFile | None] = relationship(lazy="raise")
