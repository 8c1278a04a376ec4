import pytest

from models.errors import EmployeesOnly
from models.person import Employee, Person


def a_citizen() -> Person:
    return Person(language="id", employee=None)


def an_employee() -> Person:
    return Person(language="id", employee=Employee(name="Ayu Pramesti"))


def test_only_employees_are_employees() -> None:
    assert an_employee().as_employee().name == "Ayu Pramesti"
    with pytest.raises(EmployeesOnly):
        a_citizen().as_employee()
