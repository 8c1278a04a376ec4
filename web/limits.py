from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b
from ipaddress import IPv6Address, IPv6Network, ip_address
from secrets import token_bytes
from time import monotonic

from aiohttp import web

from models.errors import DomainError

FORWARDED = "X-Forwarded-For"


class TooMany(DomainError, code="page-too-many"):
    def __init__(self, seconds: int) -> None:
        super().__init__(minutes=-(-seconds // 60))
        self.seconds = seconds


class Window:
    """So many in so many seconds for each key, counted over the last moments, never by the clock.

    A sliding window locks nobody for longer than itself, and gives way one by one: behind the one
    address of an office many citizens answer.
    """

    def __init__(self, most: int, seconds: float, now: Callable[[], float] = monotonic) -> None:
        self._most, self._seconds, self._now = most, seconds, now
        self._seen: dict[object, deque[float]] = {}
        self._swept_at = now()

    def count(self, key: object) -> None:
        now = self._now()
        self._sweep(now)
        seen = self._seen.setdefault(key, deque())
        while seen and seen[0] <= now - self._seconds:
            seen.popleft()
        if len(seen) >= self._most:
            raise TooMany(int(seen[0] + self._seconds - now) + 1)
        seen.append(now)

    def _sweep(self, now: float) -> None:
        """Forget who has not come for a whole window, once a window."""
        if now - self._swept_at >= self._seconds:
            since = now - self._seconds
            self._seen = {key: seen for key, seen in self._seen.items() if seen[-1] > since}
            self._swept_at = now

    def __len__(self) -> int:
        return len(self._seen)


@dataclass(frozen=True, slots=True)
class Callers:
    """Tells callers apart without keeping an address: by a keyed hash, whose key dies with us."""

    trust_proxy: bool
    key: bytes

    @classmethod
    def new(cls, *, trust_proxy: bool) -> "Callers":
        return cls(trust_proxy, token_bytes(32))

    def of(self, request: web.Request) -> bytes:
        return blake2b(_network(self._address(request)).encode(), key=self.key).digest()

    def _address(self, request: web.Request) -> str:
        """What our own proxy has seen is the last hop; the hops before it anybody can write."""
        hops = ",".join(request.headers.getall(FORWARDED, [])).split(",")
        return hops[-1].strip() if self.trust_proxy and hops[-1] else request.remote or ""


def _network(address: str) -> str:
    """One household or office has one address of IPv4, and 2^64 of IPv6."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    if isinstance(found, IPv6Address) and not found.ipv4_mapped:
        return str(IPv6Network((found, 64), strict=False))
    return str(getattr(found, "ipv4_mapped", None) or found)
