from handlers.form import screens as form_screens
from handlers.form.buttons import Ask, SendRating
from handlers.screen import Button, Screen, keyboard, pages
from handlers.survey.buttons import Face, NewReceipt
from models.form import Form
from models.rating import Rating, RatingDraft
from models.received_file import ReceivedFile
from models.unit import Service
from texts import Html, Texts

FACE = "kepuasan"


def welcome(draft: RatingDraft, texts: Texts) -> Screen:
    """The service's name, the privacy line and four faces; or where it was left."""
    if draft.waits:
        return waiting(draft, texts)
    if draft.form.answers:
        return go_on(draft.form, texts)
    question, service = draft.form.question(FACE), draft.service
    faces: list[Button] = [
        (
            texts(f"{question.labels}.c{choice}"),
            Face(form_id=draft.form_id, choice=choice),
        )
        for choice in question.choices
    ]
    text = texts("survey-welcome", service=service.name, unit=service.unit.name)
    return Screen(text, keyboard(faces[:2], faces[2:]))


def go_on(form: Form, texts: Texts) -> Screen:
    return (
        said(form, texts) if set(form.answers) == {FACE} else form_screens.next_step(form, texts)
    )


def said(form: Form, texts: Texts) -> Screen:
    """The face is enough: it can be sent at once."""
    question = form.question(FACE)
    face = form_screens.answered(question, form.answers[FACE], texts)
    rows: list[list[Button]] = [[(texts("survey-send-now"), SendRating(form_id=form.id))]]
    if (further := form.next_question) is not None:
        tell = Ask(form_id=form.id, question=further.key)
        rows.append([(texts("survey-tell-more"), tell)])
    return Screen(texts("survey-face-said", service=form.about, face=face), keyboard(*rows))


def thanks(receipt: str, texts: Texts) -> Screen:
    return Screen(texts("survey-thanks", receipt=receipt), fresh=True)


def waiting(draft: RatingDraft, texts: Texts) -> Screen:
    """It was sent; who never saw the code, because we died before saying it, gets another."""
    renew = (texts("survey-new-receipt"), NewReceipt(form_id=draft.form_id))
    return Screen(texts("survey-waiting", service=draft.service.name), keyboard([renew]))


def waiting_for_others(service: Service, texts: Texts) -> Screen:
    return Screen(texts("receipt-waiting", service=service.name, unit=service.unit.name))


def kept(rating: Rating, service: Service, texts: Texts) -> Screen:
    return pages(kept_lines(rating, service, texts))


def kept_lines(rating: Rating, service: Service, texts: Texts) -> list[Html]:
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
    return lines


def file_refused(file: ReceivedFile, texts: Texts) -> Screen:
    """The form that it was sent in stands above, without it."""
    words = texts("file-refused", kind=file.kind, reason=file.refusal)
    return Screen(words, fresh=True)
