from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.errors import ImportNotWaiting


class ImportState(StrEnum):
    RECEIVED = "received"  # a document was sent; nobody has looked into it yet
    COMPARED = "compared"  # the difference was shown, and a decision is awaited
    APPROVED = "approved"
    APPLIED = "applied"
    REFUSED = "refused"  # with problems: nothing of it was taken
    DROPPED = "dropped"  # by the administrator
    UNDONE = "undone"


class RosterImport(Base):
    """One file of the personnel office on its way: a row, so that a restart loses nothing."""

    __tablename__ = "roster_import"

    id: Mapped[int] = mapped_column(primary_key=True)
    sent_by: Mapped[int | None] = mapped_column(ForeignKey("employee.id"))  # none: from the server
    file_name: Mapped[str] = mapped_column(String(160))
    file_id: Mapped[str | None] = mapped_column(String(160))  # Telegram's, until it is fetched
    content: Mapped[bytes | None] = mapped_column(LargeBinary)  # until it is decided
    state: Mapped[ImportState]
    received_at: Mapped[datetime]
    compared_at: Mapped[datetime | None]
    decided_at: Mapped[datetime | None]
    # What was found, by kind, and the first problems; shown as it stands here.
    difference: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    # What has to be put back to undo it, in the order in which that must happen.
    undo: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)

    def move(self, to: ImportState, now: datetime, *, only_from: ImportState) -> None:
        if self.state is not only_from:
            raise ImportNotWaiting
        self.state = to
        if to is ImportState.COMPARED:
            self.compared_at = now
        else:
            self.decided_at = now
