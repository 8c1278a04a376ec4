from handlers.form import screens as form
from handlers.form.buttons import Choose
from handlers.screen import Screen, keyboard, pages
from models.rating import Rating, RatingDraft
from models.unit import Service
from texts import Texts

FACE = "kepuasan"


def welcome(draft: RatingDraft, texts: Texts) -> Screen:
    """The service's name, the privacy line and four faces; or where it was left."""
    if draft.form.answers:
        return form.next_step(draft.form, texts)
    question = draft.form.question(FACE)
    faces = [
        (
            texts(f"{question.labels}.c{choice}"),
            Choose(form_id=draft.form_id, question=FACE, choice=choice),
        )
        for choice in question.choices
    ]
    service = draft.service
    text = texts("survey-welcome", service=service.name, unit=service.unit.name)
    return Screen(text, keyboard(faces[:2], faces[2:]))


def thanks(receipt: str, texts: Texts) -> Screen:
    return Screen(texts("survey-thanks", receipt=receipt), fresh=True)


def kept(rating: Rating, service: Service, texts: Texts) -> Screen:
    """Everything that is stored of a rating, for whoever holds its receipt."""
    face = texts(f"rating-face.c{rating.kepuasan}")
    lines = [
        texts("receipt-kept", service=service.name, unit=service.unit.name, week=rating.week),
        texts("form-line", title=texts("rating-face.title"), answer=face),
    ]
    for element, score in rating.elements.items():
        words = f"{rating.questionnaire}-{element}"
        answer = texts(f"{words}.c{score}")
        lines.append(texts("form-line", title=texts(f"{words}.title"), answer=answer))
    if rating.comment:
        title = texts("rating-comment.title")
        lines.append(texts("form-line", title=title, answer=rating.comment))
    lines.append(texts("receipt-not-kept"))
    return pages(lines)
