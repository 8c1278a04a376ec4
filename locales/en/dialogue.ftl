followed-title = <b>After reading: { $reviewer }’s review</b>
followed-shown = Read by the employee on { $at }.
followed-unshown = Not read by the employee yet. The time to object runs from the reading, not from the message.
seal-broken = ⚠️ <b>The seal does not match.</b> What is named below was changed after it was sent and cannot be relied on. Please contact BKPSDM before going on:
dialogue-open = Record the performance dialogue
dialogue-none = No performance dialogue is recorded. What differs above, and the blind spots, are its agenda.
dialogue-ask-day = When was the performance dialogue held? Tap “Today”, or write the date, such as 3-12-2026.
dialogue-today = Today
dialogue-ask-outcome = Dialogue of { $day }. What came out of it: what was agreed, what will be done, when to look again? Write it as a message.
dialogue-recorded =
    <b>Performance dialogue of { $day }</b>, recorded by { $writer }
    { $outcome }
    { $state ->
        [confirmed] ✓ Confirmed by both sides.
       *[waiting] Waits for the other side to confirm.
    }
dialogue-confirm = That is right
dialogue-correct = Correct it
notice-dialogue = <b>{ $writer }</b> has recorded the performance dialogue about { $name }, { PERIOD($semester) }. Is this right?
