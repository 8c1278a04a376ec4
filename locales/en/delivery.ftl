# What arrives late, and who cannot be reached.
notice-late = <i>Late: it should have reached you on { $since }.</i>
command-terputus = Employees who have blocked the bot
help-terputus = • /terputus shows the employees who have blocked this bot, so that messages do not arrive.
unreachable-none = No employee has blocked this bot. All messages can arrive.
unreachable-count = <b>{ $count }</b> employees have blocked this bot, so their messages are waiting. As soon as they write to it again, everything is sent.
unreachable-line = • { $name } ({ $unit }), since { $since }
