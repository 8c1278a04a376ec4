from handlers.feedback.buttons import FeedbackHome
from handlers.screen import Button
from handlers.start.buttons import Menu
from texts import Texts


def home(texts: Texts) -> list[Button]:
    """Below every screen: back to where feedback begins, or to the menu."""
    return [(texts("feedback-home"), FeedbackHome(page=0)), (texts("menu-open"), Menu())]
