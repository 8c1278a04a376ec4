from handlers.screen import Screen
from services.reports import UnitReport
from texts import Texts


def cards(reports: list[UnitReport], texts: Texts) -> Screen:
    return Screen("belum cukup data")
