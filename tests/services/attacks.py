"""What somebody tries who holds the whole database and a list of accounts.

Each attack looks at a dump and says which account gave which rating; none is told more than the
database holds. `tests/services/test_anonymity.py` lets them loose on the real thing and on a
leaky one.
"""

import hashlib
import hmac
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from sqlalchemy import RowMapping, text
from sqlalchemy.ext.asyncio import AsyncEngine

from models.base import Base

Row = Mapping[str, Any]
Guess = Mapping[int, int]
"""Which account is said to have given which rating."""


@dataclass(frozen=True, slots=True)
class Dump:
    """All rows of all tables with what the database itself adds to them, and its files' bytes.

    `place` is the row's (ctid or rowid); `born` and `locked` are the numbers of the transactions
    that wrote it and touched it last (xmin, xmax), zero on SQLite.
    """

    tables: Mapping[str, list[Row]]
    raw: bytes

    def __getitem__(self, table: str) -> list[Row]:
        return self.tables[table]

    @property
    def accounts(self) -> list[Row]:
        return [row for row in self["person"] if row["telegram_id"] is not None]


@dataclass(frozen=True, slots=True)
class Vote:
    """What a vote key tells while it lives: this account has voted on that service."""

    account: int
    person: Row
    service_id: int
    guard: Row


async def dump_of(engine: AsyncEngine) -> Dump:
    async with engine.connect() as connection:
        tables = {
            name: [
                _read(row._mapping)
                for row in await connection.execute(text(_everything(name, engine)))
            ]
            for name in Base.metadata.tables
        }
    return Dump(tables, b"".join(_files(engine)))


def _everything(table: str, engine: AsyncEngine) -> str:
    if engine.dialect.name == "sqlite":
        return f'SELECT rowid AS place, 0 AS born, 0 AS locked, * FROM "{table}"'  # noqa: S608
    return (
        f'SELECT ctid::text AS place, xmin::text AS born, xmax::text AS locked, * FROM "{table}"'  # noqa: S608
    )


def _read(row: RowMapping) -> Row:
    place = tuple(map(int, re.findall(r"\d+", str(row["place"]))))
    return dict(row) | {
        "place": place,
        "born": int(row["born"]),
        "locked": int(row["locked"]),
    }


def _files(engine: AsyncEngine) -> Iterator[bytes]:
    if engine.dialect.name == "sqlite":
        for ending in ("", "-wal"):
            path = Path(f"{engine.url.database}{ending}")
            yield path.read_bytes() if path.exists() else b""


def votes(dump: Dump) -> list[Vote]:
    """In the order in which the guards lie."""
    guards = {row["digest"]: row for row in dump["vote_guard"]}
    found = [
        Vote(person["telegram_id"], person, key["service_id"], guards[digest])
        for key in dump["vote_key"]
        for person in dump.accounts
        if (digest := _hmac(key["secret"], person["telegram_id"])) in guards
    ]
    return sorted(found, key=lambda vote: vote.guard["place"])


def by_identifier(dump: Dump) -> Guess:
    """A key of the person, or of what was theirs, stands in the rating too."""
    of_whom = {
        str(row[name]): row["telegram_id"]
        for row in dump.accounts
        for name in ("id", "telegram_id")
    }
    return {
        of_whom[str(value)]: rating["id"]
        for rating in dump["rating"]
        for name in ("id", "receipt_digest", "comment")
        if str(value := rating[name]) in of_whom
    }


def by_hash(dump: Dump) -> Guess:
    """A rating is marked with a fingerprint of the account, with any secret that is found."""
    secrets = ["", *(key["secret"] for key in dump["vote_key"])]
    marks = {
        mark: person["telegram_id"]
        for person in dump.accounts
        for name in ("id", "telegram_id")
        for secret in secrets
        for mark in (_sha(f"{secret}{person[name]}"), _hmac(secret, person[name]))
    }
    return {
        marks[rating["receipt_digest"]]: rating["id"]
        for rating in dump["rating"]
        if rating["receipt_digest"] in marks
    }


def by_same_transaction(dump: Dump) -> Guess:
    """One transaction wrote the rating and touched the account."""
    touched = {
        number: person["telegram_id"]
        for person in dump.accounts
        for number in (person["born"], person["locked"])
        if number
    }
    touched |= {vote.guard["born"]: vote.account for vote in votes(dump) if vote.guard["born"]}
    return {
        touched[rating["born"]]: rating["id"]
        for rating in dump["rating"]
        if rating["born"] in touched
    }


def by_near_transaction(dump: Dump) -> Guess:
    """The next transaction that wrote ratings of that service; of those, in order of rows."""
    ratings = _by_service(dump["rating"])
    taken: set[int] = set()
    guess = {}
    for vote in votes(dump):
        later = [
            row
            for row in ratings[vote.service_id]
            if row["born"] >= vote.guard["born"] and row["id"] not in taken
        ]
        if later and vote.guard["born"]:
            best = min(later, key=lambda row: (row["born"], row["place"]))
            taken.add(best["id"])
            guess[vote.account] = best["id"]
    return guess


def by_order_of_rows(dump: Dump) -> Guess:
    """The n-th vote on a service is its n-th rating."""
    return _side_by_side(votes(dump), dump["rating"], lambda row: row["place"])


def by_order_of_contact(dump: Dump) -> Guess:
    """Who wrote to the bot earlier has rated earlier; ratings by all times that they have."""
    cast = sorted(votes(dump), key=lambda vote: vote.person["id"])
    return _side_by_side(cast, dump["rating"], lambda row: (str(row["week"]), row["place"]))


def by_differences(dumps: Sequence[Dump]) -> Guess:
    """Ratings new in a later dump are of those whose votes had no rating in the one before."""
    guess: dict[int, int] = {}
    for earlier, later in pairwise(dumps):
        known = _by_service(earlier["rating"])
        before = {row["id"] for row in earlier["rating"]}
        new = [row for row in later["rating"] if row["id"] not in before]
        cast: defaultdict[int, list[Vote]] = defaultdict(list)
        for vote in votes(later):
            cast[vote.service_id].append(vote)
        open_votes = [
            vote for service, some in cast.items() for vote in some[len(known[service]) :]
        ]
        guess |= _side_by_side(open_votes, new, lambda row: row["place"])
    return guess


def by_remains(dump: Dump) -> Guess:
    """Answers that were erased still lie in the files, in the order in which they were written."""
    places = {
        rating["id"]: dump.raw.find(b"saran" + rating["comment"].encode())
        for rating in dump["rating"]
        if rating["comment"]
    }
    remains = sorted((rating for rating, at in places.items() if at >= 0), key=places.__getitem__)
    accounts = sorted(dump.accounts, key=lambda row: int(row["id"]))
    return {row["telegram_id"]: rating for row, rating in zip(accounts, remains, strict=False)}


def files_by_order(dump: Dump) -> Guess:
    """The n-th file lies where the n-th voter's would."""
    files = sorted(dump["received_file"], key=lambda row: row["place"])
    return {vote.account: row["id"] for vote, row in zip(votes(dump), files, strict=False)}


def files_by_contact(dump: Dump) -> Guess:
    """The same by who wrote to the bot first, and by the order of the cases' entries."""
    cast = sorted(votes(dump), key=lambda vote: vote.person["id"])
    entries = sorted(dump["case_entry"], key=lambda row: row["place"])
    return {vote.account: row["file_id"] for vote, row in zip(cast, entries, strict=False)}


def files_by_near_transaction(dump: Dump) -> Guess:
    """The file that was written right before the vote, or else as soon as possible after it."""
    left = sorted(dump["received_file"], key=lambda row: row["place"])
    guess = {}
    for vote in votes(dump) if any(row["born"] for row in left) else ():
        born = vote.guard["born"]
        best = min(left, key=lambda row: (row["born"] > born, abs(row["born"] - born)))
        left.remove(best)
        guess[vote.account] = best["id"]
    return guess


FILE_ATTACKS: dict[str, Callable[[Dump], Guess]] = {
    "order": files_by_order,
    "contact": files_by_contact,
    "near transaction": files_by_near_transaction,
}


ATTACKS: dict[str, Callable[[Dump], Guess]] = {
    "identifier": by_identifier,
    "hash": by_hash,
    "same transaction": by_same_transaction,
    "near transaction": by_near_transaction,
    "order of rows": by_order_of_rows,
    "order of contact": by_order_of_contact,
    "remains": by_remains,
}


def _side_by_side(
    cast: Iterable[Vote], ratings: Iterable[Row], order: Callable[[Row], Any]
) -> Guess:
    waiting = {key: sorted(rows, key=order) for key, rows in _by_service(ratings).items()}
    return {
        vote.account: waiting[vote.service_id].pop(0)["id"]
        for vote in cast
        if waiting.get(vote.service_id)
    }


def _by_service(ratings: Iterable[Row]) -> defaultdict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for rating in ratings:
        found[rating["service_id"]].append(rating)
    return found


def _sha(value: str) -> str:
    return hashlib.sha256(value.encode()).hexdigest()


def _hmac(secret: str, value: object) -> str:
    return hmac.new(secret.encode(), str(value).encode(), "sha256").hexdigest()


def luck(hits: int, chances: Iterable[float]) -> float:
    """How likely so many hits or more are by guessing: a binomial test whose chances differ."""
    exactly = [1.0]
    for chance in chances:
        exactly = [
            here * (1 - chance) + below * chance
            for here, below in zip([*exactly, 0.0], [0.0, *exactly], strict=True)
        ]
    return sum(exactly[hits:])
