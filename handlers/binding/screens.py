from handlers.binding.buttons import Decide, Release
from handlers.screen import Screen, keyboard
from handlers.start.buttons import Menu
from handlers.start.menu import EVERYBODY, commands_for
from models.person import Employee
from services.access.rebindings import Request
from services.secrets import grouped
from texts import Texts


def ask(employee: Employee, texts: Texts) -> Screen:
    below = keyboard(
        [(texts("binding-release"), Release(employee_id=employee.id))],
        [(texts("binding-stay"), Menu())],
    )
    return Screen(texts("binding-release-ask", name=employee.name), below, fresh=True)


def released(texts: Texts) -> Screen:
    commands = commands_for(EVERYBODY, texts)
    return Screen(texts("binding-released"), fresh=True, commands=commands)


def asked(request: Request, texts: Texts) -> Screen:
    """To a possible second person: whose phone, who asks, and what agreeing means."""
    rebinding = request.rebinding
    text = texts(
        "rebinding-asked",
        name=request.employee.name,
        post=request.employee.post,
        asker=request.asker.name,
        until=rebinding.lapses_at,
    )
    agree = Decide(rebinding_id=rebinding.id, agreed=True)
    refuse = Decide(rebinding_id=rebinding.id, agreed=False)
    below = keyboard([(texts("rebinding-agree"), agree)], [(texts("rebinding-refuse"), refuse)])
    return Screen(text, below, fresh=True)


def agreed(request: Request, code: str, bot_name: str, texts: Texts) -> Screen:
    """The only place where the new code is ever shown."""
    name = request.employee.name
    return Screen(texts("rebinding-agreed", name=name, code=grouped(code), bot=bot_name))


def refused(request: Request, texts: Texts) -> Screen:
    return Screen(texts("rebinding-refused", name=request.employee.name))


def decided(request: Request, texts: Texts) -> Screen:
    key = "rebinding-told-agreed" if request.rebinding.agreed else "rebinding-told-refused"
    second = "" if request.second is None else request.second.name
    return Screen(texts(key, name=request.employee.name, second=second), fresh=True)


def taken_away(request: Request, texts: Texts) -> Screen:
    text = texts("rebinding-released", name=request.employee.name)
    return Screen(text, fresh=True, commands=commands_for(EVERYBODY, texts))
