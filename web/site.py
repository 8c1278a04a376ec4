"""The citizens' pages, put together."""

from aiohttp import web

from web.door import Door
from web.guard import Guard
from web.limits import Callers, Window
from web.pages import STATIC
from web.rate import RatingPages
from web.receipts import ReceiptPages
from web.tokens import Tokens

MINUTE = 60.0  # seconds
REQUESTS = 60
"""Of one caller in a minute."""
RATINGS = 5
"""Of one caller for one service in ten minutes. Behind the one address of an office each citizen
waits for ten minutes at the very most; who would fill a figure from one place has to be patient.
"""


def add_pages(app: web.Application, door: Door) -> None:
    callers, tokens = Callers.new(trust_proxy=door.trust_proxy), Tokens()
    guard = Guard(callers, Window(REQUESTS, MINUTE))
    rating = RatingPages(door, callers, tokens, Window(RATINGS, 10 * MINUTE))
    receipts = ReceiptPages(door, tokens)
    for method, path, show in (*rating.routes(), *receipts.routes()):
        app.router.add_route(method, path, guard.around(show))
    app.router.add_static("/static", STATIC)
