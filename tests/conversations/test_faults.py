"""When the fault is ours: nothing stored is lost or doubled, nothing is said too early."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine

from models.form import Answer, Form
from models.notice import TakenUpdate
from models.person import Person
from services.forms import Forms
from tests.city import AYU_CODE, LOKET, City
from tests.conversations.acting import answers, evaluate, stored


async def test_a_fault_is_apologised_for_and_touches_nobody_else(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    sari, budi = city.someone("Sari"), city.someone("Budi")
    for someone in (sari, budi):
        await someone.start(LOKET)
    choose = Forms.choose

    async def choose_or_break(self: Forms, person: Person, *what: Any) -> Form:
        form = await choose(self, person, *what)
        if person.telegram_id == sari.id:
            raise RuntimeError("a fault of ours")
        return form

    monkeypatch.setattr(Forms, "choose", choose_or_break)
    taps = [sari.tap("😀 Sangat puas"), budi.tap("😞 Tidak puas")]
    await city.take(*taps)
    assert [toast["text"][:4] for toast in city.telegram.toasts] == ["Maaf", ""]
    assert "Bagaimana pelayanan" in sari.reads
    assert "Jawaban Saudara: 😞" in budi.reads
    assert await answers(city) == {"kepuasan": 1}
    taken = {update.update_id for update in await stored(city, TakenUpdate)}
    assert {tap["update_id"] for tap in taps} <= taken

    monkeypatch.undo()
    assert "Jawaban Saudara: 😀" in await sari.press("😀 Sangat puas")


async def test_a_refusal_touches_nobody_else(city: City) -> None:
    sari, budi = city.someone("Sari"), city.someone("Budi")
    await sari.start(LOKET)
    wrong = city.telegram.start(budi.id, "TIDAKADA")
    await city.take(wrong, sari.tap("😀 Sangat puas"))
    assert "tidak kami kenal" in budi.reads
    assert "Jawaban Saudara: 😀" in sari.reads


@contextmanager
def failing(engine: AsyncEngine, statement: str) -> Iterator[list[str]]:
    """The database fails once, at the first statement that begins like this."""
    failed: list[str] = []

    def fail(*seen: Any) -> None:
        if not failed and seen[2].startswith(statement):
            failed.append(seen[2])
            raise OperationalError(statement, None, Exception("the connection was lost"))

    event.listen(engine.sync_engine, "before_cursor_execute", fail)
    try:
        yield failed
    finally:
        event.remove(engine.sync_engine, "before_cursor_execute", fail)


@pytest.mark.parametrize(
    "statement", ["INSERT INTO taken_update", "SELECT person", "INSERT INTO answer"]
)
async def test_a_database_that_fails_in_the_middle_loses_and_doubles_nothing(
    city: City, engine: AsyncEngine, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    monkeypatch.setattr("bot.intake.FIRST_PAUSE", 0.01)
    sari, budi = city.someone("Sari"), city.someone("Budi")
    for someone in (sari, budi):
        await someone.start(LOKET)
    with failing(engine, statement) as failed:
        await city.receive(sari.tap("😀 Sangat puas"), budi.tap("😞 Tidak puas"))
    assert failed
    assert "Jawaban Saudara: 😀" in sari.reads
    assert "Jawaban Saudara: 😞" in budi.reads
    assert [answer.choice for answer in await stored(city, Answer)] == [4, 1]
    assert len(city.telegram.toasts) == 2


@contextmanager
def refusing_to_commit(engine: AsyncEngine) -> Iterator[None]:
    def refuse(_: object) -> None:
        raise OperationalError("COMMIT", None, Exception("the disk is full"))

    event.listen(engine.sync_engine, "commit", refuse)
    try:
        yield
    finally:
        event.remove(engine.sync_engine, "commit", refuse)


async def test_nothing_is_said_that_is_not_committed(city: City, engine: AsyncEngine) -> None:
    ayu = await city.employee(AYU_CODE)
    await evaluate(ayu)
    await ayu.say("Antrean turun.")
    await ayu.press("Periksa & kirim")
    said, owed, sent = len(city.telegram.calls), city.owed, ayu.tap("Kirim")
    with refusing_to_commit(engine), pytest.raises(OperationalError):
        await city.take(sent)
    assert city.said == []
    assert len(city.telegram.calls) == said
    assert city.owed == owed
    (form,) = await stored(city, Form)
    assert form.sent_at is None

    await city.take(sent)
    assert "tersegel" in ayu.reads
    assert city.owed == owed + 1
