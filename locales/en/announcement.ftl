# An administrator's announcement to a group of employees.
command-pengumuman = Send an announcement (administrators)
help-pengumuman = • /pengumuman sends one message to all employees, all reviewers, or one unit.
announcement-told =
    <b>Announcement</b> from { $name }, { $unit }

    { $words }
announcement-whom = Whom is this announcement for?
announcement-to-employees = All employees
announcement-to-reviewers = All reviewers
announcement-to-unit = One unit
announcement-latest = The last announcement
announcement-which-unit = Choose the unit. The units below it get it too.
announcement-name-unit = Type the unit's name; a part of it is enough.
announcement-no-unit = None of your units fits. Please check the spelling and type it again.
announcement-ask = Write the announcement in one message of at most { $longest } letters. You see it before it is sent.
announcement-check =
    This is how the announcement above will look. For { $audience ->
        [employees] all employees
        [reviewers] all reviewers
       *[unit] { $unit } and the units below it
    }: <b>{ $reachable }</b> people get it{ $missed ->
        [0] .
       *[other] , { $missed } do not, because they are not connected yet or have blocked this bot.
    }
announcement-send = Send to { $count } people
announcement-discard = Cancel
announcement-discarded = The announcement was cancelled; nothing was sent.
announcement-progress =
    { $state ->
        [sending] The announcement is being sent.
        [stopped] The announcement was stopped on { $at }.
       *[sent] The announcement was sent.
    }
    { $bar } { $told } of { $recipients } people
announcement-waiting = Waiting for their turn: { $count }
announcement-blocked = Have blocked the bot: { $count }; they get it when they write again
announcement-spared = Spared: { $count }
announcement-refresh = Refresh
announcement-stop = Stop sending
