import asyncio

import pytest

from tests.web.test_limits import Watch
from web.tokens import LIVES_FOR, FormSpent, FormStale, ReceiptShown, Tokens


async def spend(tokens: Tokens, token: str, outcome: str = "KODE") -> str:
    async with tokens.spending(token, "page") as spending:
        if spending.outcome is None:
            spending.outcome = outcome
        return spending.outcome


async def test_a_form_is_sent_once_and_its_receipt_is_shown_once() -> None:
    tokens = Tokens()
    token = tokens.issue("page")
    assert await spend(tokens, token) == "KODE"
    assert tokens.receipt(token) == "KODE"
    with pytest.raises(ReceiptShown):
        tokens.receipt(token)
    with pytest.raises(FormSpent):
        await spend(tokens, token)


async def test_a_second_press_finds_what_the_first_has_done() -> None:
    tokens = Tokens()
    token = tokens.issue("page")
    first, second = await asyncio.gather(
        spend(tokens, token, "FIRST"), spend(tokens, token, "SECOND")
    )
    assert first == second == "FIRST"


async def test_a_fault_leaves_the_form_unspent() -> None:
    tokens = Tokens()
    token = tokens.issue("page")
    with pytest.raises(OSError, match="gone"):
        async with tokens.spending(token, "page"):
            raise OSError("gone")
    with pytest.raises(ReceiptShown):
        tokens.receipt(token)
    assert await spend(tokens, token) == "KODE"


async def test_it_lives_for_an_hour() -> None:
    watch = Watch()
    tokens = Tokens(watch)
    token = tokens.issue("page")
    watch.now += LIVES_FOR - 1
    await spend(tokens, token)
    watch.now += 1
    with pytest.raises(FormStale):
        await spend(tokens, token)


async def test_what_was_spent_is_remembered_as_long_as_it_could_come_again() -> None:
    watch = Watch()
    tokens = Tokens(watch)
    token = tokens.issue("page")
    await spend(tokens, token)
    watch.now += LIVES_FOR - 1
    await spend(tokens, tokens.issue("page"))
    assert tokens.receipt(token) == "KODE"
    watch.now += 1
    await spend(tokens, tokens.issue("page"))
    with pytest.raises(ReceiptShown):
        tokens.receipt(token)


async def test_after_a_restart_no_older_form_is_taken() -> None:
    token = Tokens().issue("page")
    with pytest.raises(FormStale):
        await spend(Tokens(), token)


@pytest.mark.parametrize("wrong", ["", ".", "..", "a.b.c", "a.9999999999.c", "é.1.é"])
async def test_what_we_never_gave_is_not_taken(wrong: str) -> None:
    with pytest.raises(FormStale):
        await spend(Tokens(), wrong)


@pytest.mark.parametrize("part", [0, 1, 2])
async def test_no_part_of_it_can_be_changed(part: int) -> None:
    tokens = Tokens()
    parts = tokens.issue("page").split(".")
    parts[part] = "9" + parts[part][1:] if parts[part][0] != "9" else "8" + parts[part][1:]
    with pytest.raises(FormStale):
        await spend(tokens, ".".join(parts))


async def test_it_is_good_for_its_own_page_only() -> None:
    tokens = Tokens()
    token = tokens.issue("another page")
    with pytest.raises(FormStale):
        await spend(tokens, token)
