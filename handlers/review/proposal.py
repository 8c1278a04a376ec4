"""What follows from the ratings that a reviewer has decided, before they are sent."""

from collections.abc import Iterator

from models.comparison import is_rated, of_main_results
from models.form import Form
from models.predicate import Expectation, Overall, doubt_about
from questionnaires import Purpose
from texts import Html, Texts


def proposed(form: Form, texts: Texts) -> Iterator[Html]:
    """The predicate by the table; and a doubt where the main results say otherwise."""
    if form.questions.purpose is not Purpose.REVIEW:
        return
    rated = ((key, answer.choice) for key, answer in form.answers.items() if is_rated(key))
    ratings = {key: Expectation(choice) for key, choice in rated if choice}
    overall = Overall.among(ratings)
    if overall is None:
        return
    yield texts("review-proposal", predicate=texts(f"predicate-{overall.predicate}"))
    results = of_main_results(ratings, form.additional or ())
    if (doubt := doubt_about(overall.result, results)) is not None:
        yield texts(f"review-doubt-{doubt}")
