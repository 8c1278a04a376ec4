"""A report in words and as what is to be drawn."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

from models.satisfaction import Element, Satisfaction, rounded
from reports.satisfaction_card import Bar, SatisfactionCard
from services.figures.reports import Report
from texts import Html, Texts


def caption(report: Report, texts: Texts) -> Html:
    return Html("\n".join([_head(report, texts), *_figure(report, texts), *_notes(report, texts)]))


def _head(report: Report, texts: Texts) -> Html:
    place = {"unit": report.unit.name, "semester": report.semester.code}
    if report.service is None:
        return texts("report-head", **place)
    return texts("report-head-service", service=report.service.name, **place)


def _figure(report: Report, texts: Texts) -> Iterator[Html]:
    satisfaction = report.satisfaction
    if not report.enough:
        count, threshold = report.counted.respondents, report.threshold
        yield texts("report-few", count=count, threshold=threshold)
        return
    yield texts(
        "report-figure",
        count=satisfaction.respondents,
        ikm=_number(satisfaction.ikm, texts),
        grade=str(satisfaction.grade),
        label=texts(f"skm-grade-{satisfaction.grade}"),
    )
    yield Html(" · ".join(_certainty(satisfaction, texts)))


def _notes(report: Report, texts: Texts) -> Iterator[Html]:
    """How the figure is to be read."""
    waiting = report.counted.respondents - report.satisfaction.respondents
    if report.enough and waiting > 0:
        yield texts("report-waiting", count=waiting)
    if report.wanted is not None:
        yield texts("report-progress", count=report.counted.respondents, wanted=report.wanted)
    if report.assisted:
        yield texts("report-assisted", count=report.assisted)
    if report.others:
        count = sum(other.counted.respondents for other in report.others)
        yield texts("report-others", count=count)
    if len(report.trend) > 1:
        yield texts("report-trend", months=Html(" · ".join(_trend(report, texts))))


def _trend(report: Report, texts: Texts) -> Iterator[str]:
    for month, satisfaction in report.trend:
        if satisfaction.ikm is not None:
            name = format_date(month, "MMM", locale=texts.language)
            yield f"{name} {_number(satisfaction.ikm, texts)}"


def other(report: Report, texts: Texts) -> Html:
    """Answers to another instrument, in words alone: a figure of its own, and no IKM."""
    place = {"name": report.name, "semester": report.semester.code}
    lines = [texts("report-other-head", instrument=report.instrument, **place)]
    if not report.enough:
        count, threshold = report.counted.respondents, report.threshold
        return Html("\n".join([*lines, texts("report-few", count=count, threshold=threshold)]))
    shown = report.satisfaction
    value = _number(shown.ikm, texts)
    lines.append(texts("report-other-figure", value=value, count=shown.respondents))
    lines.append(_interval(shown, texts))
    lines += _elements(report, texts)
    return Html("\n".join(lines))


def _elements(report: Report, texts: Texts) -> Iterator[Html]:
    for bar in (_bar(element, report, texts) for element in Element):
        yield texts("report-other-element", element=bar.label, shown=bar.shown)


def people(report: Report, texts: Texts) -> Html | None:
    """Who the respondents were; too much for a caption."""
    traits = report.traits or {}
    lines = [_trait(trait, choices, texts) for trait, choices in traits.items()]
    told = [line for line in lines if line is not None]
    return Html("\n".join([texts("report-people"), *told])) if told else None


def _trait(trait: str, choices: Mapping[int, int], texts: Texts) -> Html | None:
    told = [
        texts("report-trait-choice", choice=texts(f"respondent-{trait}.c{choice}"), count=count)
        for choice, count in choices.items()
        if count
    ]
    title = texts(f"respondent-{trait}.title")
    return texts("report-trait", trait=title, people=Html(", ".join(told))) if told else None


def card(report: Report, texts: Texts) -> SatisfactionCard:
    satisfaction = report.satisfaction
    grade = satisfaction.grade
    return SatisfactionCard(
        title=report.name,
        subtitle=_subtitle(report, texts),
        respondents=texts("report-respondents", count=report.respondents),
        ikm=_number(satisfaction.ikm, texts),
        grade=texts("report-grade", grade=str(grade), label=texts(f"skm-grade-{grade}"))
        if report.enough
        else "",
        certainty=_certainty(satisfaction, texts) if report.enough else (),
        bars=tuple(_bar(element, report, texts) for element in Element),
        footnote=texts("skm-incomplete" if satisfaction.incomplete else "report-footnote"),
        not_enough=None if report.enough else texts("report-not-enough"),
    )


def _subtitle(report: Report, texts: Texts) -> Html:
    if report.service is None:
        return texts("report-period", semester=report.semester.code)
    unit, semester = report.unit.name, report.semester.code
    return texts("report-period-service", unit=unit, semester=semester)


def _bar(element: Element, report: Report, texts: Texts) -> Bar:
    """An element that too few answered is not drawn: one answer would be one person's."""
    label = texts(f"element-{element}")
    mean, count = report.satisfaction.mean(element), report.answered(element)
    if mean is not None:
        said = texts("report-element", mean=_number(rounded(mean), texts), count=count)
        return Bar(label, mean, said)
    if count == 0:
        return Bar(label, None, texts("report-no-answer"))
    return Bar(label, None, texts("report-few-answers", count=count))


def _certainty(satisfaction: Satisfaction, texts: Texts) -> tuple[Html, ...]:
    """The interval, and that the grade is open where the interval crosses an edge."""
    interval = _interval(satisfaction, texts)
    if len(satisfaction.possible_grades) == 1:
        return (interval,)
    grades = texts("report-or").join(satisfaction.possible_grades)
    return interval, texts("report-could-be", grades=grades)


def _interval(satisfaction: Satisfaction, texts: Texts) -> Html:
    low, high = (_number(end, texts) for end in satisfaction.interval or ())
    return texts("report-interval", low=low, high=high)


def _number(value: Decimal | None, texts: Texts) -> str:
    return "" if value is None else format_decimal(value, "0.00", locale=texts.language)
