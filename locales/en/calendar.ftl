# The city's working calendar, kept by the personnel administrators.
command-kalender = Working days and holidays
help-kalender = • /kalender shows and sets holidays, special working days and the hours of Ramadan.
calendar-title = <b>Working calendar of the City of Mataram</b>
calendar-open = Working calendar
calendar-back = ‹ Working calendar
calendar-empty = There is no holiday in the coming four months. If that is wrong, add the days off yourself below.
calendar-day-published = • { $day }: { $name }
calendar-day-own = • { $day }: { $name } (day off, entered here)
calendar-day-working = • { $day }: { $name } (working day, entered here)
calendar-ramadan = Office hours of Ramadan: { $first } to { $last } { $known ->
    [estimated] (an estimate; please set it as decreed)
   *[set] (set here)
}
calendar-leave-unknown = The joint leave of { $year } is not known yet. Once it is decreed, update this application or enter the dates here; until then terms in that year may end too early.
calendar-stranded-term = <b>The self-evaluation of { PERIOD($semester) } ends on { $day }, and that is a day off.</b>
calendar-stranded-extended = <b>The extended self-evaluation of { $count ->
    [one] { $count } employee
   *[other] { $count } employees
} ends on { $day }, and that is a day off.</b>
calendar-stranded-effect = The end does not move by itself. Move it to the next working day with the button below, or leave it as it is.
calendar-move-end = Move { $day } to { $following }
calendar-moved = What ended on { $day } now ends on { $following }. Forms that are not sent yet move with it, and reminders follow the new day.
calendar-effect = Reminders and terms follow this calendar. Dates that people were told already stay.
calendar-remove = Remove { $day }: { $name }
calendar-tell-off = Add a day off
calendar-tell-working = Add a working day
calendar-tell-ramadan = Set Ramadan
calendar-ask-off = Which day is off, and why? Write it in one message, such as <i>31-8-2026 Mayoral election</i>.
calendar-ask-working = Which day becomes a working day, and why? Write it in one message, such as <i>26-12-2026 In place of joint leave</i>.
calendar-ask-ramadan = When do the hours of Ramadan apply? Write the first and the last day, such as <i>8-2-2027 s.d. 9-3-2027</i>.
