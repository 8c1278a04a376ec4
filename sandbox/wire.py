"""Requests as they come over HTTP: query, form, multipart or JSON, by any verb."""

import json
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, ClientResponse, MultipartReader, web
from aiohttp.web_request import FileField

from sandbox.arguments import Json, Upload
from sandbox.refusals import bad_request

Received = tuple[Json, dict[str, Upload]]


async def received(request: web.Request) -> Received:
    """Parameters and files; those of the body go before those of the address."""
    params: Json = dict(request.query)
    if request.content_type == "multipart/form-data":
        fields, files = await parts_of(request)
        return params | fields, files
    if not request.can_read_body:
        return params, {}
    return params | plain(request.content_type, await request.read()), {}


def plain(kind: str, body: bytes) -> Json:
    if kind == "application/json":
        return from_json(body)
    if kind == "application/x-www-form-urlencoded":
        return dict(parse_qsl(body.decode(errors="replace"), keep_blank_values=True))
    return {}


def from_json(body: bytes) -> Json:
    try:
        value = json.loads(body or b"{}")
    except ValueError:
        value = None
    if not isinstance(value, dict):
        words = "JSON object expected"
        raise bad_request(words)
    return value


async def parts_of(request: web.Request) -> Received:
    fields: Json = {}
    files: dict[str, Upload] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, FileField):
            files[name] = Upload(value.file.read(), value.filename, value.content_type)
        else:
            fields[name] = value if isinstance(value, str) else bytes(value).decode()
    return fields, files


async def replied(response: ClientResponse) -> Received:
    """What a webhook's answer carries: perhaps a method call, in any of the forms."""
    if response.content_type == "multipart/form-data":
        return await parts_of_reply(MultipartReader.from_response(response))  # type: ignore[arg-type]
    return plain(response.content_type, await response.read()), {}


async def parts_of_reply(reader: MultipartReader) -> Received:
    fields: Json = {}
    files: dict[str, Upload] = {}
    async for part in reader:
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read(decode=True))
        if part.filename is None:
            fields[part.name] = content.decode()
        else:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            files[part.name] = Upload(content, part.filename, kind)
    return fields, files
