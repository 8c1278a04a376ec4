"""A strict local Telegram: the Bot API by its rules, people to talk to, a clock to turn."""

from sandbox.core import Answer, LocalTelegram
from sandbox.people import Impossible, NoSuchButton

__all__ = ["Answer", "Impossible", "LocalTelegram", "NoSuchButton"]
