### Words that other sentences are made of: types of values, kinds of entries, reasons.

## What a value can be
type-text = text
type-local-text = text, or a text for each language (kk, ru, en)
type-date = a date such as 2027-01-16
type-date-time = a date, or a date with a time: 2027-01-16 15:00
type-time-or-length = a time (17:00), a date with a time, or a length (2h, 90min)
type-length = a length such as 2h or 90min
type-whole-number = a whole number
expected-unix-seconds = whole seconds since the beginning of 1970
type-yes-no = true or false
type-choice = one of the words of a list
type-list = a list
type-map = a group of fields, each on its own line
type-scalar = a single value
type-reference = the name of an entry, as in its file name
type-event-id = the whole name of an event, such as events/robot
type-colour = a colour such as #1a5fb4
type-url = an address that begins with https://
type-email = an email address
type-phone = a phone number such as +7 727 000 00 00
type-geo = latitude and longitude, such as [43.24, 76.95]
type-ages = ages such as 10-14 or 16+
type-language-tag = a language tag: kk, ru or en
type-hours = days and hours: mon-fri: 09:00-18:00
type-weekdays = weekdays such as mon-fri or sat
type-media = the path of a file in content/media
type-path = an old address on this site, such as /old/robot/
type-domain = a domain name such as example.org
type-base-url = an address such as https://example.org/
type-base-url-host = an address with the name of the site: https://example.org/
type-base-url-plain = an address without a user name, ?, # or spaces: https://example.org/
type-every = day, week, 2 weeks, month or year
type-repeat-day = a weekday (tue), one of the month’s (2nd saturday, last friday), a day of the month (15) or last day
type-day-hours = hours: 10:00-18:00, or the beginning alone: 10:00
type-time-or-date-time = a time (16:00), a day, or a day and a time (2027-02-10 16:00)
type-rrule = the value of an RRULE, such as FREQ=WEEKLY;BYDAY=TU;COUNT=12
type-build-time = a date, or an instant such as 2026-11-21T09:00:00Z
type-port = a whole number from 0 to 65535
type-ip = an IP address such as 127.0.0.1
type-nothing = nothing

## Kinds of entries
kind-event = event
kind-workshop = workshop
kind-venue = venue
kind-topic = topic
kind-series = series
kind-person = person
kind-page = page
kind-news = news item

## Parts of a date
part-day = the day
part-month = the month
part-hour = the hour
part-minute = the minutes

## What YAML has and Keste does not accept
yaml-anchor = an anchor (&name) or a reference to one (*name)
yaml-tag = a tag (!name)
yaml-merge-key = a merge key (<<)
yaml-second-document = a second document in the same file

## Encodings
encoding-windows-1251 = Windows-1251
encoding-utf16 = UTF-16
encoding-unknown = an unknown encoding

## Why a folder cannot take the built site
output-is-source = it holds the files that the site is made from
output-is-root = it is the root of the disk
output-is-home = it is your home folder
output-is-parent = the site’s folder is inside it
output-not-ours = it holds files that this program did not write
output-is-link = it is a link to another folder
output-is-file = it is a file, not a folder

## Why a message has no text
fault-no-message = there is no such message
fault-unknown-reference = it refers to “{ $name }”, which does not exist
fault-unknown-function = there is no function “{ $name }” in this language
fault-wrong-call = “{ $name }” is called with too few or too many values, or with something else than a variable
fault-unknown-option = there is no option “{ $name }” here
fault-unknown-choice = the option cannot be { $name }
fault-no-such-case = this language has no such case here: { $name }
fault-wrong-value = it calls { $name }, and this value is not what the function needs
fault-unknown-plural = this language has no plural form “{ $name }”
fault-missing-variable = the variable “${ $name }” was not given
fault-unknown-variable = the main language’s message has no variable “${ $name }”
fault-not-a-number = the variable “${ $name }” must be a number, because it decides the plural form
fault-cycle = it refers to itself
fault-too-long = it has more than 100 parts in braces

## What is wrong in a Fluent file
syntax-expected = “{ $name }” is expected here
syntax-no-text = “{ $name }” has no text after the equals sign
syntax-no-value = a value is missing
syntax-no-default = none of the variants has an asterisk: one must be marked: *[other]
syntax-two-defaults = two variants have an asterisk: only one may
syntax-open-quote = a quotation mark is not closed
syntax-closing-brace = there is a closing brace without an opening one
syntax-escape = “{ $name }” cannot follow a backslash
syntax-expression = the text in braces is not complete
syntax-selector = only a variable or NUMBER can stand before ->

## What is wrong with an RRULE
rule-unsupported = this part is not used here; the hour stands in “start”
rule-unknown-part = there is no such part
rule-below-a-day = nothing repeats more often than daily
rule-bad-value = a wrong value
rule-twice = written twice
rule-no-frequency = the frequency is missing
rule-two-ends = two ends
rule-zero = has to be at least 1
rule-ordinal = only months and years have a second or last weekday
rule-other-frequency = not with this frequency
rule-setpos-alone = means nothing without another BY… part

## Days of the week
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
