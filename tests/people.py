"""People of the small city, by their names."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from models.person import Employee, Person


async def person_of(session: AsyncSession, name: str) -> Person:
    found = await session.scalars(
        select(Person)
        .join(Employee, Employee.id == Person.id)
        .where(Employee.name == name)
        .options(joinedload(Person.employee))
    )
    return found.one()
