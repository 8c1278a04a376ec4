# Refusals: each sentence says what happened and what can be done.
# Above a button, Telegram shows 200 letters at most.

apology = Sorry, something went wrong on our side. What you had already saved is safe. Please try again in a moment, or type /menu.
command-unknown = We do not know this command. Type /menu to see what there is, or /bantuan.
code-unknown = We do not know this code or link. Please check the letters, or scan the QR code at the counter again.
code-used = This code has been used before. If it was not by you, please ask your personnel office for a new one.
code-expired = This code is no longer valid. Please ask your personnel office for a new one.
already-bound = This chat is already connected as { $name }. Type /menu to go on.
bound-elsewhere = This employee account is connected to another chat. If your phone is lost or new, please contact your personnel office.
employees-only = This part is for civil servants. To connect your chat, open the link on the code slip from your personnel office.
heads-only = This report is for the head of a unit. If you have just taken office, please contact your personnel office.
nip-wrong = { $reason ->
    [spreadsheet] A spreadsheet has turned this number into scientific notation and lost digits. Make the column text and type the number again.
    [birth] The first eight digits are no date of birth.
    [age] The date of birth in this number does not fit the age of an employee.
    [appointment] The year of appointment in this number is impossible.
    [middle] Digits 13 and 14 are neither a month (PNS) nor the number of an agreement (PPPK).
   *[shape] This number does not have the 18 digits of a NIP or NI PPPK.
}
no-term-open = No evaluation period is open now. Your personnel office announces the next one; after that, type /evaluasi.
already-sent = This form has been sent and no longer changes. Type /menu to go on.
form-closed = The time for this form is over. What was saved is still there, but can no longer be changed.
form-incomplete = Some questions are still without an answer. Please complete them, then send.
button-not-yours = This button is not for your account. Type /menu to see what you can do here.
button-outdated = This button is old and no longer valid. The current menu is below.
answer-not-offered = This answer is not offered for that question. Please choose one of the buttons shown.
group-refused = So that nobody else reads your answers, we only talk in a private chat. Tap this bot's name, then Start.
text-blank = Your message is empty. Please write your answer in a sentence or two.
text-wanted = This question needs words, not a photo, voice or file. Please type your answer as an ordinary message.
text-too-long = This answer is longer than { $longest } letters, so we have not saved it. Please shorten it and send it again.
envelope-sealed = This envelope is still sealed. It opens together with the other one when both are sent, or when the period ends.
already-rated = Thank you, this account has already rated { $service } this half-year. You can rate it again in the next one.
receipt-unknown = We cannot find this receipt. Write it like this: /kuitansi CODE, with the code you were given after sending.
nobody-to-review = Nobody is assigned to you for review yet. If that is wrong, please contact your personnel office.
