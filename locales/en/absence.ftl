command-cuti = My leave and duty travel
help-cuti = • /cuti notes your leave and duty travel; meanwhile nothing reminds you.
absence-title = <b>Your leave and duty travel</b>
absence-none = Nothing is entered yet.
absence-line = • { $kind ->
    [leave] Leave
   *[duty] Duty travel
}: { $length ->
    [one] { $first }
   *[more] { $first } to { $last }
}
absence-effect = Meanwhile reminders wait until 09.00 of the first working day after it.
absence-add-leave = Add leave
absence-add-duty = Add duty travel
absence-remove = Remove { $first }
absence-ask = { $kind ->
    [leave] When are you on leave?
   *[duty] When are you on duty travel?
} Please write the dates in one message, such as <i>1-12-2026 to 5-12-2026</i> or <i>1 to 5 December 2026</i>. For a single day one date is enough.
