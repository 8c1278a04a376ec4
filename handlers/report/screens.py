from decimal import Decimal
from functools import partial

from babel.numbers import format_decimal

from handlers.screen import Screen
from models.satisfaction import Element, Satisfaction, rounded
from reports.satisfaction_card import Bar, SatisfactionCard, draw
from services.reports import UnitReport
from texts import Html, Texts


def cards(reports: list[UnitReport], texts: Texts) -> Screen:
    """A picture for each unit that the person heads, with the same said in words below it."""
    screen: Screen | None = None
    for report in reversed(reports):
        picture = partial(draw, card(report, texts))
        screen = Screen(caption(report, texts), picture=picture, then=screen)
    if screen is None:
        raise ValueError("no unit")
    return screen


def caption(report: UnitReport, texts: Texts) -> Html:
    satisfaction = report.satisfaction
    place = {"unit": report.unit.name, "semester": report.semester.code}
    count = satisfaction.respondents
    if not report.enough:
        return texts("report-caption-not-enough", **place, count=count, threshold=report.threshold)
    return texts(
        "report-caption",
        **place,
        count=count,
        ikm=_number(satisfaction.ikm, texts),
        grade=str(satisfaction.grade),
        label=texts(f"skm-grade-{satisfaction.grade}"),
        certainty=Html(" · ".join(_certainty(satisfaction, texts))),
    )


def card(report: UnitReport, texts: Texts) -> SatisfactionCard:
    satisfaction = report.satisfaction
    grade = satisfaction.grade
    return SatisfactionCard(
        title=report.unit.name,
        subtitle=texts("report-period", semester=report.semester.code),
        respondents=texts("report-respondents", count=satisfaction.respondents),
        ikm=_number(satisfaction.ikm, texts),
        grade=texts("report-grade", grade=str(grade), label=texts(f"skm-grade-{grade}"))
        if report.enough
        else "",
        certainty=_certainty(satisfaction, texts) if report.enough else (),
        bars=tuple(_bar(element, report, texts) for element in Element),
        footnote=texts("skm-incomplete" if satisfaction.incomplete else "report-footnote"),
        not_enough=None if report.enough else texts("report-not-enough"),
    )


def _bar(element: Element, report: UnitReport, texts: Texts) -> Bar:
    """An element that too few answered is not drawn: one answer would be one person's."""
    label = texts(f"element-{element}")
    mean, count = report.satisfaction.mean(element), report.satisfaction.answered(element)
    if mean is None:
        return Bar(label, None, texts("report-no-answer"))
    if count < report.threshold:
        return Bar(label, None, texts("report-few-answers", count=count))
    return Bar(
        label, mean, texts("report-element", mean=_number(rounded(mean), texts), count=count)
    )


def _certainty(satisfaction: Satisfaction, texts: Texts) -> tuple[Html, ...]:
    """The interval, and that the grade is open where the interval crosses an edge."""
    low, high = (_number(end, texts) for end in satisfaction.interval or ())
    interval = texts("report-interval", low=low, high=high)
    if len(satisfaction.possible_grades) == 1:
        return (interval,)
    grades = texts("report-or").join(satisfaction.possible_grades)
    return interval, texts("report-could-be", grades=grades)


def _number(value: Decimal | None, texts: Texts) -> str:
    return "" if value is None else format_decimal(value, "0.00", locale=texts.language)
