from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, LargeBinary, SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, RandomKey


class FileKind(StrEnum):
    PHOTO = "photo"
    VOICE = "voice"
    DOCUMENT = "document"


class FileState(StrEnum):
    WAITING = "waiting"  # sent in the chat, not yet looked into
    KEPT = "kept"  # it is what it says it is
    REFUSED = "refused"
    FORGOTTEN = "forgotten"  # a citizen's, some time after the case was closed


class ReceivedFile(Base):
    """A photo, voice message or document that somebody sent; whoever has it points at it.

    What is evidence of an employee stays with Telegram, under `telegram_file_id`, and only its
    digest is kept. What a citizen sends with a message is kept here as `content`, without traits
    of the device, and the `telegram_file_id` goes.
    """

    __tablename__ = "received_file"

    id: Mapped[int] = mapped_column(RandomKey, primary_key=True, autoincrement=False)
    kind: Mapped[FileKind]
    state: Mapped[FileState]
    telegram_file_id: Mapped[str | None] = mapped_column(String(200))
    file_name: Mapped[str | None] = mapped_column(String(160))
    media_type: Mapped[str | None] = mapped_column(String(80))
    size: Mapped[int] = mapped_column(BigInteger)  # bytes, as Telegram says
    seconds: Mapped[int | None]  # of a voice message
    digest: Mapped[str | None] = mapped_column(String(64))  # SHA-256 of what was looked into
    refusal: Mapped[str | None] = mapped_column(String(40))  # the code of its words
    content: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    attempts: Mapped[int] = mapped_column(SmallInteger, default=0)  # at fetching it
    due_at: Mapped[datetime | None] = mapped_column(index=True)  # the next; none once it was seen
