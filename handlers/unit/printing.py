"""What the printer gets out of what the services know; the same in a chat and by command.

It hangs and is handed over in Mataram, so it speaks Indonesian to whoever asked for it.
"""

import re
import unicodedata

from handlers.screen import Document
from models.calendar import WITA
from models.nip import masked
from models.person import Employee
from models.unit import Link
from reports.poster import Poster, poster
from reports.slips import Slip, SlipSheet, slips
from services.access.handouts import Handout
from services.places.addresses import telegram_link, web_address
from texts import LANGUAGES, Texts

_LONGEST_PART = 40


def poster_of(link: Link, bot_name: str, public_url: str) -> Document:
    service = link.service
    shown = Poster(
        unit=service.unit.name,
        service=service.name,
        counter=link.counter,
        telegram_link=telegram_link(link.code, bot_name),
        web_address=web_address(link.code, public_url),
    )
    name = _file_name(service.unit.name, service.name, link.counter or "", str(link.id))
    return Document(name, lambda: poster(shown, Texts(LANGUAGES[0])))


def slips_of(handout: Handout, bot_name: str) -> Document:
    sheet = SlipSheet(
        unit=handout.unit.name,
        expires=handout.expires_at.astimezone(WITA).date(),
        slips=[slip_of(employee, code, bot_name) for employee, code in handout.codes],
    )
    name = _file_name("slip", handout.unit.name, str(handout.unit.id))
    return Document(name, lambda: slips(sheet, Texts(LANGUAGES[0])))


def slip_of(employee: Employee, code: str, bot_name: str) -> Slip:
    return Slip(
        name=employee.name,
        nip_masked=masked(employee.nip),
        post=employee.post,
        code=code,
        link=telegram_link(code, bot_name),
    )


def _file_name(*parts: str) -> str:
    """Letters that every file system takes; a key at its end keeps two names apart."""
    plain = (unicodedata.normalize("NFKD", part).lower() for part in parts)
    slugs = (re.sub(r"[^a-z0-9]+", "-", part)[:_LONGEST_PART].strip("-") for part in plain)
    return "-".join(filter(None, slugs)) + ".pdf"
