"""setWebhook and its kin; the delivery itself is the server's part."""

import re
from datetime import timedelta
from urllib.parse import SplitResult, urlsplit

from sandbox.arguments import Arguments, Json
from sandbox.polling import allow
from sandbox.refusals import bad_request, too_many
from sandbox.updates import DEFAULT_KINDS
from sandbox.world import Webhook, World

PORTS = (80, 88, 443, 8443)
LONGEST_SECRET = 256
SECRET = re.compile(r"[A-Za-z0-9_-]*")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
PAUSE = timedelta(seconds=1)


def set_webhook(world: World, args: Arguments) -> bool:
    url = args.text("url")
    if not url:
        return delete_webhook(world, args)
    now = world.clock()
    if world.webhook.set_at is not None and timedelta() <= now - world.webhook.set_at < PAUSE:
        raise too_many(1)
    judge_url(world, url)
    judge_secret(args.text("secret_token"))
    drop_pending(world, args)
    allow(world, args)
    world.webhook = Webhook(
        url=url,
        secret=args.text("secret_token"),
        max_connections=args.clamped("max_connections", 40, 1, 100),
        ip_address=args.text("ip_address"),
        set_at=now,
    )
    world.tell("webhook")
    return True


def judge_url(world: World, url: str) -> None:
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if not parts.hostname or parts.scheme not in {"http", "https"}:
        words = "invalid webhook URL specified"
        raise bad_request(words)
    if world.loopback_webhooks and parts.hostname in LOOPBACK:
        return
    judge_line(parts, port)


def judge_line(parts: SplitResult, port: int | None) -> None:
    if parts.scheme == "http":
        words = "bad webhook: An HTTPS URL must be provided for webhook"
        raise bad_request(words)
    if (port or 443) not in PORTS:
        words = "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
        raise bad_request(words)


def judge_secret(secret: str) -> None:
    if len(secret) > LONGEST_SECRET:
        words = "secret token is too long"
        raise bad_request(words)
    if not SECRET.fullmatch(secret):
        words = "secret token contains unallowed characters"
        raise bad_request(words)


def delete_webhook(world: World, args: Arguments) -> bool:
    drop_pending(world, args)
    world.webhook = Webhook(set_at=world.webhook.set_at)
    world.tell("webhook")
    return True


def drop_pending(world: World, args: Arguments) -> None:
    if args.flag("drop_pending_updates"):
        world.updates.clear()


def get_webhook_info(world: World, _: Arguments) -> Json:
    hook = world.webhook
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending()),
    }
    if hook.last_error_at is not None:
        info["last_error_date"] = int(hook.last_error_at.timestamp())
        info["last_error_message"] = hook.last_error
    if hook.url:
        info["max_connections"] = hook.max_connections
        info["ip_address"] = hook.ip_address or "127.0.0.1"
    if world.updates.allowed != DEFAULT_KINDS:
        info["allowed_updates"] = sorted(world.updates.allowed)
    return info


METHODS = {
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
