import secrets
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from models.errors import FileTooLarge, VoiceTooLong
from models.received_file import FileKind, FileState, ReceivedFile
from services.clock import Clock

LARGEST = 20 * 1024 * 1024
"""Bytes: a bot is given no larger file by Telegram."""
LONGEST_VOICE = 5 * 60
"""Seconds; somebody has to listen to it."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it stands in a message, before anybody looked into it."""

    kind: FileKind
    telegram_file_id: str
    size: int
    file_name: str | None = None
    media_type: str | None = None
    seconds: int | None = None
    caption: str | None = None


@dataclass(frozen=True, slots=True)
class Files:
    """What people send along with their words; the scheduler looks into it afterwards."""

    session: AsyncSession
    clock: Clock

    async def receive(self, sent: Sent) -> ReceivedFile:
        """Keep where it is, for whoever points at it; refuse what nobody could open."""
        if sent.size > LARGEST:
            raise FileTooLarge(largest=LARGEST // (1024 * 1024))
        if (sent.seconds or 0) > LONGEST_VOICE:
            raise VoiceTooLong(longest=LONGEST_VOICE // 60)
        received = ReceivedFile(
            id=secrets.randbits(63),
            kind=sent.kind,
            state=FileState.WAITING,
            telegram_file_id=sent.telegram_file_id,
            file_name=sent.file_name,
            media_type=sent.media_type,
            size=sent.size,
            seconds=sent.seconds,
        )
        self.session.add(received)
        await self.session.flush()
        return received
