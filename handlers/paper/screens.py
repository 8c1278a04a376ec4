from handlers.paper.buttons import FillSheet
from handlers.screen import Screen, keyboard
from handlers.unit.buttons import OpenService
from models.unit import Service
from texts import Texts


def kept(service: Service, count: int, texts: Texts) -> Screen:
    """The next sheet of the pile is one tap away."""
    below = keyboard(
        [(texts("paper-next"), FillSheet(service_id=service.id))],
        [(texts("service-back"), OpenService(service_id=service.id))],
    )
    return Screen(texts("paper-kept", service=service.name, count=count), below)
