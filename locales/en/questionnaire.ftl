# Checking a questionnaire's file, and where filling comes to a halt.

cli-help-check-questionnaire = check a questionnaire's file: what is wrong, and in which line
cli-help-questionnaire-files = TOML files; all are checked where none is named
cli-help-release = release these files: from now on they do not change any more
cli-help-language = the report's language
check-well = { $count } questionnaires checked, nothing is wrong.
check-released = { $name } is released now. The next change is a new version in a new file.
check-unreadable = { $path } cannot be read. Check the file's name; its content must be UTF-8 text.
check-question = Question “{ $question }”:
check-no-toml = this is no valid TOML: { $reason }. Mend that line first; the rest is checked then.
check-file-name = the file's name “{ $name }” must be a name and the version's number, such as evaluation-3.toml, of 32 letters at most.
check-purpose = there is no purpose “{ $purpose }”. Choose one of: { $names }.
check-no-questions = there are no questions yet. Begin with [[questions]].
check-field = there is no field named “{ $field }”. Check its spelling.
check-kind = the field “{ $field }” must be { $kind ->
    [str] a text in quotation marks
    [bool] true or false
    [int] a whole number
   *[list] a list in square brackets
}.
check-key-letters = there must be a key, of small letters, digits and hyphens.
check-key-long = this key has { $count } letters, and there is room for { $longest }. Shorten it.
check-key-twice = a question above has this key already. Each question needs a key of its own.
check-needs-unknown = needs “{ $needs }” is the key of no question in this file.
check-needs-later = needs “{ $needs }” is asked only below. Move that question up.
check-needs-apart = needs “{ $needs }” is not in the same group of for_each. Put the two next to each other, both for_each.
check-choices-none = choices is empty. Put the numbers of the choices there, or remove the line where the answer is written.
check-choices-numbers = choices must be whole numbers from 0 to { $largest }.
check-choices-twice = a choice stands twice in choices.
check-words-none = words is missing: the name of this question's sentence in locales.
check-words-missing = the sentence “{ $key }” is not in locales/{ $language } yet. Add it there.
check-offers-choices = offers is only for answers that are written. Remove offers or choices.
check-seconds = seconds must be between 1 and { $longest }.
check-personal = a question about the citizen must be optional: add optional = true.
check-released-changed = { $name } is released and people have begun to answer it, so it must not change. Put it back, then copy it to a new version.

halts-head =
    <b>Where filling comes to a halt</b>
    Newest evaluation period. Figures are rounded to multiples of { $threshold }; below that none is shown.
halts-none = There are too few forms to be counted: at least { $threshold } people must have begun in the newest evaluation period. Please look again a few days after it has opened.
halts-title =
    <b>{ $questionnaire }</b>
    begun { $begun } · sent { $sent } · complete but not sent { $unsent }
halts-line =
    { $number }. { $title }: asked { $reached }{ $skipped ->
    [0] {""}
   *[other] {" "}· skipped { $skipped }
}{ $left ->
    [0] {""}
   *[other] {" "}· <b>stopped { $left }</b> { $bar }
}
halts-each = each planned result
