from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.binding import (
    LOCK_LASTS,
    MOST_WRONG_CODES,
    REQUESTS_LAST,
    BindingCode,
    Rebinding,
    count_wrong_code,
    must_not_be_locked,
    must_still_work,
)
from models.errors import (
    AlreadyBound,
    AlreadyDecided,
    CodeExpired,
    CodesLocked,
    CodeUsed,
    HasLeft,
    RequestLapsed,
    SecondPersonWanted,
)
from models.person import Employee, Person

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
AYU, ADMIN, RATNA = 1, 2, 3


def a_code(**known: datetime) -> BindingCode:
    return BindingCode(digest="x", employee_id=1, expires_at=NOW + timedelta(days=1), **known)


def a_citizen() -> Person:
    return Person(language="id", employee=None)


def an_employee() -> Person:
    return Person(language="id", employee=Employee(name="Ayu Pramesti"))


def test_a_code_is_used_once() -> None:
    code = a_code()
    code.use(a_citizen(), NOW)
    assert code.used_at == NOW
    with pytest.raises(CodeUsed):
        code.use(a_citizen(), NOW)


def test_a_code_lasts_until_its_moment_and_not_longer() -> None:
    code = a_code()
    with pytest.raises(CodeExpired):
        code.use(a_citizen(), code.expires_at)
    assert code.used_at is None
    code.use(a_citizen(), code.expires_at - timedelta(seconds=1))


def test_a_chat_that_is_bound_keeps_the_code_unused() -> None:
    code = a_code()
    with pytest.raises(AlreadyBound) as refusal:
        code.use(an_employee(), NOW)
    assert refusal.value.values == {"name": "Ayu Pramesti"}
    assert code.used_at is None


def test_a_code_that_was_used_long_ago_is_used_and_not_expired() -> None:
    code = a_code(used_at=NOW)
    with pytest.raises(CodeUsed):
        code.use(a_citizen(), NOW + timedelta(days=365))


def a_chat() -> Person:
    return Person(wrong_codes=0)


def test_the_fifth_wrong_code_locks_and_the_fourth_does_not() -> None:
    chat = a_chat()
    for _ in range(MOST_WRONG_CODES - 1):
        count_wrong_code(chat, NOW)
    must_not_be_locked(chat, NOW)
    count_wrong_code(chat, NOW)
    with pytest.raises(CodesLocked) as locked:
        must_not_be_locked(chat, NOW)
    assert locked.value.values == {"at": NOW + LOCK_LASTS}


def test_a_lock_ends_and_the_count_begins_anew() -> None:
    chat = a_chat()
    for _ in range(MOST_WRONG_CODES):
        count_wrong_code(chat, NOW)
    with pytest.raises(CodesLocked):
        must_not_be_locked(chat, NOW + LOCK_LASTS - timedelta(seconds=1))
    must_not_be_locked(chat, NOW + LOCK_LASTS)
    count_wrong_code(chat, NOW + LOCK_LASTS)
    must_not_be_locked(chat, NOW + LOCK_LASTS)


@given(st.lists(st.integers(0, 3600), max_size=60))
def test_no_account_ever_tries_more_than_five_codes_in_any_hour(pauses: list[int]) -> None:
    chat, now, tried = a_chat(), NOW, []
    for pause in pauses:
        now += timedelta(seconds=pause)
        try:
            must_not_be_locked(chat, now)
        except CodesLocked:
            continue
        count_wrong_code(chat, now)
        tried.append(now)
    fifths = tried[MOST_WRONG_CODES - 1 :: MOST_WRONG_CODES]
    nexts = tried[MOST_WRONG_CODES::MOST_WRONG_CODES]
    assert all(later - fifth >= LOCK_LASTS for fifth, later in zip(fifths, nexts, strict=False))


def test_whoever_has_left_works_until_that_moment() -> None:
    must_still_work(Employee(left_at=None), NOW)
    must_still_work(Employee(left_at=NOW + timedelta(seconds=1)), NOW)
    with pytest.raises(HasLeft):
        must_still_work(Employee(left_at=NOW), NOW)


def a_request() -> Rebinding:
    return Rebinding(employee_id=AYU, asked_by=ADMIN, asked_at=NOW)


@pytest.mark.parametrize("agreed", [True, False])
def test_a_second_person_decides(agreed: bool) -> None:  # noqa: FBT001 - a parameter of the test
    request = a_request()
    request.decide(RATNA, NOW, agreed=agreed)
    assert (request.decided_by, request.decided_at, request.agreed) == (RATNA, NOW, agreed)
    assert not request.is_open(NOW)


@pytest.mark.parametrize("who", [AYU, ADMIN])
@pytest.mark.parametrize("agreed", [True, False])
def test_neither_the_asker_nor_the_owner_is_the_second(
    who: int,
    agreed: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    request = a_request()
    with pytest.raises(SecondPersonWanted):
        request.decide(who, NOW, agreed=agreed)
    assert request.is_open(NOW)


def test_the_first_decision_stands() -> None:
    request = a_request()
    request.decide(RATNA, NOW, agreed=False)
    with pytest.raises(AlreadyDecided):
        request.decide(4, NOW, agreed=True)
    assert request.agreed is False


def test_a_request_is_open_for_three_days() -> None:
    late = a_request()
    assert late.lapses_at == NOW + REQUESTS_LAST
    with pytest.raises(RequestLapsed):
        late.decide(RATNA, late.lapses_at, agreed=True)
    late.decide(RATNA, late.lapses_at - timedelta(seconds=1), agreed=True)
