"""getUpdates, and which updates the bot wants."""

import json

from sandbox.arguments import Arguments, Json
from sandbox.refusals import conflict
from sandbox.updates import DEFAULT_KINDS, KINDS, LONGEST_WAIT
from sandbox.world import World

POLL_TERMINATED = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK_TERMINATED = "terminated by setWebhook request"


def get_updates(world: World, args: Arguments) -> list[Json]:
    """What is there now; the waiting is the server's part."""
    if world.webhook.url:
        words = (
            "can't use getUpdates method while webhook is active;"
            " use deleteWebhook to delete the webhook first"
        )
        raise conflict(words)
    allow(world, args)
    poll = world.updates.begin(
        args.integer("offset"),
        args.clamped("limit", 100, 1, 100),
        args.clamped("timeout", 0, 0, LONGEST_WAIT),
    )
    return world.updates.fetch(poll)


def allow(world: World, args: Arguments) -> None:
    """A missing or unreadable list keeps the former one; an empty one means the default."""
    try:
        wanted = json.loads(args.text("allowed_updates") or "null")
    except ValueError:
        return
    if isinstance(wanted, list):
        named = {kind.lower() for kind in wanted if isinstance(kind, str)} & {*KINDS}
        world.updates.allowed = frozenset(named) or DEFAULT_KINDS


METHODS = {"getUpdates": get_updates}
