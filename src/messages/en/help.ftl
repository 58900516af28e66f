### Help of the command line, and what is wrong with a call.
### A command has help-<command>, its arguments help-<command>-<argument>; an argument of several commands has
### help-all-<argument>, the name of a value value-<name>.

## Parts of each help
heading-usage = Usage
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options
note-default = [default: { $values }]
note-possible = [possible values: { $values }]

## Names of values
value-code = CODE
value-command = COMMAND
value-date = DATE
value-dir = DIR
value-entry = ENTRY
value-format = FORMAT
value-id = ID
value-ip = IP
value-lang = LANG
value-options = OPTIONS
value-path = PATH
value-port = PORT
value-url = URL
value-words = WORDS

## Commands
help-keste = Turns Markdown events in several languages into a static site with calendars and iCal feeds
help-build = Build the site into the output folder
help-serve = Show the site in the browser and rebuild it after each save
help-check = Find all problems without writing anything
help-list = List what takes place in a span of days, or what visitors find by words
help-stale = Tell whether a day has come since the build that makes it out of date
    .more = Ends with 0 when the site is up to date, with 10 when it is not, with 3 when there is none.
help-status = Show which translations are missing or outdated, the nearest event first
help-forget = Let published events vanish without a trace, after their files were deleted
    .more = Adds their ids to content/forgotten.yaml. An event that will not take place is better cancelled.
help-init = Make a small site that builds as it is
help-explain = Say more about a code that stands in a message
help-help = Show this help, or that of a command

## Arguments of several commands
help-all-lang = Language of the program’s messages
help-all-format = Form of problems; md and html are tables of “keste status”
help-all-root = The folder with keste.yaml
help-all-base-url = Where the site is published, instead of base_url in keste.yaml
help-all-now = The time of the build: a date, or an instant such as 2026-11-21T09:00:00Z
help-all-tzdb = Time zones as zic makes them, which replace the built-in ones of their names
help-all-ledger = The ledger of the published site; ledger.json in the output folder when left out
help-all-help = Show this help
help-all-version = Show the version

## Arguments of one command
help-build-output = The output folder; public/ beside keste.yaml when left out
help-serve-port = The port; the next free one when it is taken
help-serve-host = The IP address to answer at; 0.0.0.0 shows the site to your whole network. Left out, only this machine sees it
help-serve-drafts = Show drafts and what is not published yet, too
help-check-strict = Fail on warnings, too
help-list-from = The first day; the day of the build when left out
help-list-to = The last day
help-list-search = What visitors find who type this, the best first
help-stale-dir = The folder with the built site
help-stale-now = The time to compare with: a date, or an instant such as 2026-11-21T09:00:00Z
help-status-all = Show the entries that need no work, too
help-status-accept = Note that a translation is up to date with its source text, such as: --accept events/robot ru
help-forget-ids = The ids, such as events/robot
help-init-folder = A folder that is empty or not there yet
help-explain-code = The code, such as unknown-key
help-help-command = The command; the program as a whole when left out

## What is wrong with a call
usage-unknown-command = There is no command “{ $command }”
usage-unknown-option = There is no option “{ $argument }” here
usage-extra-word = “{ $argument }” is not expected here
usage-missing-value = { $argument } has no value
usage-wrong-value = “{ $value }” does not fit { $argument }
usage-extra-value = “{ $value }” is not expected by { $argument }
usage-number-of-values = { $argument } needs { $expected ->
    [one] { $expected } value
   *[other] { $expected } values
}; here: { $actual }
usage-twice = { $argument } stands here more than once
usage-conflict = { $argument } and { $other } do not go together
usage-missing-argument = Something is missing: { $argument }
usage-missing-command = No command is given
usage-not-utf8 = A word of the call is not in UTF-8
usage-unreadable = The call cannot be read
usage-no-table = --format md and --format html belong to “keste status”
usage-possible = Write one of these: { $values }.
usage-expected = Write { $expected }.
usage-option-of = This option is written after its command: { $commands }.
usage-more = All commands and options: keste --help
