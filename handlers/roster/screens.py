from handlers.roster.buttons import ApplyImport, AskUndo, DropImport, SampleFile, UndoImport
from handlers.screen import Button, Document, Screen, keyboard, pages
from handlers.start.buttons import Menu
from models.roster_import import ImportState, RosterImport
from reports.roster_difference import blocks, counts
from rosters import difference
from rosters.sample import sample_file
from texts import Texts


def invitation(last: RosterImport | None, texts: Texts) -> Screen:
    rows: list[list[Button]] = [[(texts("import-sample"), SampleFile())]]
    if last is not None:
        rows.append([(texts("import-undo-last"), AskUndo(import_id=last.id))])
    return Screen(texts("import-invitation"), keyboard(*rows), fresh=True)


def sample(texts: Texts) -> Screen:
    return Screen(
        texts("import-sample-note"),
        document=Document(texts("import-sample-file"), sample_file),
        fresh=True,
    )


def received(waiting: RosterImport, texts: Texts) -> Screen:
    return Screen(texts("import-received", file=waiting.file_name), fresh=True)


def compared(shown: RosterImport, texts: Texts) -> Screen | None:
    """The difference with its decision, or why there is nothing to decide; once decided, none."""
    found = difference.from_json(shown.difference)
    if shown.state is ImportState.REFUSED:
        return pages([texts("import-refused", file=shown.file_name), *blocks(found, texts)])
    if shown.state is ImportState.DROPPED and found.is_empty:
        return Screen(texts("import-nothing", file=shown.file_name), fresh=True)
    if shown.state is not ImportState.COMPARED:
        return None
    below = keyboard(
        [(texts("import-apply"), ApplyImport(import_id=shown.id))],
        [(texts("import-drop"), DropImport(import_id=shown.id))],
    )
    return pages([texts("import-compared", file=shown.file_name), *blocks(found, texts)], below)


def approved(texts: Texts) -> Screen:
    return Screen(texts("import-approved"), fresh=True)


def dropped(texts: Texts) -> Screen:
    return Screen(texts("import-dropped"), fresh=True)


def done(applied: RosterImport, texts: Texts) -> Screen | None:
    if applied.state is not ImportState.APPLIED:
        return None
    told = counts(difference.from_json(applied.difference), texts)
    below = keyboard([(texts("import-undo"), AskUndo(import_id=applied.id))])
    text = texts("import-done", file=applied.file_name, counts=told)
    return Screen(text, below, fresh=True)


def sure(import_id: int, texts: Texts) -> Screen:
    below = keyboard(
        [(texts("import-undo-sure"), UndoImport(import_id=import_id))],
        [(texts("import-undo-not"), Menu())],
    )
    return Screen(texts("import-undo-ask"), below, fresh=True)


def undone(taken_back: RosterImport, texts: Texts) -> Screen:
    return Screen(texts("import-undone", file=taken_back.file_name), fresh=True)
