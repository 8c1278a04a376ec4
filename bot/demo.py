import random
import secrets
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from importlib.resources import files
from json import dumps
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.database import open_sessions, opened, prepare_schema
from bot.demo_mentoring import Pairing
from bot.demo_story import Story
from bot.settings import CannotStart
from models.binding import BindingCode
from models.calendar import WITA
from models.evaluation import Term
from models.nip import Nip
from models.notice import Topic
from models.office import Appointment, Assignment, Basis, Capacity, Headship, Role
from models.person import Employee, Person
from models.rating import Rating
from models.satisfaction import Element
from models.semester import Semester
from models.stage import StageDecided
from models.unit import Link, Service, Unit
from services.clock import utc_now
from services.figures.tallies import Tallies
from services.places.addresses import link_code
from services.secrets import digest_of, new_code
from services.voice.surveys import SATISFACTION
from texts import Html, Texts

CODES_LAST = timedelta(days=90)
TERM_LASTS = timedelta(days=30)
LEFT_OUT = 0.1  # of all answers
SCORES_OF = {
    **dict.fromkeys(Element, (4, 4, 3, 3, 3)),
    Element.BIAYA: (4, 4, 4, 4, 3),
    Element.WAKTU: (4, 3, 3, 2, 2),
    Element.SARANA: (3, 3, 3, 2, 4),
}


@dataclass(frozen=True, slots=True)
class Door:
    """A link that opens the bot: what a QR or a slip of paper carries."""

    label: str
    payload: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays in the demo, and through which links each comes in."""

    people: list[dict[str, Any]] = field(default_factory=list)
    services: list[Door] = field(default_factory=list)

    def as_json(self) -> str:
        bot = {"first_name": "Suara Kinerja", "username": "suara_kinerja_bot"}
        group = {"title": "Grup Loket", "members": [person["id"] for person in self.people[:4]]}
        cast = {"bot": bot, "people": self.people, "groups": [group]}
        return dumps(cast, ensure_ascii=False, indent=2)

    def lines(self, texts: Texts) -> Iterator[Html]:
        for person in self.people:
            for door in person["doors"]:
                yield texts(
                    "cli-door",
                    role=person["role"],
                    name=person["first_name"],
                    label=door["label"],
                    payload=door["payload"],
                )


async def seed(address: str) -> Cast:
    """Fill an empty database with a small fictitious Mataram and tell who plays."""
    async with opened(address) as engine:
        await prepare_schema(engine)
        async with open_sessions(engine).begin() as session:
            if await session.scalar(select(Unit.id).limit(1)) is not None:
                raise CannotStart("cli-already-filled")
            return await Seeding(session, utc_now()).all()


@dataclass(frozen=True, slots=True)
class Seeding:
    session: AsyncSession
    now: datetime
    cast: Cast = field(default_factory=Cast)

    async def all(self) -> Cast:
        raw = tomllib.loads((files("bot") / "demo.toml").read_text("utf-8"))
        semester = Semester.of(self.now)
        closes_at = max(semester.ends_at, self.now + TERM_LASTS)
        opens_at = self.now - TERM_LASTS
        self.session.add(Term(semester=semester.code, opens_at=opens_at, closes_at=closes_at))
        self._spare_the_digest()
        heads = [(unit, await self._unit(unit)) for unit in raw["units"]]
        (secretary,) = (head for unit, head in heads if unit.get("leads"))
        for unit, head in heads:
            if not unit.get("leads"):
                self._lead(secretary, head)
        for citizen in raw["citizens"]:
            doors = [asdict(door) for door in self.cast.services]
            note = Texts(citizen["language_code"])("demo-note-citizen")
            self._play(citizen, "demo-role-citizen", note, doors)
        self.cast.people.sort(
            key=lambda person: person["role"] != Texts("id")("demo-role-citizen")
        )
        return self.cast

    def _spare_the_digest(self) -> None:
        """Of the week in which the demo begins: a review that is due is told by itself."""
        today = self.now.astimezone(WITA).date()
        monday = today - timedelta(days=today.weekday())
        decided = StageDecided(topic=Topic.DIGEST, last_day=monday, decided_at=self.now)
        self.session.add(decided)

    async def _unit(self, raw: dict[str, Any]) -> Employee:
        """Its head, whom somebody above reviews."""
        unit = Unit(name=raw["name"], since=self._long_ago)
        self.session.add(unit)
        await self.session.flush()
        first, *others = raw["employees"]
        head = await self._employee(unit, first, "demo-role-head")
        team = [await self._employee(unit, other, "demo-role-employee") for other in others]
        self._head(unit, head)
        await self._team(head, team, raw)
        services = [await self._service(unit, name) for name in raw["services"]]
        await self._rate(services, raw["ratings"])
        return head

    async def _team(self, head: Employee, team: Sequence[Employee], raw: dict[str, Any]) -> None:
        story = Story(self.session, self.now)
        for other, told in zip(team, raw["employees"][1:], strict=True):
            self._lead(head, other)
            await story.tell(other, head, told)
        people = {employee.name: employee for employee in (head, *team)}
        await Pairing(self.session, self.now).tell(people, raw)

    def _head(self, unit: Unit, head: Employee) -> None:
        since, capacity = self._long_ago, Capacity.DEFINITIVE
        self.session.add(
            Headship(unit_id=unit.id, employee_id=head.id, since=since, capacity=capacity)
        )

    def _lead(self, head: Employee, other: Employee) -> None:
        self.session.add(
            Assignment(
                employee_id=other.id,
                reviewer_id=head.id,
                since=self._long_ago,
                basis=Basis.LINE,
            )
        )

    async def _rate(self, services: Sequence[Service], count: int) -> None:
        ratings = [_rating(services[n % len(services)], n, self.now) for n in range(count)]
        self.session.add_all(ratings)
        await self.session.flush()
        await Tallies(self.session).add(ratings)

    async def _employee(self, unit: Unit, raw: dict[str, Any], role: str) -> Employee:
        person = Person(language="id")
        self.session.add(person)
        await self.session.flush()
        nip = Nip.read(raw["nip"], self.now.date())
        employee = Employee(
            id=person.id, nip=nip.digits, name=raw["name"], post=raw["post"], unit_id=unit.id
        )
        self.session.add(employee)
        await self.session.flush()
        for given in raw.get("roles", ()):
            role = f"demo-role-{given}"
            self._appoint(employee, Role(given))
        code = await self._code(employee)
        doors = [asdict(Door(Texts("id")("demo-door-binding"), code))]
        self._play({"first_name": raw["name"], "language_code": "id"}, role, raw["post"], doors)
        return employee

    def _appoint(self, employee: Employee, role: Role) -> None:
        whole_city = role is not Role.UNIT_ADMIN
        unit_id = None if whole_city else employee.unit_id
        since = self._long_ago
        self.session.add(
            Appointment(employee_id=employee.id, role=role, unit_id=unit_id, since=since)
        )

    async def _code(self, employee: Employee) -> str:
        code, expires_at = new_code(), self.now + CODES_LAST
        self.session.add(
            BindingCode(digest=digest_of(code), employee_id=employee.id, expires_at=expires_at)
        )
        return code

    async def _service(self, unit: Unit, name: str) -> Service:
        link = Link(code=link_code(), issued_at=self._long_ago)
        service = Service(unit_id=unit.id, name=name, links=[link])
        self.session.add(service)
        await self.session.flush()
        self.cast.services.append(Door(f"{name} · {unit.name}", link.code))
        return service

    def _play(
        self, who: dict[str, str], role: str, note: str, doors: list[dict[str, str]]
    ) -> None:
        self.cast.people.append(
            {
                "id": 7001 + len(self.cast.people),
                "first_name": who["first_name"],
                "language_code": who["language_code"],
                "role": Texts("id")(role),
                "note": note,
                "doors": doors,
            }
        )

    @property
    def _long_ago(self) -> datetime:
        return self.now - timedelta(days=365)


def _rating(service: Service, number: int, now: datetime) -> Rating:
    """An invented answer, the same at every seeding; some leave an element out, as people do."""
    dice = random.Random(number)  # noqa: S311 - nothing secret is drawn
    scores = {
        element.value: None if dice.random() < LEFT_OUT else dice.choice(SCORES_OF[element])
        for element in Element
    }
    return Rating(
        id=secrets.randbelow(2**62) + 1,
        service_id=service.id,
        unit_id=service.unit_id,
        semester=Semester.of(now).code,
        week=(now - timedelta(days=now.weekday())).date(),
        questionnaire=SATISFACTION,
        kepuasan=dice.choice((4, 4, 3, 3, 2)),
        **scores,
    )
