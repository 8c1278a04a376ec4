import asyncio
import hmac
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from secrets import token_bytes, token_urlsafe
from time import monotonic

from models.errors import DomainError

LIVES_FOR = 3600  # seconds; a form that is older is shown again, filled in as it was


class FormStale(DomainError, code="page-stale"):
    """Too old, from before a restart, or not of ours: one more press sends it."""


class FormSpent(DomainError, code="page-spent"): ...


class ReceiptShown(DomainError, code="page-receipt-shown"): ...


@dataclass(slots=True)
class Spending:
    """What became of one form. Its lock makes a second press wait for what the first does."""

    expires: float
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    outcome: str | None = None
    shown: bool = False


class Tokens:
    """Each form that we serve may be sent once, within the hour, to the page it was made for.

    A token is drawn at random and signed, and says nothing about anybody. The key and what was
    spent live in memory: after a restart no older token is taken, so none can be taken twice. It
    follows that one process serves the pages.
    """

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now, self._key = now, token_bytes(32)
        self._spent: dict[str, Spending] = {}

    def issue(self, page: str) -> str:
        head = f"{token_urlsafe(16)}.{int(self._now()) + LIVES_FOR}"
        return f"{head}.{self._signature(head, page)}"

    @asynccontextmanager
    async def spending(self, token: str, page: str) -> AsyncIterator[Spending]:
        """Whoever leaves an outcome in it has spent the token; a fault leaves it unspent."""
        number, expires = self._read(token, page)
        self._forget_expired()
        spending = self._spent.setdefault(number, Spending(expires))
        async with spending.lock:
            if spending.shown:
                raise FormSpent
            yield spending

    def receipt(self, token: str) -> str:
        """What was left in it: given once, so that nobody after the citizen finds it here."""
        number, *_ = token.partition(".")
        spending = self._spent.get(number)
        if spending is None or spending.outcome is None:
            raise ReceiptShown
        receipt, spending.outcome, spending.shown = spending.outcome, None, True
        return receipt

    def _read(self, token: str, page: str) -> tuple[str, int]:
        head, _, signature = token.rpartition(".")
        if not hmac.compare_digest(signature.encode(), self._signature(head, page).encode()):
            raise FormStale
        number, _, expires = head.partition(".")
        if int(expires) <= self._now():
            raise FormStale
        return number, int(expires)

    def _signature(self, head: str, page: str) -> str:
        return hmac.new(self._key, f"{head} {page}".encode(), "sha256").hexdigest()

    def _forget_expired(self) -> None:
        now = self._now()
        self._spent = {n: s for n, s in self._spent.items() if s.expires > now}
