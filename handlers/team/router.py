from handlers.screen import Screen
from handlers.switchboard import Conversation
from handlers.team import member_screens, mirror_screens, screens
from handlers.team.buttons import MyMirror, MyTeam, OneOf, Only, WaitingForMe
from models.person import Person
from services.team.mirrors import Mirrors
from services.team.teams import Teams
from texts import Texts

conversation = Conversation()


@conversation.command("tim")
async def begin(person: Person, teams: Teams, texts: Texts) -> Screen:
    return screens.team(await teams.of(person), MyTeam(), texts)


@conversation.command("tinjau")
@conversation.button(WaitingForMe)
async def show_who_waits(person: Person, teams: Teams, texts: Texts) -> Screen:
    return screens.team(await teams.of(person), MyTeam(only=Only.WAITING), texts)


@conversation.button(MyTeam)
async def turn(pressed: MyTeam, person: Person, teams: Teams, texts: Texts) -> Screen:
    return screens.team(await teams.of(person), pressed, texts)


@conversation.button(OneOf)
async def show(pressed: OneOf, person: Person, teams: Teams, texts: Texts) -> Screen:
    return member_screens.profile(await teams.profile(person, pressed.employee_id), texts)


@conversation.command("cermin")
@conversation.button(MyMirror)
async def look_into_the_mirror(person: Person, mirrors: Mirrors, texts: Texts) -> Screen:
    return mirror_screens.own(await mirrors.own(person), texts)


@conversation.command("kalibrasi")
async def calibrate(person: Person, mirrors: Mirrors, texts: Texts) -> Screen:
    return mirror_screens.by_agency(await mirrors.by_agency(person), texts)
