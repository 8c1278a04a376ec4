# The plan of a semester (rencana hasil kerja, PermenPANRB 6/2022).

command-rencana = Work plan of this half-year
help-rencana = • /rencana keeps your planned results of this half-year: typed, pasted at once, or copied from the last one.

plan-title =
    <b>Work plan</b>, { PERIOD($semester) }

    { $count ->
        [0] No planned results yet.
        [one] 1 planned result.
       *[other] { $count } planned results.
    }
plan-line = <b>{ $number }.</b> { $words } ({ $kind ->
    [main] main
   *[additional] additional
})
plan-indicator = Indicator: { $words }
plan-target = Target: { $words }
plan-open = Press a number to correct or delete that result.
plan-empty = Add results one by one, or paste the whole list at once. Your daily notes can then be linked to them.
plan-add = Add
plan-copy = Copy from last semester ({ $count })
plan-home = My plan
plan-ask =
    Write one planned result, such as: Record ID cards for 1,200 residents.

    You have a list already? Paste all of it in one message, one result a line:
    <code>result; indicator; target</code>
plan-ask-kind =
    Saved: <b>{ $words }</b>

    Is it a main or an additional result?
plan-kind-main = Main
plan-kind-additional = Additional
plan-ask-words =
    It now reads: <b>{ $words }</b>

    Write this result in new words. Evaluations and reviews that were begun keep the words of that moment.
plan-ask-indicator =
    <b>{ $words }</b>

    What is its indicator? Such as: residents recorded.
plan-ask-target =
    <b>{ $words }</b>

    What is its target? Such as: 1,200 residents.
plan-skip = Skip
plan-clear = Leave empty
plan-open-result = See this result
plan-pasted = { $count } results are in your plan, as main results. Look the list over; you can change there which are additional.
plan-too-long = This message has more than { $longest } letters and may be cut in two on its way, so it is not saved yet. Please send it in two or three parts.
plan-result = <b>{ $words }</b> ({ $kind ->
    [main] main
   *[additional] additional
})
plan-write-words = Change result
plan-write-indicator = Change indicator
plan-write-target = Change target
plan-make-main = Make it main
plan-make-additional = Make it additional
plan-delete = Delete
plan-delete-ask =
    Delete <b>{ $words }</b> from your plan?

    Notes and feedback about it stay, but are no longer linked. Evaluations and reviews that were begun still ask about it.
plan-delete-sure = Yes, delete
plan-delete-not = No, keep it

# Plans out of a file of the personnel office

cli-help-import-plans = import work plans from an XLSX or CSV file
cli-help-plans-apply = apply them; without this they are only shown
cli-help-plans-semester = the plans' semester, such as 2026-2; this one if none is named
cli-plans-found = Semester { $semester }: { $people } employees, { $added } new results, { $changed } changed, { $same } unchanged.
cli-plans-dry = Nothing has changed yet. Run it once more with --apply to apply it.
cli-plans-applied = Applied.
cli-plans-nothing = Nothing changes: the file says the same as the plans do now.
cli-plans-refused = Nothing has changed. Mend the { $count } problems above, then run it once more.
cli-plans-semester = { $semester } is no semester. Write it like 2026-1 or 2026-2.
roster-problem-plan-kind = Fill in Utama or Tambahan.
roster-problem-plan-stranger = No employee with the number { $nip } works for the city. Please check the number.
roster-problem-plan-twice = This result stands in row { $row } already, for the same employee. Delete one of them.
roster-problem-plan-full = This employee's plan would have { $count } results, { $most } at most. Join or delete some.
cli-plans-columns = No sheet has the columns NIP and Hasil. Please check the headings: NIP, Jenis, Hasil, Indikator, Target.
roster-problem-plan-twice-elsewhere = This result stands in sheet { $sheet }, row { $row } already, for the same employee. Delete one of them.
