# Personnel imports: what would change in the city, and what stands in the way.

roster-count-hired = { $count } new
roster-count-moved = { $count } to another unit
roster-count-superior = { $count } with another superior
roster-count-vacancy = { $count } reviewed one level up because the superior's post is vacant
roster-count-redated = { $count } with other dates of the superior
roster-count-left = { $count } leaving
roster-count-returned = { $count } back in service
roster-count-renamed = { $count } renamed
roster-count-renumbered = { $count } with a new NIP
roster-count-post = { $count } with another post
roster-count-heads = { $count } new { $count ->
    [one] head
   *[other] heads
} of a unit
roster-count-heads-no-more = { $count } no longer head of a unit
roster-count-appointment-ends = { $count } { $count ->
    [one] role ends
   *[other] roles end
}
roster-count-absence = { $count } on leave or duty travel
roster-count-unit-new = { $count } new { $count ->
    [one] unit
   *[other] units
}
roster-count-unit-changed = { $count } { $count ->
    [one] unit
   *[other] units
} below another one
roster-count-unit-days = { $count } { $count ->
    [one] unit with other
   *[other] units with other
} working days
roster-count-unit-ends = { $count } { $count ->
    [one] unit ends
   *[other] units end
}
roster-count-service-new = { $count } new { $count ->
    [one] service
   *[other] services
}
roster-count-service-moved = { $count } { $count ->
    [one] service
   *[other] services
} to another unit
roster-count-link-new = { $count } new QR { $count ->
    [one] code
   *[other] codes
}
roster-count-unchanged = { $count } unchanged
roster-count-unnamed = { $count } not in the file

roster-line-hired = New: { $name } ({ $nip }), { $now }
roster-line-moved = Moves: { $name } ({ $nip }), { $was } → { $now }
roster-line-superior = Another superior: { $name } ({ $nip }), { $was } → { $now }
roster-line-vacancy = Superior's post vacant: { $name } ({ $nip }), { $was } → { $now }
roster-line-redated = Dates of the superior: { $name } ({ $nip }), still { $now }
roster-line-left = Leaves: { $name } ({ $nip }), from { $now }
roster-line-returned = Back in service: { $name } ({ $nip }), on record as gone from { $was }
roster-line-renamed = Renamed: { $was } → { $now } ({ $nip })
roster-line-renumbered = New NIP: { $name }, { $was } → { $now }
roster-line-post = Another post: { $name } ({ $nip }), { $was } → { $now }
roster-line-heads = Head: { $name } ({ $nip }), { $now }
roster-line-heads-no-more = No longer head: { $name } ({ $nip }), { $was }
roster-line-appointment-ends = Their role ends: { $name } ({ $nip })
roster-line-absence = Leave or duty travel: { $name } ({ $nip }), { $was } to { $now }
roster-line-unit-new = New unit: { $name }
roster-line-unit-changed = Parent unit: { $name }, { $was } → { $now }
roster-line-unit-days = Working days of the unit: { $name }, { $was ->
    [six] six
   *[five] five
} → { $now ->
    [six] six
   *[five] five
} working days
roster-line-unit-ends = Unit ends: { $name }, from { $was }, followed by { $now }
roster-line-service-new = New service: { $name }, { $now }
roster-line-service-moved = Service moves: { $name }, { $was } → { $now }
roster-line-link-new = New QR code: { $name }, counter { $now }

roster-alone = Without a superior: { $count } ({ $names }).
roster-more-problems = … and { $count } more problems. Please mend those above first, then send the file again.

roster-place-cell = Sheet { $sheet }, row { $row }, column { $column }
roster-place-row = Sheet { $sheet }, row { $row }
roster-place-text-cell = Row { $row }, column { $column }
roster-place-text-row = Row { $row }

roster-problem-unfetched = This file could not be fetched from Telegram. Please send it once more.
roster-problem-unit-unknown = There is no unit { $unit } in the city, and none in the sheet of units. Add it, or correct its name.
roster-problem-unit-misspelt = There is no unit { $unit }. Perhaps { $meant } is meant; if it is new, add it to the sheet of units.
roster-problem-unit-closed = The unit { $unit } has ended. Enter the one that follows it.
roster-problem-unit-ends-later = The unit { $unit } has not ended yet. Import this row after its last day.
roster-problem-unit-succeeds-itself = The unit { $unit } is to follow itself. Enter another one.
roster-problem-unit-needs-successor = The unit { $unit } ends, but still has { $people } employees and { $services } services. Fill in the column Pengganti.
roster-problem-successor-closed = The following unit { $unit } has ended too. Enter one that exists.
roster-problem-units-in-circle = The parent units go in a circle: { $chain }. Correct one of the cells in the column Induk.
roster-problem-former-unknown = The former NIP { $nip } is not known in the city. Check the number, or leave it empty if this employee is new.
roster-problem-former-taken = The former NIP and the NIP { $nip } are two employees of the city; the second is { $name }. Please check both.
roster-problem-superior-unknown = The superior with the NIP { $nip } is neither in the file nor in the city. Check the column NIP Atasan.
roster-problem-superior-left = The superior { $name } has left. Enter the NIP of the one who follows, or leave it empty to let the next above review.
roster-problem-superiors-in-circle = The superiors go in a circle: { $chain }. Correct one of the cells in the column NIP Atasan.
roster-problem-two-heads = The unit { $unit } has two heads: { $other } and { $name }. Keep one in the column Kepala Unit.
roster-problem-absence-unknown = The employee with the NIP { $nip } is neither in the file nor in the city. Check the number.

menu-impor = Import data
command-impor = Import employees and units
help-impor = • /impor takes units, services, employees and leave from an Excel or CSV file.
import-invitation =
    <b>Import data</b>

    Send an .xlsx or .csv file in this chat. Its sheets are recognised by their headings: units, services, employees, leave. Whoever is not in the file stays as they are.

    What would change is always shown before it is applied.
import-sample = Sample file
import-sample-note = A sample with four sheets. Replace the example rows, then send the file here.
import-sample-file = sample-import.xlsx
import-received = { $file } has arrived and is being read. The result will be sent here.
import-compared = If <b>{ $file }</b> is applied:
import-apply = Apply
import-drop = Cancel
import-refused = <b>{ $file }</b> cannot be applied yet, and nothing has changed. Please mend the following and send it again.
import-nothing = Nothing changes: { $file } says what the city's data say already.
import-approved = It is being applied. The result will be sent here.
import-dropped = This import is cancelled, nothing has changed. Its file has been erased from the server.
import-done =
    <b>{ $file }</b> has been applied.

    { $counts }.
import-undo = Undo
import-undo-last = Undo the last import
import-undo-ask = Everything that this import has changed goes back to what it was. Continue?
import-undo-sure = Yes, undo it
import-undo-not = No, leave it
import-undone = The import { $file } has been undone. The city's data are as before.

cli-help-import = imports units, services, employees and leave from an XLSX or CSV file
cli-help-import-file = XLSX or CSV file
cli-help-dry-run = only show what would change
cli-help-undo-import = undoes the last import
cli-import-applied = It has been applied.
cli-import-nothing = Nothing changes.
cli-import-refused = Nothing has been applied. Please mend the problems above and run it again.
cli-import-dry = This is only a comparison. To apply it, run it again without --dry-run.
cli-import-undone = The import { $file } has been undone.
cli-import-unreadable = This file cannot be opened. Check its name and its permissions.
cli-imports-read = Import files dealt with: { $count }
