import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.case import CaseEntry
from models.errors import FileTooLarge, VoiceTooLong
from models.feedback import Feedback, FeedbackReply
from models.form import Answer, Form
from models.journal import JournalEntry
from models.mentoring_session import MentoringSession
from models.notice import Notice, Topic
from models.rating import RatingDraft
from models.received_file import FileKind, FileState, ReceivedFile
from services.clock import Clock
from services.looking import Kept, Refused
from services.notices import Notices

LARGEST = 20 * 1024 * 1024
"""Bytes: a bot is given no larger file by Telegram."""
LONGEST_VOICE = 5 * 60
"""Seconds; somebody has to listen to it."""
MOST_ATTEMPTS = 9
"""With pauses that double: Telegram has about four hours to hand it out."""
UNFETCHED = Refused("unfetched")
_POINTERS = (
    Answer.file_id,
    JournalEntry.file_id,
    MentoringSession.file_id,
    Feedback.file_id,
    FeedbackReply.file_id,
    CaseEntry.file_id,
)


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
            due_at=self.clock(),
        )
        self.session.add(received)
        await self.session.flush()
        return received

    async def claim(self, at_most: int) -> Sequence[ReceivedFile]:
        """Files to be fetched now. Counted before it is tried: what kills us is not tried forever.

        Until the next attempt nobody else fetches them.
        """
        found = await self.session.scalars(
            select(ReceivedFile)
            .where(ReceivedFile.due_at <= self.clock())
            .order_by(ReceivedFile.due_at)
            .limit(at_most)
            .with_for_update(skip_locked=True)
        )
        files = found.all()
        for file in files:
            file.due_at = self.clock() + timedelta(minutes=2**file.attempts)
            file.attempts += 1
        return files

    async def is_citizens(self, file_id: int) -> bool:
        """Whether it belongs to a message of a citizen, who is not to be known by it."""
        draft = select(RatingDraft.form_id).join(Answer, Answer.form_id == RatingDraft.form_id)
        return await self.session.scalar(draft.where(Answer.file_id == file_id)) is not None

    async def keep(self, file_id: int, seen: Kept) -> None:
        """Once its content is here, nothing is left that leads to where it came from."""
        file = await self._waiting(file_id)
        if file is None:
            return
        file.state, file.digest, file.due_at = FileState.KEPT, seen.digest, None
        if seen.content is not None:
            file.content, file.size = seen.content, len(seen.content)
            file.media_type, file.digest, file.attempts = seen.media_type, None, 0
            file.telegram_file_id = file.file_name = None

    async def refuse(self, file_id: int, why: Refused) -> None:
        """Tell whoever sent it; in a citizen's message it is then as if it had not been sent."""
        file = await self._waiting(file_id)
        if file is None:
            return
        file.state, file.refusal, file.due_at = FileState.REFUSED, why.code, None
        senders = await self._senders(file_id)
        await Notices(self.session, self.clock).owe(
            senders, Topic.FILE_REFUSED, file_id, self.clock()
        )
        if await self.is_citizens(file_id):
            taken = update(Answer).where(Answer.file_id == file_id).values(file_id=None)
            await self.session.execute(taken)

    async def refused(self, file_id: int) -> ReceivedFile | None:
        """What a notice is about; nothing where it is gone."""
        return await self.session.get(ReceivedFile, file_id)

    async def forget(self, file_ids: Collection[int]) -> None:
        """For the moment in which nothing points at them any more."""
        await self.session.execute(
            delete(ReceivedFile)
            .where(ReceivedFile.id.in_(file_ids), *_pointed_at_by_nobody())
            .execution_options(synchronize_session=False)
        )

    async def sweep(self) -> None:
        """Whatever nobody points at any more, unless somebody is still to be told of it."""
        told = exists().where(
            Notice.topic == Topic.FILE_REFUSED,
            Notice.about == ReceivedFile.id,
            Notice.done_at.is_(None),
        )
        await self.session.execute(
            delete(ReceivedFile)
            .where(~told, *_pointed_at_by_nobody())
            .execution_options(synchronize_session=False)
        )

    async def _waiting(self, file_id: int) -> ReceivedFile | None:
        """It may have gone with its message, or another process was quicker."""
        return await self.session.scalar(
            select(ReceivedFile)
            .where(ReceivedFile.id == file_id, ReceivedFile.state == FileState.WAITING)
            .with_for_update()
        )

    async def _senders(self, file_id: int) -> set[int]:
        """Whose message, note, session or feedback it stands in."""
        whose = (
            select(Form.person_id).join(Form.answers).where(Answer.file_id == file_id),
            select(JournalEntry.employee_id).where(JournalEntry.file_id == file_id),
            select(MentoringSession.mentor_id).where(MentoringSession.file_id == file_id),
            select(Feedback.giver_id).where(Feedback.file_id == file_id),
            select(FeedbackReply.author_id).where(FeedbackReply.file_id == file_id),
        )
        return {who for each in whose for who in await self.session.scalars(each)}


def _pointed_at_by_nobody() -> tuple[ColumnElement[bool], ...]:
    return tuple(~exists().where(pointer == ReceivedFile.id) for pointer in _POINTERS)
