from handlers.evaluation.screens import told_open
from handlers.review.screens import told_due
from handlers.screen import Screen
from models.evaluation import Evaluation
from models.notice import Topic
from texts import Texts

_SCREENS = {Topic.REVIEW_DUE: told_due, Topic.ENVELOPES_OPEN: told_open}


def screen_of(topic: Topic, evaluation: Evaluation, texts: Texts) -> Screen:
    """A notice in words, with a button that opens the very thing it is about."""
    return _SCREENS[topic](evaluation, texts)
