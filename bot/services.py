from collections.abc import Callable
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.settings import Settings
from services.access.appointments import Appointments
from services.access.bindings import Bindings
from services.access.handouts import Handouts
from services.access.people import People
from services.access.rebindings import Rebindings
from services.access.rights import Rights
from services.access.staff import Staff
from services.access.unreachables import Unreachables
from services.announcements.announcements import Announcements
from services.announcements.audiences import Audiences
from services.calendar.calendars import Calendars
from services.calendar.desk import CalendarDesk
from services.cases.cases import Cases
from services.cases.desk import CaseDesk
from services.cases.files import CaseFiles
from services.cases.hands import CaseHands
from services.cases.letters import CaseLetters
from services.cases.replies import CaseReplies
from services.clock import Clock
from services.disclosure.corrections import Corrections
from services.disclosure.holdings import Holdings
from services.disclosure.material import Materials
from services.feedback.desk import FeedbackDesk
from services.feedback.feedbacks import Feedbacks
from services.feedback.occasions import Occasions
from services.feedback.readings import Readings
from services.feedback.replies import FeedbackReplies
from services.feedback.requests import FeedbackRequests
from services.figures.comments import Comments
from services.figures.paper_sheets import PaperSheets
from services.figures.reports import Reports
from services.figures.samples import Samples
from services.files import Files
from services.forms import Forms
from services.journal.entries import Entries
from services.journal.notebooks import Notebooks
from services.journal.nudges import Nudges
from services.journal.plans import Plans
from services.lines.absences import Absences
from services.lines.postings import Postings
from services.lines.superior_reports import SuperiorReports
from services.lines.superiors import Superiors
from services.lookback.archives import Archives
from services.lookback.challenges import Challenges
from services.lookback.closings import Closings
from services.lookback.declines import Declines
from services.lookback.dialogues import Dialogues
from services.lookback.dropoffs import DropOffs
from services.lookback.evaluations import Evaluations
from services.lookback.extensions import Extensions
from services.lookback.offers import Offers
from services.lookback.openings import Openings
from services.lookback.returns import Returns
from services.lookback.reviews import Reviews
from services.lookback.revisions import Revisions
from services.lookback.terms import Terms
from services.mentoring.desk import MentoringDesk
from services.mentoring.drafts import SessionDrafts
from services.mentoring.endings import Endings
from services.mentoring.guidances import Guidances
from services.mentoring.journals import Journals
from services.mentoring.keeping import Keeping
from services.mentoring.matches import Matches
from services.mentoring.mentors import Mentors
from services.mentoring.mentorships import Mentorships
from services.mentoring.offers import Offers as MentoringOffers
from services.mentoring.plannings import Plannings
from services.mentoring.proposals import Proposals
from services.mentoring.records import Records
from services.mentoring.sessions import Sessions
from services.mentoring.wishes import Wishes
from services.objections.objections import Objections
from services.objections.verdicts import Verdicts
from services.places.links import Links
from services.places.posters import Posters
from services.places.units import Units
from services.reminders.concerns import Concerns
from services.reminders.digests import Digests
from services.reminders.rates import Rates
from services.reminders.snoozes import Snoozes
from services.roster.imports import Imports
from services.team.mirrors import Mirrors
from services.team.teams import Teams
from services.voice.surveys import Surveys

SERVICES = {
    "absences": Absences,
    "announcements": Announcements,
    "appointments": Appointments,
    "archives": Archives,
    "audiences": Audiences,
    "bindings": Bindings,
    "calendar_desk": CalendarDesk,
    "calendars": Calendars,
    "case_desk": CaseDesk,
    "case_files": CaseFiles,
    "case_hands": CaseHands,
    "case_letters": CaseLetters,
    "case_replies": CaseReplies,
    "cases": Cases,
    "challenges": Challenges,
    "closings": Closings,
    "concerns": Concerns,
    "corrections": Corrections,
    "declines": Declines,
    "dialogues": Dialogues,
    "digests": Digests,
    "endings": Endings,
    "entries": Entries,
    "evaluations": Evaluations,
    "extensions": Extensions,
    "feedback_readings": Readings,
    "feedback_replies": FeedbackReplies,
    "files": Files,
    "forms": Forms,
    "guidances": Guidances,
    "handouts": Handouts,
    "holdings": Holdings,
    "imports": Imports,
    "journals": Journals,
    "keeping": Keeping,
    "links": Links,
    "materials": Materials,
    "meetings": Sessions,
    "mentoring_desk": MentoringDesk,
    "mentoring_matches": Matches,
    "mentoring_offers": MentoringOffers,
    "mentoring_proposals": Proposals,
    "mentoring_wishes": Wishes,
    "mentors": Mentors,
    "mentorships": Mentorships,
    "mirrors": Mirrors,
    "objections": Objections,
    "notebooks": Notebooks,
    "nudges": Nudges,
    "offers": Offers,
    "openings": Openings,
    "paper_sheets": PaperSheets,
    "people": People,
    "plannings": Plannings,
    "plans": Plans,
    "posters": Posters,
    "postings": Postings,
    "rates": Rates,
    "rebindings": Rebindings,
    "records": Records,
    "returns": Returns,
    "reviews": Reviews,
    "revisions": Revisions,
    "rights": Rights,
    "samples": Samples,
    "session_drafts": SessionDrafts,
    "snoozes": Snoozes,
    "staff": Staff,
    "superior_reports": SuperiorReports,
    "superiors": Superiors,
    "surveys": Surveys,
    "teams": Teams,
    "terms": Terms,
    "units": Units,
    "unreachables": Unreachables,
    "verdicts": Verdicts,
}
"""By the names under which handlers ask for them."""
FEEDBACK = {
    "feedback_desk": FeedbackDesk,
    "feedback_occasions": Occasions,
    "feedback_requests": FeedbackRequests,
    "feedbacks": Feedbacks,
}
"""Those that must know whom the city lets speak."""


def services_with(
    clock: Clock, bot_name: str, settings: Settings
) -> Callable[[AsyncSession], dict[str, Any]]:
    """What handlers may ask for by name, for one transaction."""
    facts = {
        "clock": clock,
        "bot_name": bot_name,
        "public_url": settings.public_url,
        "threshold": settings.threshold,
        "release_at_least": settings.release_at_least,
    }

    def services(session: AsyncSession) -> dict[str, Any]:
        each = {name: service(session, clock) for name, service in SERVICES.items()}
        voices = settings.feedback_from
        each |= {name: service(session, clock, voices) for name, service in FEEDBACK.items()}
        dropoffs = DropOffs(session, clock, settings.threshold)
        reports = Reports(session, clock, settings.threshold)
        comments = Comments(session, clock, settings.text_threshold)
        return facts | each | {"dropoffs": dropoffs, "reports": reports, "comments": comments}

    return services
