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
skm-no-text = { $file } is no CSV. Save the sheet as CSV (UTF-8) first.
skm-wrong-column = Column “{ $column }” is unknown or stands twice. The header must name all nine elements, each once.
skm-missing-column = Column “{ $column }” is missing. The header must name all nine elements, each once.
skm-wrong-length = Row { $row } has { $count } columns instead of 9.
skm-wrong-answer = Row { $row }, column { $column }: “{ $value }” is no answer. Write 1, 2, 3, 4 or nothing.

report-period = Public satisfaction · half-year { $semester }
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
report-caption =
    <b>{ $unit }</b>, half-year { $semester }
    IKM <b>{ $ikm }</b> · grade <b>{ $grade }</b> ({ $label }) · n = { $count }
    { $certainty }
report-caption-not-enough =
    <b>{ $unit }</b>, half-year { $semester }
    Not enough data yet: n = { $count }, at least { $threshold } are needed. No other figure is shown.
element-persyaratan = Requirements
element-prosedur = Procedure
element-waktu = Time
element-biaya = Cost/tariff
element-produk = Product of the service
element-kompetensi = Competence of the staff
element-perilaku = Conduct of the staff
element-sarana = Facilities
element-pengaduan = Handling of complaints
