from aiogram.types import Message

from models.received_file import FileKind
from services.files import Sent

_LONGEST_NAME, _LONGEST_TYPE = 160, 80


def sent_file(message: Message) -> Sent | None:
    """The photo (the largest of its sizes), voice message or document in a message."""
    if message.photo:
        photo = message.photo[-1]
        return Sent(FileKind.PHOTO, photo.file_id, photo.file_size or 0, caption=message.caption)
    if message.voice:
        voice = message.voice
        return Sent(
            FileKind.VOICE,
            voice.file_id,
            voice.file_size or 0,
            media_type=(voice.mime_type or "")[:_LONGEST_TYPE] or None,
            seconds=voice.duration,
            caption=message.caption,
        )
    if message.document:
        document = message.document
        return Sent(
            FileKind.DOCUMENT,
            document.file_id,
            document.file_size or 0,
            file_name=(document.file_name or "")[-_LONGEST_NAME:] or None,
            media_type=(document.mime_type or "")[:_LONGEST_TYPE] or None,
            caption=message.caption,
        )
    return None
