"""aiogram without a network: a session that hands each request to the local Telegram."""

import json
from collections.abc import AsyncGenerator
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile
from aiohttp import ClientResponseError, RequestInfo
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

from sandbox.arguments import Upload
from sandbox.core import LocalTelegram
from sandbox.faults import LineCut


class CoreSession(BaseSession):
    def __init__(self, telegram: LocalTelegram) -> None:
        super().__init__()
        self.telegram = telegram

    async def close(self) -> None:
        """There is no connection."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109, ARG002 - aiogram's signature
    ) -> TelegramType:
        files: dict[str, InputFile] = {}
        values = method.model_dump(warnings=False)
        params = {
            key: self.prepare_value(value, bot=bot, files=files) for key, value in values.items()
        }
        uploads = {key: await read(file, bot) for key, file in files.items()}
        sent = {key: value for key, value in params.items() if value}
        try:
            answer = self.telegram.call(method.__api_method__, sent, uploads)
        except LineCut as cut:
            words = "ServerDisconnectedError: Server disconnected"
            raise TelegramNetworkError(method=method, message=words) from cut
        content = json.dumps(answer.body)
        response = self.check_response(bot, method, answer.status, content)
        return cast("TelegramType", response.result)

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,  # noqa: ARG002 - aiogram's signature
        timeout: int = 30,  # noqa: ASYNC109, ARG002
        chunk_size: int = 65536,
        raise_for_status: bool = True,  # noqa: ARG002, FBT001, FBT002
    ) -> AsyncGenerator[bytes, None]:
        path = URL(url).path.partition(f"/file/bot{self.telegram.token}/")[2]
        stored = self.telegram.files.by_path.get(path)
        if stored is None:
            raise not_found(url)
        for at in range(0, len(stored.content), chunk_size):
            yield stored.content[at : at + chunk_size]


def not_found(url: str) -> ClientResponseError:
    """What aiogram's own session would raise."""
    asked = RequestInfo(URL(url), "GET", CIMultiDictProxy(CIMultiDict()), URL(url))
    return ClientResponseError(asked, (), status=404, message="Not Found")


async def read(file: InputFile, bot: Bot) -> Upload:
    content = b"".join([chunk async for chunk in file.read(bot)])
    return Upload(content, file.filename or "file")
