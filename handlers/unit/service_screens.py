from collections.abc import Iterator

from aiogram.types import InlineKeyboardMarkup

from handlers.paper.buttons import FillSheet
from handlers.screen import Button, Document, Screen, keyboard
from handlers.unit.buttons import (
    AskCounter,
    AskReplace,
    AskRevoke,
    ChangeLink,
    IssueGeneral,
    OpenService,
    OpenUnit,
    PrintPoster,
    Replace,
    Revoke,
)
from handlers.unit.paging import cut, turning
from models.calendar import WITA
from models.unit import Link, Service
from services.places.links import ServicePage
from texts import Html, Texts


def service(shown: ServicePage, page: int, texts: Texts, greeting: Html | None = None) -> Screen:
    links, page = cut(shown.links, page)
    key = shown.service.id
    below = keyboard(
        *(_link_row(link, shown, texts) for link in links),
        turning(shown.links, page, lambda to: OpenService(service_id=key, page=to), texts),
        *_choices(shown, texts),
        [(texts("unit-back"), OpenUnit(unit_id=shown.service.unit_id))],
    )
    lines = [greeting, Html()] if greeting else []
    lines += [
        texts("service-name", name=shown.service.name, unit=shown.service.unit.name),
        *(_line(link, texts) for link in links),
    ]
    return Screen("\n".join(lines), below)


def _line(link: Link, texts: Texts) -> Html:
    issued = link.issued_at.astimezone(WITA).date()
    return texts("service-link", place=place(link, texts), at=issued)


def _link_row(link: Link, shown: ServicePage, texts: Texts) -> list[Button]:
    label = texts("service-poster", place=place(link, texts))
    row: list[Button] = [(label, PrintPoster(link_id=link.id))]
    if shown.changeable:
        row.append((texts("service-change"), ChangeLink(link_id=link.id)))
    return row


def _choices(shown: ServicePage, texts: Texts) -> Iterator[list[Button]]:
    key = shown.service.id
    if shown.changeable and not shown.has_general:
        yield [(texts("service-add-general"), IssueGeneral(service_id=key))]
    if shown.changeable:
        yield [(texts("service-add-counter"), AskCounter(service_id=key))]
        yield [(texts("service-fill-sheet"), FillSheet(service_id=key))]


def place(link: Link, texts: Texts) -> str:
    """Where it hangs; a general one hangs anywhere."""
    return texts("link-general") if link.counter is None else link.counter


def ask_counter(service: Service, texts: Texts) -> Screen:
    text = texts("service-counter-ask", service=service.name)
    return Screen(text, _back(service.id, texts))


def poster(link: Link, document: Document, texts: Texts) -> Screen:
    where = {"service": link.service.name, "unit": link.service.unit.name}
    caption = texts("link-poster", **where, place=place(link, texts))
    return Screen(caption, _back(link.service_id, texts), document=document)


def change(link: Link, texts: Texts) -> Screen:
    below = keyboard(
        [(texts("link-replace"), AskReplace(link_id=link.id))],
        [(texts("link-revoke"), AskRevoke(link_id=link.id))],
        [(texts("service-back"), OpenService(service_id=link.service_id))],
    )
    return Screen(_about(link, "link-which", texts), below)


def ask_replace(link: Link, texts: Texts) -> Screen:
    return _sure(link, "link-replace", Replace(link_id=link.id), texts)


def ask_revoke(link: Link, texts: Texts) -> Screen:
    return _sure(link, "link-revoke", Revoke(link_id=link.id), texts)


def _sure(link: Link, key: str, yes: Replace | Revoke, texts: Texts) -> Screen:
    below = keyboard(
        [(texts(f"{key}-yes"), yes)],
        [(texts("service-back"), OpenService(service_id=link.service_id))],
    )
    return Screen(_about(link, f"{key}-ask", texts), below)


def _back(service_id: int, texts: Texts) -> InlineKeyboardMarkup:
    return keyboard([(texts("service-back"), OpenService(service_id=service_id))])


def _about(link: Link, key: str, texts: Texts) -> Html:
    return texts(key, service=link.service.name, place=place(link, texts))
