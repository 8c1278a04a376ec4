"""How Telegram says no: status, exact words and, where it has them, numbers to act on."""

from typing import Any

PREFIXES = {400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 409: "Conflict"}


class Refusal(Exception):
    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    @property
    def body(self) -> dict[str, Any]:
        body: dict[str, Any] = {
            "ok": False,
            "error_code": self.status,
            "description": self.description,
        }
        if self.parameters:
            body["parameters"] = self.parameters
        return body

    @property
    def headers(self) -> dict[str, str]:
        wait = self.parameters.get("retry_after")
        return {"Retry-After": str(wait)} if wait else {}


def bad_request(words: str, **parameters: int) -> Refusal:
    return Refusal(400, f"Bad Request: {lowered(words)}", **parameters)


def forbidden(words: str) -> Refusal:
    return Refusal(403, f"Forbidden: {words}")


def conflict(words: str) -> Refusal:
    return Refusal(409, f"Conflict: {words}")


def too_many(seconds: int) -> Refusal:
    return Refusal(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def lowered(words: str) -> str:
    """Lower-case the first letter, but leave names such as BUTTON_DATA_INVALID as they are."""
    if len(words) > 1 and (words[1] == "_" or words[1].isupper()):
        return words
    return words[:1].lower() + words[1:]
