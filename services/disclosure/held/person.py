"""Who somebody is to the bot, and what it does on its own."""

from models.binding import BindingCode, Rebinding
from models.disclosure import CorrectionRequest, Viewing
from models.notice import Notice
from models.office import Absence, Appointment, Assignment, Headship
from models.person import Employee, Person
from models.roster_import import RosterImport
from models.superior import SuperiorReport
from services.disclosure.sections import Section, in_unit, mine, named, shown

SECTIONS = (
    Section(
        "account",
        mine(Person.id, newest=Person.id),
        shown(
            account=Person.telegram_id,
            language=Person.language,
            awaits=Person.awaits,
            pieces_until=Person.pieces_until,
            continues=Person.continues,
            continues_until=Person.continues_until,
            nudged=Person.nudged,
            reminded_at=Person.reminded_at,
            unreachable_since=Person.unreachable_since,
            wrong_codes=Person.wrong_codes,
            locked_until=Person.codes_locked_until,
        ),
    ),
    Section(
        "post",
        mine(Employee.id, newest=Employee.id),
        (
            *shown(name=Employee.name, nip=Employee.nip, post=Employee.post),
            in_unit(Employee.unit_id),
            *shown(left_at=Employee.left_at),
        ),
    ),
    Section(
        "lines",
        mine(Assignment.employee_id, Assignment.reviewer_id, newest=Assignment.since),
        (
            named("employee", Assignment.employee_id),
            named("reviewer", Assignment.reviewer_id),
            *shown(basis=Assignment.basis, since=Assignment.since, until=Assignment.until),
        ),
    ),
    Section(
        "superior-reports",
        mine(
            SuperiorReport.employee_id,
            SuperiorReport.current_id,
            SuperiorReport.named_id,
            SuperiorReport.decided_by,
            newest=SuperiorReport.reported_at,
        ),
        (
            named("employee", SuperiorReport.employee_id),
            named("reviewer", SuperiorReport.current_id),
            named("named", SuperiorReport.named_id),
            named("decided-by", SuperiorReport.decided_by),
            *shown(
                when=SuperiorReport.reported_at,
                current_agrees=SuperiorReport.current_agrees,
                named_agrees=SuperiorReport.named_agrees,
                decided_at=SuperiorReport.decided_at,
                accepted=SuperiorReport.accepted,
            ),
        ),
    ),
    Section(
        "roles",
        mine(Appointment.employee_id, newest=Appointment.since),
        (
            *shown(role=Appointment.role, since=Appointment.since, until=Appointment.until),
            in_unit(Appointment.unit_id),
        ),
    ),
    Section(
        "headships",
        mine(Headship.employee_id, newest=Headship.since),
        (
            in_unit(Headship.unit_id),
            *shown(capacity=Headship.capacity, since=Headship.since, until=Headship.until),
        ),
    ),
    Section(
        "absences",
        mine(Absence.employee_id, newest=Absence.since),
        shown(kind=Absence.kind, since=Absence.since, until=Absence.until),
    ),
    Section(
        "codes",
        mine(BindingCode.employee_id, newest=BindingCode.expires_at),
        shown(expires_at=BindingCode.expires_at, used_at=BindingCode.used_at),
    ),
    Section(
        "rebindings",
        mine(
            Rebinding.employee_id,
            Rebinding.asked_by,
            Rebinding.decided_by,
            newest=Rebinding.asked_at,
        ),
        (
            named("employee", Rebinding.employee_id),
            named("asked-by", Rebinding.asked_by),
            named("decided-by", Rebinding.decided_by),
            *shown(
                when=Rebinding.asked_at,
                decided_at=Rebinding.decided_at,
                accepted=Rebinding.agreed,
            ),
        ),
    ),
    Section(
        "notices",
        mine(Notice.person_id, newest=Notice.due_at),
        shown(
            topic=Notice.topic,
            due_at=Notice.due_at,
            sent_at=Notice.sent_at,
            done_at=Notice.done_at,
            settled_at=Notice.settled_at,
        ),
    ),
    Section(
        "viewings",
        mine(Viewing.employee_id, Viewing.viewer_id, newest=Viewing.day),
        (
            named("employee", Viewing.employee_id),
            named("viewer", Viewing.viewer_id),
            *shown(seen=Viewing.what, day=Viewing.day),
        ),
    ),
    Section(
        "corrections",
        mine(
            CorrectionRequest.employee_id,
            CorrectionRequest.answered_by_id,
            newest=CorrectionRequest.asked_at,
        ),
        (
            named("employee", CorrectionRequest.employee_id),
            *shown(
                words=CorrectionRequest.words,
                when=CorrectionRequest.asked_at,
                answer=CorrectionRequest.answer,
                answered_at=CorrectionRequest.answered_at,
            ),
            named("answered-by", CorrectionRequest.answered_by_id),
        ),
    ),
    Section(
        "imports",
        mine(RosterImport.sent_by, newest=RosterImport.received_at),
        shown(
            file_name=RosterImport.file_name,
            import_state=RosterImport.state,
            when=RosterImport.received_at,
            compared_at=RosterImport.compared_at,
            decided_at=RosterImport.decided_at,
        ),
    ),
)
