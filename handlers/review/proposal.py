"""What follows from the ratings that a reviewer has decided, before they are sent."""

from collections.abc import Iterator

from models.comparison import RESULT, is_rated
from models.form import Form
from models.predicate import Expectation, Overall, doubt_about
from questionnaires import Purpose
from texts import Html, Texts


def proposed(form: Form, texts: Texts) -> Iterator[Html]:
    """The predicate by the table; and a doubt where the single results say otherwise."""
    if form.questions.purpose is not Purpose.REVIEW:
        return
    rated = ((key, answer.choice) for key, answer in form.answers.items() if is_rated(key))
    ratings = {key: Expectation(choice) for key, choice in rated if choice}
    overall = Overall.among(ratings)
    if overall is None:
        return
    yield texts("review-proposal", predicate=texts(f"predicate-{overall.predicate}"))
    results = [rating for key, rating in ratings.items() if key.startswith(f"{RESULT}-")]
    if (doubt := doubt_about(overall.result, results)) is not None:
        yield texts(f"review-doubt-{doubt}")
