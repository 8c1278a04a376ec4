from datetime import UTC, datetime, timedelta

import pytest

from models.errors import AlreadyBound, CodeExpired, CodeUsed, EmployeesOnly
from models.person import BindingCode, Employee, Person

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


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


def test_only_employees_are_employees() -> None:
    assert an_employee().as_employee().name == "Ayu Pramesti"
    with pytest.raises(EmployeesOnly):
        a_citizen().as_employee()
