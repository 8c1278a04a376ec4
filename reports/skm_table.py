from collections.abc import Callable, Iterator

from models.satisfaction import Element, Satisfaction, rounded

Words = Callable[..., str]


def lines(satisfaction: Satisfaction, texts: Words) -> Iterator[str]:
    """NRR of each element, then n, IKM with its interval, and grade."""
    for element in Element:
        mean, count = satisfaction.mean(element), satisfaction.answered(element)
        name = texts(f"skm-2017-{element}.title")
        if mean is None:
            yield texts("skm-line-blank", element=name)
        else:
            yield texts("skm-line", element=name, mean=str(rounded(mean, 3)), count=count)
    yield texts("skm-respondents", count=satisfaction.respondents)
    yield from _result(satisfaction, texts)


def _result(satisfaction: Satisfaction, texts: Words) -> Iterator[str]:
    if satisfaction.interval is None:
        yield texts("skm-nothing")
        return
    low, high = map(str, satisfaction.interval)
    yield texts("skm-ikm", ikm=str(satisfaction.ikm))
    yield texts("skm-interval", low=low, high=high)
    grade = str(satisfaction.grade)
    yield texts("skm-grade", grade=grade, label=texts(f"skm-grade-{grade}"))
    if satisfaction.incomplete:
        yield texts("skm-incomplete")
