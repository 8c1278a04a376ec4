# Public satisfaction: report, picture and the command skm.

skm-grade-A = Very good
skm-grade-B = Good
skm-grade-C = Not good enough
skm-grade-D = Poor
skm-line = { $element }: NRR { $mean } (n = { $count })
skm-line-blank = { $element }: no answer yet
skm-respondents = Respondents: { $count }
skm-nothing = There is no answer yet, so there is no IKM.
skm-ikm = IKM: { $ikm }
skm-interval = 95% interval: { $low } to { $high }
skm-grade = Grade: { $grade } ({ $label })
skm-incomplete = Not all elements were answered, so it does not compare with an IKM of nine.
skm-no-file = { $file } cannot be opened. Check its name and place.
skm-no-text = { $file } is neither CSV (UTF-8) nor an XLSX workbook. Save it again as one of them.
skm-too-large = { $file } is larger than { $size } MB. Divide it into several files.
skm-wrong-column = Column “{ $column }” is unknown or stands twice. The header must name all nine elements, each once: U1 to U9 or the elements by name.
skm-missing-column = Column “{ $column }” is missing. The header must name all nine elements, each once: U1 to U9 or the elements by name.
skm-wrong-length = Row { $row } has { $count } columns instead of { $wanted }.
skm-wrong-answer = Row { $row }, column { $column }: “{ $value }” is no answer. Write 1, 2, 3, 4 or nothing.

report-period = Public satisfaction · { PERIOD($semester) }
report-respondents = n = { $count } respondents
report-grade = Grade { $grade } · { $label }
report-could-be = The grade could be { $grades }
report-or = {" or "}
report-interval = 95% interval: { $low } – { $high }
report-element = { $mean } (n = { $count })
report-few-answers = not enough (n = { $count })
report-no-answer = no answer yet
report-footnote = Respondents chose to answer. The IKM is computed from the nine elements of PermenPANRB 14/2017 and belongs to a unit, never to a person.
report-not-enough = Not enough data yet
report-period-service = { $unit } · { PERIOD($semester) }
report-head = <b>{ $unit }</b>, { PERIOD($semester) }
report-head-service =
    <b>{ $service }</b>
    { $unit }, { PERIOD($semester) }
report-figure = IKM <b>{ $ikm }</b> · grade <b>{ $grade }</b> ({ $label }) · n = { $count }
report-few = Not enough data yet: n = { $count }. Figures are shown from { $threshold } respondents on.
report-waiting = New answers, waiting until there are enough to be counted together: { $count }
report-progress = n = { $count } of { $wanted } respondents needed
report-assisted = { $count } of them on paper forms
report-others = Respondents to other questionnaires, not counted in this IKM: { $count }
report-other-head = <b>Another questionnaire: { $instrument }</b>, { $name }, { PERIOD($semester) }. Not part of the IKM.
report-other-figure = Figure <b>{ $value }</b> · n = { $count }
report-other-element = { $element }: { $shown }
report-trend = IKM of this half-year up to the end of each month: { $months }
report-people = Who the respondents were (small groups are not shown):
report-trait = { $trait }: { $people }
report-trait-choice = { $choice } { $count }
report-by-service = By service
report-semester = { PERIOD($semester, at: "start") }
report-all-units = List of units
report-choose-unit = { PERIOD($semester, at: "start") }. Please choose a unit. They stand in the order of the alphabet, not of their IKM.
report-choose-service = <b>{ $unit }</b>, { PERIOD($semester) }. Please choose a service. They stand in the order of the alphabet, not of their IKM.
report-no-service = <b>{ $unit }</b> has no service that citizens rate.
report-to-unit = Back to the unit
report-to-service = Back to the service
report-other-services = Other services
report-earlier-page = ‹ Previous
report-later-page = Next ›
report-enter-users = Enter number of users
report-ask-users = How many people used the service <b>{ $service }</b> in { PERIOD($semester) }? Type the number, for example 1200. From it follows how many respondents PermenPANRB 14/2017 asks for.
report-comments = What citizens say
report-comments-head = <b>{ $service }</b>, { PERIOD($semester) }: what citizens say, page { $page } of { $pages }. The order is random; names and numbers are masked.
report-comments-few = <b>{ $service }</b>, { PERIOD($semester) }: what citizens say can be read from { $threshold } ratings on, up to the end of last week. There are { $count } now.
report-comments-none = <b>{ $service }</b>, { PERIOD($semester) }: up to the end of last week nobody has written anything.
report-comment = <blockquote>{ $words }</blockquote>
cli-help-import-skm = enters paper forms from a CSV or XLSX file into the ratings
cli-help-recount-skm = counts all ratings anew; stop the bot first
cli-help-answers-file = CSV or XLSX file: U1 to U9 or the elements by name, answers 1-4
cli-help-order = what U8 and U9 are: mataram = facilities, then complaints; rule = complaints, then facilities
cli-help-skm-service = the service's name, exactly as in the unit's data
cli-help-skm-semester = the half-year in which the forms were filled, such as 2026-2
cli-forms-entered = Paper forms entered: { $count }
cli-recounted = The ratings were counted anew. Rows of counts that had been wrong: { $count }
element-persyaratan = Requirements
element-prosedur = Procedure
element-waktu = Time
element-biaya = Cost/tariff
element-produk = Product of the service
element-kompetensi = Competence of the staff
element-perilaku = Conduct of the staff
element-sarana = Facilities
element-pengaduan = Handling of complaints
