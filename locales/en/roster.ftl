# A personnel file: why all of it is refused, and what is wrong with one cell.

roster-refused = { $reason ->
    [empty] There are no data in this file. Fill in at least one row below the headings, then send it again.
    [large] This file is larger than 20 MB. Remove pictures and sheets that are not needed, or split it into several files.
    [unpacked] What is in this file is too large to open. Copy the data to a new workbook, save it as .xlsx, then send it again.
    [macros] This file holds macros, and for safety we do not open it. Save it as an Excel Workbook (.xlsx), then send it again.
    [locked] This file is locked with a password. Remove the password in Excel (Info, Protect Workbook), then send it again.
    [old] This is the old format (.xls). Open it in Excel, save it as an Excel Workbook (.xlsx), then send it again.
    [web] This is a web page that is named like an Excel file. Open it in Excel, save it as .xlsx, then send it again.
    [broken] This file is damaged or cut short. Open it in Excel, save it as .xlsx once more, then send it again.
    [encoding] The letters in this text file cannot be read. Save it as CSV UTF-8, then send it again.
    [columns] No sheet has columns that we know, such as NIP, Nama, Jabatan and Unit. Please check its headings.
   *[unknown] This is neither an Excel workbook nor CSV. Send the list as .xlsx or .csv.
}

roster-problem-columns-missing = These columns are not there yet: { $columns }. Add them, or correct their headings.
roster-problem-column-twice = This column means the same as column { $first } ({ $heading }). Keep only one.
roster-problem-example = This is still an example row of the template. Delete the row, or replace all that it says.
roster-problem-blank = { $heading } is blank. Please fill it in.
roster-problem-formula = This cell holds a formula. Make it a value: copy it, then paste it as a value.
roster-problem-error = This cell shows the error { $shown }. Put the right content in its place.
roster-problem-merged = Cells are merged here. Unmerge them, then fill in every row.
roster-problem-long = This has { $length } letters, { $longest } at most. Please shorten it.
roster-problem-text = This is not text. Make the cell text, then type it again.
roster-problem-nip = { $reason ->
    [number] This number is stored as a figure, so that its last digits were rounded. Make the column text, then type the number again.
    [spreadsheet] This number became scientific notation and lost its digits. Make the column text, then type the number again.
    [birth] The first eight digits are not a date of birth. Please check the number.
    [age] The date of birth in this number does not fit the age of an employee. Please check the number.
    [appointment] The year of appointment in this number is impossible. Please check the number.
    [middle] Digits 13 and 14 are neither a month (PNS) nor a work agreement (PPPK). Please check the number.
   *[shape] This is not a NIP or NI PPPK of 18 digits. Please check the number.
}
roster-problem-date = This is not a date that we know. Write it like 31-12-2026 or 31 Desember 2026.
roster-problem-capacity = Kepala Unit is ya, Plt or Plh, and blank for everybody else.
roster-problem-yes-or-no = Fill in ya (yes) or tidak (no); leave it blank where nothing changes.
roster-problem-absence-kind = Fill in Cuti or Dinas luar.
roster-problem-absence-backwards = The date in Sampai is before the date in Dari. Please check both.
roster-problem-own-superior = This superior is the same employee. Fill in their superior’s NIP, or leave it blank.
roster-problem-nip-twice = This number is already in row { $row }. Delete one of them.
roster-problem-nip-twice-elsewhere = This number is already in sheet { $sheet }, row { $row }. Delete one of them.
roster-problem-unit-twice = This unit is already in row { $row }. Delete one of them.
roster-problem-unit-twice-elsewhere = This unit is already in sheet { $sheet }, row { $row }. Delete one of them.
roster-problem-service-twice = This service and counter are already in row { $row }. Delete one of them.
roster-problem-service-twice-elsewhere = This service and counter are already in sheet { $sheet }, row { $row }. Delete one of them.
