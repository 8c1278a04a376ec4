"""Nothing joins a case to an account for longer than the citizen has chosen."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.base import Base
from models.case import Case, CaseState
from models.person import Person
from services.cases.desk import CaseDesk
from services.cases.replies import CaseReplies, Telling
from services.cases.terms import CaseTerms
from tests.cases import at, opened
from tests.city import Clock
from tests.factories import Office, a_person

S = CaseState
ACCOUNT = 8_000_000_000


@pytest.fixture
def terms(session: AsyncSession, clock: Clock) -> CaseTerms:
    return CaseTerms(session, clock)


@pytest.fixture
def desk(session: AsyncSession, clock: Clock) -> CaseDesk:
    return CaseDesk(session, clock)


async def test_who_began_to_write_and_left_is_forgotten_by_the_next_day(
    session: AsyncSession, clock: Clock, office: Office, sari: Person, terms: CaseTerms
) -> None:
    case = await opened(session, clock, office.service)
    await CaseReplies(session, clock).ask(sari, case.id, case.proof_for(sari.id), Telling.MORE)
    office.ayu.awaits = "form:1:saran"
    await session.flush()
    clock.turn(at(11, 24, 23))
    await terms.forget_unwritten()
    await session.refresh(sari)
    assert str(case.id) in (sari.awaits or "")
    clock.turn(at(11, 25))
    await terms.forget_unwritten()
    await session.refresh(sari)
    await session.refresh(office.ayu)
    assert (sari.awaits, office.ayu.awaits) == (None, "form:1:saran")


async def everything(session: AsyncSession) -> dict[str, list[tuple[Any, ...]]]:
    """The whole database, table by table."""
    return {
        name: [tuple(row) for row in await session.execute(select(table))]
        for name, table in Base.metadata.tables.items()
    }


def links(dump: dict[str, list[tuple[Any, ...]]], case: Case, person: Person) -> list[str]:
    """Tables with a row that mentions both the case and the account."""
    case_words = {str(case.id), case.receipt_digest}
    person_words = {str(person.id), str(person.telegram_id)}

    def mentions(row: tuple[Any, ...], words: set[str]) -> bool:
        return any(f"{word}" in f"{value}".split(":") for value in row for word in words)

    return [
        name
        for name, rows in dump.items()
        if any(mentions(row, case_words) and mentions(row, person_words) for row in rows)
    ]


@pytest.mark.parametrize("how", ["citizen", "silence", "quiet"])
async def test_once_it_is_closed_nothing_joins_the_case_to_the_account(
    session: AsyncSession, clock: Clock, office: Office, terms: CaseTerms, desk: CaseDesk, how: str
) -> None:
    for _ in range(40):  # a number of a person that is no day, no count and no officer's
        sari = await a_person(session)
    sari.telegram_id = ACCOUNT
    case = await opened(session, clock, office.service, notify=sari)
    await desk.move(office.ratna, case.id, S.ANSWERED, "Sudah.")
    clock.turn(at(11, 27, 10))
    await terms.ask()
    replies, proof = CaseReplies(session, clock), case.proof_for(sari.id)
    await replies.ask(sari, case.id, proof, Telling.REOPEN)
    await session.flush()
    before = links(await everything(session), case, sari)
    assert set(before) == {"citizen_case", "notice", "person"}
    if how == "citizen":
        await replies.settle(sari, case.id, proof)
    elif how == "quiet":
        await replies.be_quiet(sari, case.id, proof)
    else:
        clock.turn(at(12, 9))
        await terms.close()
    await session.flush()
    assert links(await everything(session), case, sari) == []
