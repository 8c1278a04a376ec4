from collections.abc import Iterator
from datetime import datetime
from functools import partial

from handlers.report.buttons import (
    AskUsers,
    ListServices,
    ListUnits,
    OpenService,
    OpenUnit,
    ReadComments,
)
from handlers.report.figures import caption, card, other, people
from handlers.screen import Button, Screen, keyboard, pages
from models.semester import Semester
from models.unit import Service
from reports.satisfaction_card import draw
from services.figures.comments import CommentPage
from services.figures.reports import Report
from texts import Texts


def unit(report: Report, now: datetime, texts: Texts) -> Screen:
    """The picture, with the same said in words below it."""
    below = keyboard(*_from_unit(report, now, texts))
    picture = partial(draw, card(report, texts))
    return Screen(caption(report, texts), below, picture=picture, then=_more(report, texts))


def _more(report: Report, texts: Texts) -> Screen | None:
    """What has no room below the picture: other instruments, and who the respondents were."""
    blocks = [other(each, texts) for each in report.others]
    if (who := people(report, texts)) is not None:
        blocks.append(who)
    return pages(blocks) if blocks else None


def _from_unit(report: Report, now: datetime, texts: Texts) -> Iterator[list[Button]]:
    at, semester = report.unit.id, report.semester
    services = ListServices(unit_id=at, semester=semester.code, page=0)
    yield [(texts("report-by-service"), services)]
    around = [semester.previous]
    if semester.next <= Semester.of(now):
        around.append(semester.next)
    yield [
        (
            texts("report-semester", semester=each.code),
            OpenUnit(unit_id=at, semester=each.code),
        )
        for each in around
    ]
    yield [(texts("report-all-units"), ListUnits(page=0))]


def service(report: Report, texts: Texts) -> Screen:
    below, picture = keyboard(*_from_service(report, texts)), partial(draw, card(report, texts))
    return Screen(caption(report, texts), below, picture=picture, then=_more(report, texts))


def _from_service(report: Report, texts: Texts) -> Iterator[list[Button]]:
    code = report.semester.code
    if report.service is not None and report.service.unit_id == report.unit.id:
        at = report.service.id
        words = ReadComments(service_id=at, semester=code, page=0)
        yield [(texts("report-comments"), words)]
        yield [(texts("report-enter-users"), AskUsers(service_id=at, semester=code))]
    back = ListServices(unit_id=report.unit.id, semester=code, page=0)
    yield [(texts("report-other-services"), back)]


def ask_users(service: Service, semester: Semester, texts: Texts) -> Screen:
    back = OpenService(unit_id=service.unit_id, service_id=service.id, semester=semester.code)
    below = keyboard([(texts("report-to-service"), back)])
    words = texts("report-ask-users", service=service.name, semester=semester.code)
    return Screen(words, below, fresh=True)


def comments(found: CommentPage, texts: Texts) -> Screen:
    """Each in a block of its own; they may fill several messages."""
    place = {"service": found.service.name, "semester": found.semester.code}
    if not found.enough:
        head = texts(
            "report-comments-few", **place, count=found.ratings, threshold=found.threshold
        )
    elif not found.words:
        head = texts("report-comments-none", **place)
    else:
        page = {"page": found.page + 1, "pages": found.pages}
        head = texts("report-comments-head", **place, **page)
    words = [texts("report-comment", words=each) for each in found.words]
    return pages([head, *words], keyboard(*_from_comments(found, texts)))


def _from_comments(found: CommentPage, texts: Texts) -> Iterator[list[Button]]:
    at, code = found.service, found.semester.code
    turn = partial(ReadComments, service_id=at.id, semester=code)
    if found.page > 0:
        yield [(texts("report-earlier-page"), turn(page=found.page - 1))]
    if found.page + 1 < found.pages:
        yield [(texts("report-later-page"), turn(page=found.page + 1))]
    back = OpenService(unit_id=at.unit_id, service_id=at.id, semester=code)
    yield [(texts("report-to-service"), back)]
