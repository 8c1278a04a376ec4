"""Nothing leads back: attackers with the whole database do no better than by guessing."""

import hashlib
import hmac
import random
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.database import Sessions
from models.base import Base
from models.errors import AlreadyRated
from models.form import Answer, Form
from models.person import Person
from models.rating import Rating, RatingDraft, VoteGuard, VoteKey
from models.unit import Service
from services.access.people import People
from services.forms import Forms
from services.secrets import digest_of
from services.voice.releases import STAYS_AT_LEAST, Releases
from services.voice.surveys import Surveys
from services.voice.votes import Votes
from tests.city import LOKET, POLI, City, Clock, Someone
from tests.factories import a_person, a_service, a_unit, an_office, fill
from tests.services.attacks import (
    ATTACKS,
    Dump,
    Guess,
    by_differences,
    dump_of,
    luck,
)
from tests.voices import BUDI, SARI, begun, count, released, sent, sent_by

CITIZENS = 500
LEAKS = 30
FACES = ("😀 Sangat puas", "😊 Puas", "😕 Kurang puas", "😞 Tidak puas")
UNLIKELY = 0.001


@pytest.fixture
async def service(session: AsyncSession) -> Service:
    return await a_service(session, await a_unit(session))


@dataclass(frozen=True, slots=True)
class Truth:
    """What no attacker knows: who gave which rating, and which ones were released together."""

    receipts: dict[int, str] = field(default_factory=dict)
    told: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Accounts that asked to be told: their ratings have no receipt, but answers of their own."""
    batches: list[frozenset[int]] = field(default_factory=list)

    def ratings(self, dump: Dump) -> dict[int, int]:
        found = {row["receipt_digest"]: row["id"] for row in dump["rating"]}
        found |= {(row["persyaratan"], row["prosedur"]): row["id"] for row in dump["rating"]}
        marks = {who: digest_of(code) for who, code in self.receipts.items()} | self.told
        return {who: found[mark] for who, mark in marks.items()}

    def likelihood(self, guess: Guess, dump: Dump) -> float:
        """Of so many hits by chance, which is one in the ratings released together."""
        truth = self.ratings(dump)
        sizes = {rating: len(batch) for batch in self.batches for rating in batch}
        judged = [account for account in guess if account in truth]
        hits = sum(guess[account] == truth[account] for account in judged)
        return luck(hits, [1 / sizes[truth[account]] for account in judged])


@pytest.fixture
def dice(monkeypatch: pytest.MonkeyPatch) -> random.Random:
    """Chance that is the same each time, or one run in some hundreds would fail for nothing."""
    dice = random.Random(500)  # noqa: S311 - nothing secret is drawn in a test
    monkeypatch.setattr(secrets, "SystemRandom", lambda: dice)
    monkeypatch.setattr(secrets, "randbelow", dice.randrange)
    return dice


async def speak(citizen: Someone, number: int, truth: Truth) -> None:
    """Two taps; every fifth adds words, every fiftieth wants to be told in the chat."""
    await citizen.start((LOKET, POLI)[number % 2])
    await citizen.press(FACES[number % 4])
    send = "Kirim sekarang"
    if number % 5 == 0:
        form = citizen.data_of(send).partition(":")[2]
        await citizen.press_data(f"q:{form}:saran")
        await citizen.say(f"Cerita ke-{number} tentang antrean.")
        if number % 50 == 0:
            await citizen.press_data(f"c:{form}:jenis:3")
            await citizen.press_data(f"c:{form}:jawaban:3")
            first, second = truth.told[citizen.id] = 1 + number // 50 % 4, 1 + number // 200
            await citizen.press_data(f"c:{form}:persyaratan:{first}")
            await citizen.press_data(f"c:{form}:prosedur:{second}")
        await citizen.press("Periksa & kirim")
        send = "Kirim"
    said = await citizen.press(send)
    truth.receipts[citizen.id] = said.split("Kode kuitansi: ")[1].split()[0]


async def look(city: City, truth: Truth) -> bool:
    known = frozenset().union(*truth.batches)
    if not (await city.look())["ratings-released"]:
        return False
    async with city.sessions() as session:
        new = await session.execute(select(Rating.service_id, Rating.id))
    together: dict[int, set[int]] = {}
    for service, rating in new:
        if rating not in known:
            together.setdefault(service, set()).add(rating)
    truth.batches.extend(map(frozenset, together.values()))
    return True


async def test_no_attack_on_five_hundred_citizens_beats_chance(
    city: City, engine: AsyncEngine, dice: random.Random
) -> None:
    truth, dumps = Truth(), []
    for number in range(CITIZENS):
        citizen = city.someone(f"Warga {number}")
        await speak(citizen, number, truth)
        city.clock.now += timedelta(seconds=dice.randrange(200))
        if number % 4 == 0 and await look(city, truth) and number > CITIZENS // 2:
            dumps.append(await dump_of(engine))
    city.clock.advance(days=1)
    await look(city, truth)
    dump = await dump_of(engine)

    assert sum(map(len, truth.batches)) == CITIZENS == len(dump["rating"])
    assert len(truth.batches) > 40
    assert len(set(truth.ratings(dump).values())) == CITIZENS
    guesses = {name: attack(dump) for name, attack in ATTACKS.items()}
    guesses["differences"] = by_differences([*dumps, dump])
    likely = {name: truth.likelihood(guess, dump) for name, guess in guesses.items()}
    assert {name: how for name, how in likely.items() if how <= UNLIKELY} == {}
    # They had something to go by: all votes are known while their keys are.
    assert len(guesses["order of rows"]) == CITIZENS
    assert len(guesses["differences"]) > CITIZENS // 3
    for name in ("identifier", "hash", "remains"):
        assert guesses[name] == {}
    # Who asked to be told is named by a case, and so by the transaction that opened it.
    assert guesses["same transaction"].keys() <= truth.told.keys()
    nobody_is_kept_but_in_person(dump, truth)


def nobody_is_kept_but_in_person(dump: Dump, truth: Truth) -> None:
    people = {row["id"]: row["telegram_id"] for row in dump["person"]}
    citizens = {key for key, account in people.items() if account in truth.receipts}
    named: dict[str, set[int]] = {}
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column.table.name == "person" for key in column.foreign_keys):
                values = {row[column.name] for row in dump[table.name]}
                named[f"{table.name}.{column.name}"] = values & citizens
    asked = {key for key in citizens if people[key] in truth.told}
    assert {name: keys for name, keys in named.items() if keys} == {
        "citizen_case.notify_id": asked
    }
    elsewhere = str({name: rows for name, rows in dump.tables.items() if name != "person"})
    words = set(re.findall(r"\w+", elsewhere))
    assert [account for account in truth.receipts if str(account) in words] == []


@pytest.fixture
async def leaky(
    sessions: Sessions, clock: Clock, engine: AsyncEngine, monkeypatch: pytest.MonkeyPatch
) -> tuple[Dump, Dump, Mapping[int, int]]:
    """Ratings released one by one in the transaction that sends them, with telling keys."""
    async with sessions.begin() as session:
        service = await a_service(session, await a_unit(session))
    truth: dict[int, int] = {}
    for number in range(LEAKS):
        account, words = SARI + number, f"Cerita ke-{number} tentang antrean."
        async with sessions.begin() as session:
            person = (await People(session, clock).meet({account: "id"}))[account]
            await begun(session, clock, person, service, saran=words)
        async with sessions.begin() as session:
            person = (await People(session, clock).meet({account: "id"}))[account]
            monkeypatch.setattr(
                "services.voice.surveys.new_code", lambda person=person: f"{person.id}"
            )
            monkeypatch.setattr(secrets, "randbelow", lambda _, person=person: person.id - 1)
            await sent(session, clock, person, service)
            clock.now += STAYS_AT_LEAST
            await Releases(session, clock, at_least=1).release()
            truth[account] = person.id  # the key that was "drawn" for the rating
        if number == LEAKS - 2:
            earlier = await dump_of(engine)
    return earlier, await dump_of(engine), truth


ON_POSTGRES = ("same transaction", "near transaction", "order of rows", "order of contact")
ON_SQLITE = ("order of rows", "order of contact", "remains")


async def test_the_same_attacks_find_everybody_where_there_is_a_leak(
    leaky: tuple[Dump, Dump, Mapping[int, int]], engine: AsyncEngine
) -> None:
    earlier, dump, truth = leaky
    works = ON_SQLITE if engine.dialect.name == "sqlite" else ON_POSTGRES
    for name in ("identifier", "hash", *works):
        guess = ATTACKS[name](dump)
        hits = sum(truth[account] == rating for account, rating in guess.items())
        assert (name, hits) == (name, LEAKS)
        assert luck(hits, [1 / 5] * LEAKS) < UNLIKELY
    assert by_differences([earlier, dump]) == dict(list(truth.items())[-1:])


def test_luck_is_the_binomial_one() -> None:
    assert luck(0, [0.2] * 10) == pytest.approx(1)
    assert luck(1, [0.5, 0.5]) == pytest.approx(0.75)
    assert luck(10, [0.2] * 10) == pytest.approx(0.2**10)
    assert luck(2, [1.0, 0.25]) == pytest.approx(0.25)


async def test_once_it_is_released_nothing_leads_back(sessions: Sessions, clock: Clock) -> None:
    async with sessions.begin() as session:
        office = await an_office(session, clock())
        sari = (await People(session, clock).meet({SARI: "id"}))[SARI]
        surveys = Surveys(session, clock)
        draft = await surveys.begin(sari, office.service.links[0].code)
        fill(draft.form, clock(), "Antrean lama.", jenis=2, jawaban=1)
        await Forms(session, clock).ask(sari, draft.form_id, "saran")
        await surveys.send(sari, draft.form_id)
    async with sessions.begin() as session:
        assert await released(session, clock) == 1

    async with sessions() as session:
        for model in (Form, Answer, RatingDraft):
            assert await count(session, model) == 0
        kept = (await session.scalars(select(Person).where(Person.telegram_id == SARI))).one()
        assert kept.awaits is None
        dump = {
            table.name: str((await session.execute(select(table))).all())
            for table in Base.metadata.sorted_tables
            if table.name != "person"
        }
    assert "Antrean lama." in dump["rating"]
    assert [name for name, rows in dump.items() if str(SARI) in rows] == []
    assert str(clock().time()) not in dump["rating"]


def test_a_rating_has_no_column_that_could_lead_back() -> None:
    assert {column.name for column in Rating.__table__.columns} == {
        *("id", "service_id", "unit_id", "semester", "week", "questionnaire", "assisted"),
        *("comment", "receipt_digest"),
        *("kepuasan", "persyaratan", "prosedur", "waktu", "biaya", "produk"),
        *("kompetensi", "perilaku", "sarana", "pengaduan"),
    }
    assert [column.name for column in VoteGuard.__table__.columns] == ["digest"]


async def test_an_account_votes_once_a_service_and_semester(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    sari, budi = await a_person(session, SARI), await a_person(session, BUDI)
    other = await a_service(session, await a_unit(session, "Puskesmas"), code="POLI")
    await sent(session, clock, sari, service)
    await released(session, clock)
    with pytest.raises(AlreadyRated) as refusal:
        await begun(session, clock, sari, service)
    assert refusal.value.values == {"service": service.name}
    await sent(session, clock, sari, other)
    await sent(session, clock, budi, service)
    clock.turn(datetime(2027, 1, 4, 2, 0, tzinfo=UTC))
    await released(session, clock, timedelta())
    await sent(session, clock, sari, service)
    assert await count(session, VoteGuard) == 4


async def test_after_the_semester_nobody_can_test_whether_an_account_has_voted(
    service: Service, session: AsyncSession, clock: Clock
) -> None:
    await sent_by(session, clock, service, SARI)
    assert await guards_of(session, SARI) == await every_guard(session)
    votes = Votes(session, clock)
    assert await votes.destroy_keys() == 0

    clock.turn(datetime(2027, 1, 4, 2, 0, tzinfo=UTC))
    await sent_by(session, clock, service, BUDI)
    assert (await votes.destroy_keys(), await votes.destroy_keys()) == (1, 0)
    assert await guards_of(session, SARI) & await every_guard(session) == set()
    assert len(await guards_of(session, BUDI) & await every_guard(session)) == 1


async def guards_of(session: AsyncSession, account: int) -> set[str]:
    """What somebody with the whole database could compute for an account."""
    keys = await session.scalars(select(VoteKey.secret))
    return {
        hmac.new(secret.encode(), str(account).encode(), hashlib.sha256).hexdigest()
        for secret in keys
    }


async def every_guard(session: AsyncSession) -> set[str]:
    return set((await session.scalars(select(VoteGuard.digest))).all())
