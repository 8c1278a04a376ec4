from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Time is a port: tests and the sandbox turn it. Always aware, always UTC."""


def utc_now() -> datetime:
    return datetime.now(UTC)
