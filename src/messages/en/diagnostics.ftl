### The program's problems. A code's message is the headline; .label stands at the caret, .other at
### the other places, .help says what to write instead, .explain is what `keste explain` prints.

## Files and front matter

not-utf8 = The file is not saved as UTF-8: it looks like { $looks-like }
    .help = Open the file in your editor, choose “Save with encoding” and take UTF-8. The first byte that cannot be read is number { $offset }.
    .explain =
        A text file does not say how its letters are encoded, so all files of the site use UTF-8, which has all Kazakh, Russian and English letters.
        Older Windows programs save in other encodings. In VS Code the encoding is shown at the bottom right: click it, choose “Save with Encoding”, then UTF-8.

control-character = The text contains an invisible control character: { $code-point }
    .label = here
    .help = Delete this character; retype the word if you cannot see it.
    .explain =
        Such characters slip in when text is copied from PDF files or old programs. They cannot be seen, but they break pages and calendars.
        Delete the letters on both sides along with it, and type them again.

no-front-matter = The file has no front matter
    .label = the first line must be ---
    .help = Begin the file with a line ---, then the fields, then another line ---.
    .explain =
        Every entry begins with its facts between two lines of three hyphens. The text comes after them.
        
        Right:
          ---
          title: Robotics for beginners
          start: 2027-01-16 15:00
          ---
          Come and build your first robot.

front-matter-not-closed = The front matter has no end
    .label = it begins here
    .help = Put a line --- after the last field, before the text.
    .explain =
        The facts of an entry stand between two lines of exactly three hyphens. Without the second line, all the text is taken for facts.
        
        Right:
          ---
          title: Robotics for beginners
          ---
          The text begins here.

bad-fence = A line of the fence has more than three hyphens
    .label = this line must be exactly ---
    .help = Leave only --- on this line; text goes on the next one.
    .explain =
        The facts of an entry stand between two lines of exactly three hyphens, with nothing else on them.
        
        Right:
          ---
          title: Robotics for beginners
          ---
          The text begins here.

front-matter-too-long = The front matter is longer than { $limit } kB
    .help = Move the text below the second line ---.
    .explain = Front matter is for short facts. When it is this long, the line --- at its end is usually missing, or a long text is in a field instead of below that line.

body-too-long = The text is longer than { $limit } kB
    .help = Split the text into several pages, and keep pictures as files in content/media.
    .explain = A page of this size would take long to open on a phone. The usual cause is a picture pasted into the text as thousands of letters: save it as a file in content/media and link to it.

stray-file = This file belongs to no kind of entry and was left out
    .help = Move it into a folder such as content/events or content/pages; pictures go to content/media.
    .explain = The folder says what an entry is: events, workshops, venues, topics, series, people, pages, news. A file anywhere else in content is not published.

sync-conflict = “{ $path }” is a second copy of a file and is left out
    .help = Compare it with the file itself, take over what is missing there, then delete the copy.
    .explain = Dropbox, Syncthing and Nextcloud make such a copy when a file is changed in two places at once; file managers make one when a file is duplicated. On the site the same event would stand twice.

same-file-name = Not every computer can tell these two file names apart: “{ $path }” and “{ $other }”
    .label = this file
    .other = and this one
    .help = Rename one of them.
    .explain = Windows and macOS take capital and small letters in file names for the same, and й or ё may be stored as one character or as two. On such a computer one of the two files would replace the other.

bad-file-name = The file name cannot be an address: “{ $stem }”
    .help = Rename the file: lower-case Latin letters, digits and hyphens only, for example robot-2027.kk.md.
    .explain =
        The file name becomes the address of the page, so it must work in every browser and messenger.
        
        Right: content/events/robot-2027.kk.md
        Wrong: content/events/Робот 2027.kk.md

unknown-language = The site has no language “{ $language }”
    .help = Use one of these: { $known }.
    .explain =
        The last part of a file name before .md gives the language of the text. Kazakh is kk; kz is the code of the country.
        
        Right: robot.kk.md, robot.ru.md, robot.en.md

made-language = Texts in “{ $language }” are not written: they are made from those in “{ $source }”
    .help = Delete this and write the text in “{ $source }”.
    .explain =
        The Kazakh pages in Latin letters come from the texts in Cyrillic by themselves, so they have neither files nor a folder of messages.
        Where that spoils a title, add a line title_latn to the Kazakh file.
        
        Right: in the file new-york.kk.md
        
        title: Нью-Йорк күні
        title_latn: New York künı

## YAML

yaml-tab = This line is indented with a tab
    .label = a tab
    .help = Indent with spaces: two for each step.
    .explain =
        Front matter is written in YAML, where lines may be indented only with spaces.
        
        Right:
          register:
            url: https://example.org/form

yaml-colon = The value of “{ $key }” contains a colon and is not in quotation marks
    .label = without quotation marks
    .help = Put the whole value in quotation marks.
    .explain =
        A colon followed by a space separates a field from its value, so the program cannot tell what a second one on the same line means.
        
        Right: title: "Soldering: the first step"
        Wrong: title: Soldering: the first step

yaml-comment = The value is cut off at “#”: only “{ $kept }” would remain
    .label = everything from here on would be dropped
    .help = Put the whole value in quotation marks.
    .explain =
        A space followed by # begins a comment, which is not part of the value.
        
        Right: title: "Meeting #3"
        Wrong: title: Meeting #3

yaml-indicator = A value that begins with “{ $character }” needs quotation marks
    .label = here
    .help = Put the whole value in quotation marks.
    .explain =
        Some characters have a meaning of their own at the beginning of a value in YAML: @ ` % & * ! | > and brackets.
        
        Right: instagram: "@american_corner_aktobe"

yaml-not-closed = A “{ $character }” is opened and not closed
    .label = opened here
    .help = Write the other half, at the end of this value.
    .explain =
        Brackets and quotation marks come in pairs. Without the second one, all that follows counts as part of the value.
        
        Right:
          held_in: [kk, ru]
          title: "Soldering: the first step"

yaml-syntax = The front matter cannot be read
    .label = here
    .help = Compare this line with those around it: a colon and a space after the field’s name, the same indent, quotation marks in pairs.
    .explain =
        Front matter is written in YAML: a field on each line, its name, a colon, a space and the value.
        
        Right:
          title: "Robotics for beginners"
          venue: aktobe
          held_in: [kk, ru]

duplicate-key = “{ $key }” is written twice
    .label = the second time
    .other = the first time
    .help = Keep one of the two.
    .explain = When a field is written twice, nobody can tell which value counts. Delete the wrong one.

yaml-not-allowed = Not allowed here: { $what }
    .label = here
    .help = Write the value out, or put it in quotation marks if the character is part of the text.
    .explain = YAML has shorthand for programmers that is easy to write by mistake. Here every value is written out where it belongs. A value that begins with & * or ! goes in quotation marks.

yaml-too-deep = Fields are nested more than { $limit } levels deep
    .label = here
    .help = Check the spaces at the beginning of the lines.
    .explain = No field needs that many levels. Usually the indent has grown by mistake from line to line: fields of the same level must begin in the same column.

invisible-in-key = The field name “{ $key }” contains an invisible character
    .label = in this name
    .help = Delete the name of the field and type it again.
    .explain = Text copied from a web page or from Word may hold no-break spaces. They look like ordinary ones, but the field’s name is no longer recognised.

## Fields

unknown-key = There is no field “{ $key }” here
    .label = unknown field
    .help = Correct the name or delete the line.
    .explain = The names of fields are fixed and written in Latin letters. A misspelt field would silently be lost, so it is reported. All fields are listed in docs/reference/fields.md, the settings of keste.yaml in docs/reference/settings.md.

wrong-type = The field “{ $key }” has the wrong kind of value
    .label = needed: { $expected }; found: { $found }
    .help = Write { $expected }.
    .explain =
        Each field takes one kind of value: text, a date, a number or a list.
        
        Right:
          seats: 12
          held_in: [kk, ru]

bad-value = The value of “{ $key }” cannot be understood: “{ $value }”
    .label = needed: { $expected }
    .other = it belongs to this
    .help = Write { $expected }.
    .explain =
        The value must be written in a form that the program knows.
        
        Right:
          start: 2027-01-16 15:00
          end: 17:00
          ages: 10-14

unknown-choice = “{ $key }” cannot be “{ $value }”
    .label = not in the list
    .help = Possible values: { $known }.
    .explain = This field takes only words from a fixed list, because pages and lists are made from them. They are written in Latin letters; on the site, each language shows its own word.

out-of-range = The number { $value } in “{ $key }” is out of range
    .label = from { $from } to { $to }
    .help = Write a number from { $from } to { $to }.
    .explain = A number that is far too large or too small is usually a typing mistake: an extra zero, or a comma in place of a point.

missing-field = The field “{ $key }” is missing
    .label = add it here
    .help = Add a line “{ $key }: …”.
    .explain =
        Without this fact the page cannot be made: an event needs its beginning, a news item its date, and the settings in keste.yaml need the address of the site.
        
        Right: start: 2027-01-16 15:00

no-title = The entry has no title in any language
    .label = add a title here
    .help = Add a line “title: …” to the file of at least one language.
    .explain =
        The title is shown on the page, in lists and in visitors’ calendars. A session of a workshop takes the workshop’s title when it has none of its own.
        
        Right: title: Robotics for beginners

text-without-language = “{ $key }” is text, but the file has no language
    .label = in which language?
    .help = Move this line into the file of its language, for example robot.kk.md, or write it in each language: { "{" }kk: …, ru: …, en: …{ "}" }.
    .explain = A file without a language in its name (robot.md) is for facts that are the same in all languages: date, place, seats. Titles and descriptions go into robot.kk.md, robot.ru.md and robot.en.md.

no-such-date = There is no such date or time: “{ $value }”
    .label = check { $part }
    .help = Look at a calendar, and write the date as 2027-01-16 and the time as 15:00.
    .explain =
        The date is written correctly, but it does not exist: there is no 30 February, no 31 April and no 25 o’clock.
        
        Right: start: 2027-02-28 15:00

date-out-of-range = The date “{ $value }” is too far in the past or the future
    .label = from 1990 to 2100
    .help = Check the year.
    .explain = Dates from 1990 to 2100 are accepted. Other years are usually typing mistakes, such as 2207 or 0027 for 2027.

offset-converted = The time “{ $value }” has an offset from UTC; it was taken as { $converted }
    .label = with an offset
    .help = Write the time that the clock at the venue shows: { $converted }.
    .explain =
        Times are written as the clock on the wall of the venue shows them. The time zone is known from the venue.
        
        Right: start: 2027-01-16 15:00
        Wrong: start: 2027-01-16T10:00:00Z

time-in-gap = The time “{ $value }” does not exist in { $zone }: the clocks are moved forward
    .label = skipped that night
    .help = Write { $next } or another time.
    .explain = When the clocks are moved forward, an hour is skipped. Nothing can begin in that hour. If one date of a series falls into it, give that date another time under “changes”.

time-twice = The time “{ $value }” occurs twice in { $zone }: the clocks are moved back
    .label = the first of the two is taken
    .help = Choose a time that occurs only once.
    .explain = When the clocks are moved back, an hour occurs twice. The program takes the first one, but visitors cannot know which is meant.

bad-url = This address cannot be used: “{ $value }”
    .label = here
    .help = Write the whole address, beginning with https://
    .explain =
        Links may lead to a web page (https://), an email address (mailto:) or a phone number (tel:). Other kinds can harm visitors.
        
        Right: url: https://example.org/form

url-with-password = This address holds a user name or a password
    .label = visible to everybody
    .help = Delete everything between // and @. If it is a real password, change it.
    .explain = Everything on the site is public, and so is each address on it. Treat a password in a link as known to everybody from the moment it was saved.

insecure-url = The address begins with http:// : “{ $value }”
    .label = not encrypted
    .help = Write https:// if the address works that way.
    .explain = Pages at https:// addresses are encrypted: nobody on the way can read or change them. Almost every site has it.

direction-marks = Invisible text-direction marks were removed from “{ $key }”
    .label = in this value
    .help = Type the value again instead of copying it.
    .explain = Such marks reverse parts of a text on the screen, so that what you read is not what is written. Kazakh, Russian and English do not need them.

## Entries

facts-differ = “{ $key }” is different in two files of the same entry
    .label = one value here
    .other = another here
    .help = Keep it in one file and delete it in the others.
    .explain = A fact such as the date is the same in every language and is written once, in any of the entry’s files. If two files differ, the Kazakh page might say one thing and the Russian page another.

duplicate-entry = Two files stand for the same entry: “{ $id }”
    .label = this file
    .other = and this one
    .help = Delete or rename one of them.
    .explain = The file name is the name of the entry and must be unique within its kind and language, also across sub-folders.

unknown-entry = There is no { $kind } “{ $id }”
    .label = no such entry
    .help = Check the name: it is the file name without the language and .md.
    .explain =
        An event refers to its venue, workshop or people by the name of their file.
        
        Right: venue: aktobe
        when there is a file content/venues/aktobe.kk.md

refers-to-hidden = This refers to an entry that is not published: { $kind } “{ $id }”
    .label = hidden
    .help = Publish that entry (delete its “draft” or “publish”), or hide this one too.
    .explain = Visitors would be sent to a page that is not there. An entry is hidden while it says “draft: true” or its “publish” date is still to come.

unknown-room = The venue “{ $venue }” has no room “{ $room }”
    .label = no such room
    .help = Write a room that is listed under “rooms” in the venue’s file, or add this one there.
    .explain =
        Rooms are listed once, in the venue’s file, with a name in each language.
        
        Right, in content/venues/aktobe.md:
          rooms:
            electronics: Electronics

room-without-venue = A room is given, but no venue
    .label = in which venue?
    .help = Add a line “venue: …”.
    .explain =
        A room belongs to a venue.
        
        Right:
          venue: aktobe
          room: electronics

end-before-start = The event ends before it begins: { $start } – { $end }
    .label = the end
    .other = the beginning
    .help = Check both times. If the event goes on after midnight, write the end with its date.
    .explain =
        The end must come after the beginning. A time without a date means the same day.
        
        Right:
          start: 2027-01-16 22:00
          end: 2027-01-17 01:00

end-equals-start = The event ends at the moment it begins
    .label = the same time
    .other = the beginning
    .help = Write a later end, or delete it if it is not known.
    .explain = In visitors’ calendars such an event has no length and is easy to miss. Without “end”, the usual length is used.

very-long-event = The event is very long: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
    .label = check the end
    .help = Check the month and the year. If it is a course, write each meeting as an event of its own.
    .explain = An event of more than a month fills visitors’ calendars day after day. Most often the month or the year is a typing mistake.

moved-from = “status: moved” and “moved_from” belong together
    .label = only one of them is here
    .help = Write both, or neither.
    .explain =
        When an event moves, visitors want to know what the old time was. “start” holds the new time, “moved_from” the old one.
        
        Right:
          status: moved
          moved_from: 2027-01-16 15:00
          start: 2027-01-23 15:00

registration-window = Registration closes before it opens
    .label = closes
    .other = opens
    .help = Check both dates.
    .explain =
        Visitors can register from the “opens” date to the “closes” date.
        
        Right:
          register:
            url: https://example.org/form
            opens: 2027-01-04
            closes: 2027-01-15

after-itself = The workshop “{ $id }” would come after itself
    .label = the circle closes here
    .help = Delete one of the “after” lines.
    .explain = “after” names the workshops to do first. If A comes after B and B comes after A, nobody can begin.

no-venue = The event has no venue
    .label = add “venue” here
    .help = Add a line “venue: …”, or “attendance: online” if it takes place online.
    .explain =
        Visitors must know where to go. A venue’s name here is the name of its file in content/venues.
        
        Right: venue: aktobe

## Addresses

bad-slug = “{ $slug }” cannot be used as an address
    .label = here
    .help = Lower-case Latin letters, digits and hyphens only, at most 60 of them, for example robot-2027.
    .explain = The slug is the part of the page’s address that stands for the entry. It must work in every browser and messenger. The names con, nul, prn and aux are no use either: Windows keeps them for itself. Usually the field is not needed: the file name is taken.

reserved-slug = The address “{ $slug }” is taken by the site itself
    .label = reserved
    .help = Choose another word: write it as “slug: …”, or rename the file.
    .explain = Addresses such as calendar, search or events belong to pages that the program makes. A page of your own would hide them.

same-address = Two entries have the same address: { $url }
    .label = this entry
    .other = and this one
    .help = Change the “slug” or the file name of one of them.
    .explain = There can be only one page at an address. Rename one of the files, or give it a “slug” of its own.

same-uid = Two events have the same identifier: { $uid }
    .label = this event
    .other = and this one
    .help = Give one of them another “id”, or delete its “id”.
    .explain = Calendars recognise an event by its identifier. If two events share one, visitors’ calendars show only one of them. This happens when a file is copied together with its “id”.

vanished-event = A published event is missing: “{ $title }” ({ $id })
    .help = If it will not take place, bring its file back and write status: cancelled in it. If it shall leave without a trace: keste forget { $id }
    .explain =
        The event is on the site and in the calendars of subscribers, it is not over, and its file is gone. If it left without a word, people would come to a closed door.

        If you change the name of the file, the date and the title at once, the program takes it for a new event. Change the name alone first and build the site.

hidden-event = A published event is hidden now: “{ $title }” ({ $id })
    .help = Take “draft” or “publish” out of its file. If the event will not take place, write status: cancelled there instead. If it shall leave without a trace: keste forget { $id }
    .explain = The file is there, but “draft” or “publish” hides it, while the event is not over and stands in the calendars of subscribers. If it left without a word, people would come to a closed door.

returned-event = “{ $id }” was taken out of the calendar and comes back with other dates or in another place
    .label = calendars would take it for the old one
    .help = This event was taken out; give its return another file name or an “id” of its own.
    .explain = Calendars recognise an event by its identifier, and some never show one again that was deleted. An event may come back just as it was; with another date, time or place it needs a new identifier. If an event is put off, keep its file and change the date in it.

uid-taken = The identifier “{ $uid }” has belonged to another event: { $id }
    .label = this event cannot have it
    .help = Give the file another name, or give the event an “id” of its own.
    .explain = Calendars recognise an event by its identifier. If a new event got an old one, subscribers’ calendars would mix the two: reminders and notes of one would stand at the other. So no identifier is given twice.

old-address-gone = The event has another address now, and nothing is at the old one: { $path }
    .label = the name of this file was another
    .help = Write the old address into the file, so that links to it still lead there.
    .explain = The address of a page comes from the name of its file. Links in messages, posters with a QR code and search engines still lead to the old one. With “aliases” in the file, the old address leads to the new one. The program says so once, in the build after the change of name.

forgotten-but-there = “{ $id }” is in the list of forgotten events, but the event is there
    .label = this line is not needed
    .help = Delete this line.
    .explain = content/forgotten.yaml lists events that left the site without a trace. If the file of such an event goes missing later, the program does not warn.

## Series, closures, conflicts

not-together = The fields “{ $key }” and “{ $other }” exclude each other
    .label = one of the two
    .other = and the other
    .help = Keep one and delete the other.
    .explain =
        Both fields say the same thing in different ways, and it is not clear which one counts. A series, for example, ends by “until” or by “times”.

bad-rule = The rule in “rrule” cannot be used: { $part }
    .label = { $why }
    .help = Correct the rule, or write “repeat” instead.
    .explain =
        “rrule” is a rule of the calendar standard (RFC 5545). Most of the time “repeat” is easier.
        
        Right:
          rrule: FREQ=WEEKLY;BYDAY=TU,TH;COUNT=12
          repeat: { "{" }every: week, on: [tue, thu], times: 12{ "}" }

moved-series = An event with several dates is not moved as a whole
    .label = “moved” does not fit here
    .other = the dates are written here
    .help = Write the date that has moved in “changes”. If all of them move, change “start” and “repeat”.
    .explain =
        Right:
          changes:
            2027-02-09: { "{" }start: 2027-02-10 16:00{ "}" }

skipped-and-changed = One date both falls out and is changed
    .label = it falls out here
    .other = it is changed here
    .help = Take this date out of “except” or out of “changes”.
    .explain = An event does not take place on a date in “except”, so there is nothing to change. To tell people that a date is off, write status: cancelled in “changes”.

repeat-on = This value of “on” does not fit “every”
    .label = such a day
    .other = in such a period
    .help = For weeks write a weekday (tue), for months and years one of the month’s (2nd saturday, last friday) or a day of it (15).
    .explain =
        Right:
          repeat: { "{" }every: week, on: [tue, thu], until: 2027-05-27{ "}" }
          repeat: { "{" }every: month, on: 2nd saturday, until: 2027-05-27{ "}" }
          repeat: { "{" }every: month, on: 15, times: 6{ "}" }

no-end = It is not said how long the event repeats
    .label = no end
    .help = Write where it ends: until or times in “repeat”, COUNT or UNTIL in “rrule”.
    .explain =
        Nothing repeats for ever: it would fill visitors’ calendars, and one day it stops after all.
        
        Right: repeat: { "{" }every: week, until: 2027-05-27{ "}" }

never-happens = The event has not a single date
    .label = here
    .help = Compare the beginning, the end, the exceptions and the closed days.
    .explain = Written like this the event never takes place: it ends before it begins, every date is an exception, or there is no such day (30 February).

start-not-in-series = The event starts on { $start }, which is none of its days
    .label = the first date will be { $first }
    .other = the days are others
    .help = Write { $first } in “start”, or correct the days.
    .explain = “start” is the first date of the series. If it does not fit, the next day that does comes first.

series-too-long = The series has too many dates; only the first { $limit } are taken
    .label = here
    .help = Choose an earlier end. The rest can be added later as another file.
    .explain = This is mostly a slip: “times: 1200”, or the year 2099. The site and the calendars hold the first dates only.

no-such-occurrence = There is no date of this event on { $date } to change
    .label = the nearest are { $nearest }
    .help = The day in “changes” is the one on which the date would have been. The new day goes into “start”.
    .explain =
        Right:
          changes:
            2027-02-09: { "{" }start: 2027-02-10 16:00{ "}" }

changes-without-series = “changes” belongs to events with several dates
    .label = not needed here
    .help = Change time, place or status in the fields of this file.
    .explain = “changes” says what differs on one date of a repeated event. For an event with one date, change “start”, “venue” or “status” themselves.

nothing-to-skip = There is no date of this event on { $date } anyway
    .label = the nearest are { $nearest }
    .help = Check the day, or delete this line.
    .explain = A day in “except” has to be one of the series’ days. If it is not, it is mostly a slip.

same-day-twice = The event is written twice on { $date }
    .label = this day is there already
    .help = Delete one. An event that takes place twice a day is two files.
    .explain = Calendars know each date of an event by its day, so there cannot be two on one day.

closure-without-day = It is not said which day is closed
    .label = here
    .help = Write “date”, or “from” and “until”, or “on”.
    .explain =
        Right:
          - { "{" }date: 2026-12-16, reason: …{ "}" }
          - { "{" }from: 2027-03-21, until: 2027-03-24, reason: …{ "}" }
          - { "{" }on: last friday, venue: almaty, reason: …{ "}" }

closed-day = Closed on { $date }: { $reason }
    .label = the event is on that day
    .help = Choose another day. If the event takes place nevertheless, add “closures: keep”.
    .explain = Closed days stand in content/closures.yaml: public holidays, moved days off, cleaning days. Repeated events skip them by themselves; about others you get this warning.

room-taken = The room “{ $room }” is taken on { $date }
    .label = this event
    .other = and this one at the same time
    .help = Change the room or the time.
    .explain = Two events stand in one room at one time. Where series meet on many dates, the first is named.

person-twice = { $person } is in two places at once on { $date }
    .label = this event
    .other = and this one
    .help = Change the person or the time.
    .explain = Nobody can be at two events at the same time. Where they meet on many dates, the first is named.

more-seats-than-room = There are { $seats } seats, but the room “{ $room }” holds { $room-seats }
    .label = so many seats
    .help = Offer fewer seats, or choose a larger room.
    .explain = How many people a room holds stands in the venue’s file, in “rooms”.

large-feed = The calendar { $url } is too large: { $events } events, { $size } kB
    .help = Choose smaller “feed: past_days” and “future_days”.
    .explain = Google Calendar silently loses the end of a calendar with more than 1000 events or 1 MB.

feed-gone = Published calendars are gone: { $paths }
    .help = If you renamed or deleted an entry, a setting or a file, take it back: the address belongs to the people who subscribed. Otherwise tell them the new one; the next build does not ask again.
    .explain = Calendar programs go on asking for an address that was published once, for years, and show an error when it is gone. A calendar in which nothing takes place any more stays and is empty, as long as its venue, topic, series, workshop, audience or level is there.

translation-due = { $state ->
        [outdated] The “{ $language }” translation of { $entry } is outdated; its event is near: days left { $days }
       *[missing] { $entry } is not translated into “{ $language }”; its event is near: days left { $days }
    }
    .help = { $state ->
        [outdated] Compare it with the source text, then note that it is up to date: keste status --accept { $entry } { $language }
       *[missing] Write the text in a file of that language.
    }
    .explain = The settings (translations: warn_days) ask for a warning when an event is near and its texts are not done in every language. “keste status” lists all that is to be done.

translation-overdue = { $state ->
        [outdated] The “{ $language }” translation of { $entry } is outdated; days left until the event: { $days }
       *[missing] { $entry } is not translated into “{ $language }”; days left until the event: { $days }
    }
    .help = { $state ->
        [outdated] Compare it with the source text, then note that it is up to date: keste status --accept { $entry } { $language }
       *[missing] Write the text in a file of that language.
    }
    .explain = The settings (translations: fail_days) do not allow an event to come so near without all its translations. If that is too strict, choose a smaller number there.

## Markdown

link-scheme = A link of this kind is not allowed and was left out: “{ $value }”
    .label = this address
    .help = Use https://, mailto: or tel:.
    .explain = Some kinds of links run programs in the visitor’s browser. Only links to web pages, email addresses and phone numbers are kept.

raw-html = HTML in the text was left out: “{ $value }”
    .label = HTML
    .help = Write it in Markdown: **bold**, [link](https://example.org).
    .explain = Texts are written in Markdown, so that they look right on phones, in print and in calendars. HTML is not used.

markdown-too-deep = Lists or quotations are nested more than { $limit } levels deep
    .label = here
    .help = Use fewer levels.
    .explain = So many levels cannot be read on a phone. Usually the > signs or the spaces at the beginning of the line are there by mistake.

broken-link = The link leads nowhere: “{ $target }”
    .label = no such entry
    .help = Check the folder and the name: the file name without the language, as in @/workshops/robot.md.
    .explain =
        A link to an entry names its kind and its file. It leads to the page in the reader’s language.
        
        Right: [Robotics](@/workshops/robot.md)

broken-fragment = The page “{ $target }” has no heading “{ $fragment }”
    .label = no such heading
    .help = Check what stands after #, or delete it.
    .explain = The part of a link after # names a heading on the page. The heading was probably changed.

link-to-draft = The link leads to a draft: “{ $target }”
    .label = not published
    .help = Publish that entry (delete its “draft: true”), or delete the link.
    .explain = A draft is not on the site, so visitors who follow the link would find nothing.

link-to-unpublished = The link leads to an entry that will not be published until { $date }: “{ $target }”
    .label = plain text until then
    .help = Nothing needs to be done: the link appears on that date.
    .explain = Until the entry’s “publish” date, the words are shown without a link. The link appears with the first build on that day or later.

unknown-directive = There is no directive “{ $name }”
    .label = unknown directive
    .help = Write one of these: :::next-events, :::venue, :::workshop, :::button.
    .explain =
        A line that begins with three colons (:::) is a directive: it puts the next events, the card of a venue or workshop, or a button on the page. Examples: docs/guide/writing.md.
        
        Right: :::next-events venue=aktobe

unknown-directive-key = The directive “:::{ $name }” has no key “{ $key }”
    .label = unknown key
    .help = Correct the key or delete it. To have “=” in the text, put the text in straight quotes ("…").
    .explain =
        What stands before an equals sign is a key. The keys of :::next-events are venue, topic, series, workshop and count, the key of :::button is url. :::venue and :::workshop have none.
        
        Right: :::next-events topic=robotics count=3

directive-form = The directive “:::{ $name }” is not written like this
    .label = something is missing, too much or wrong
    .help = Write it like this: { $form }
    .explain = Each key is written once, “count” is a number from 1 to 50, and a quote is closed on its line. One file name follows :::venue and :::workshop; a button has a url and a text. A button leads to an address outside the site or to an entry (@/events/robot.md).

misplaced-directive = The directive does not stand by itself
    .label = plain text here
    .help = Leave an empty line before and after the directive; put it in no list, quotation or heading.
    .explain = A directive with three colons (:::) has a line of its own, with empty lines between it and the text. Several directives may follow one another.

missing-media = There is no such file: “{ $path }”
    .label = not found
    .help = Put the file there, or correct its name. Capital and small letters differ.
    .explain =
        Pictures and files are kept in content/media. The name must be exactly the same, including capital letters and the part after the dot: photo.JPG is not photo.jpg.

not-a-picture = This file is no picture: “{ $path }”
    .label = shown as a picture
    .help = Show a JPEG, PNG, WebP, GIF or SVG file. To offer this one for download, link to it without the exclamation mark: [Plan](plan.pdf).
    .explain = Browsers can show only pictures in a page. What a file is, is told by its content and not by its name.

picture-too-heavy = The picture takes { $size } MB, which is more than { $limit } MB: “{ $path }”
    .help = Save it again with fewer pixels: 2500 across are plenty.
    .explain = Pictures are made smaller for the site anyway; a file of this size only makes every build slow.

picture-too-large = The picture has { $size } pixels, which is too many: “{ $path }”
    .help = Save it again with fewer pixels: 2500 across are plenty. No more than { $limit } million in all and 20,000 on a side are taken.
    .explain = The size is read from the beginning of the file. Opening such a picture would take more memory than many computers have, whatever is really in it.

broken-picture = The picture cannot be read: “{ $path }”
    .help = Open it on your computer. If it shows, save it again as a JPEG or PNG; if it does not, copy it once more from where it came.
    .explain = The file is damaged, was cut off while it was copied, or is no picture although its name says so – a web page that was saved as photo.jpg, for example.

picture-format = { $format } pictures cannot be shown: “{ $path }”
    .help = Save it as a JPEG; one that moves as a GIF.
    .explain = iPhones take HEIC pictures, which most browsers do not show. In the settings of the camera, “Most compatible” makes it take JPEGs. The file would also tell where the picture was taken.

picture-name = By its content “{ $path }” is a { $format } picture
    .help = Rename the file: what follows the last dot must say what it is.
    .explain = The name decides how servers and browsers treat a file. Phones and messengers sometimes save a picture under the name of another format.

unsafe-svg = The drawing holds something that runs or loads: “{ $path }”
    .help = Take this out of the file: { $found }. Or save the drawing as a PNG.
    .explain = An SVG file is published as it is and can be opened by itself. Scripts in it would run in the name of your site, and anything that it loads from elsewhere tells others who visits it.

large-animation = The moving picture takes { $size } MB: “{ $path }”
    .help = Make it shorter or smaller, or show a still picture.
    .explain = Moving GIFs are published as they are. On a phone one of more than 2 MB takes longer to load than all the rest of the page.

no-alt-text = The picture has no description: “{ $path }”
    .label = the description is empty
    .help = Write in a few words what is in the picture, in “image_alt” or in the brackets: ![Children soldering](photo.jpg).
    .explain = People who cannot see the picture hear this description. It is also shown when the picture does not load.

top-heading = The text contains a first-level heading
    .label = a single #
    .help = Write ## in place of #.
    .explain = The title of the page is its first-level heading. Headings in the text begin at the second level (##), so that people who use screen readers can find their way.

## Texts

mixed-scripts = Letters of the wrong alphabet in “{ $word }”
    .label = { $script ->
        [cyrillic] Cyrillic: { $letters }
       *[latin] Latin: { $letters }
    }
    .help = Type the word again with one keyboard layout. An ending after a name takes a hyphen or an apostrophe.
    .explain =
        Some letters of the two alphabets look the same: the Latin a, c, e, i, o, p, x and the Cyrillic а, с, е, і, о, р, х. In a mixed word nobody sees it, but search does not find the word and a screen reader stumbles over it.
        A name with an ending is no mistake when a hyphen or an apostrophe stands between them: Instagram-ға, Zoom’да.

wrong-language = { $found ->
        [kk] This passage is in Kazakh
        [ru] This passage is in Russian
       *[en] This passage is in English
    }, and the file is for the { $expected ->
        [kk] Kazakh
        [ru] Russian
       *[en] English
    } page
    .label = not translated yet?
    .help = Translate the passage. If it is meant to be in another language, put it in quotation marks or begin its lines with >.
    .explain =
        A translation is often begun with a copy of the other file, and then a paragraph is forgotten. Readers of this language see it as it is, and no notice tells them why.
        Names, quotations, and what stands in brackets do not count.

weekday-differs = { $date } is a { $weekday }, and the text says { $written }
    .label = it is a { $weekday }
    .help = Look at a calendar, and correct the weekday or the date.
    .explain =
        The weekday in the text does not fit the date beside it. A date without a year is taken for the one nearest to the event.
        
        Right: Saturday, 16 January 2027
        Wrong: Friday, 16 January 2027

date-differs = The text names { $date }, but the event is on { $dates }
    .label = none of its dates
    .other = its date is here
    .help = Correct the text or the date. If the text means something else, say in that sentence what takes place then.
    .explain =
        Most people read the text and not the line above it, so a date that was changed in one place only sends them away.
        This is reported when a text names a single date, close to the event, that is none of its dates, nor one of registration or of a day on which the library is closed.

time-differs = The text says { $time }, but the event begins at { $times }
    .label = none of its hours
    .other = its time is here
    .help = Correct the text or the time. If the text means something else, say in that sentence what takes place then.
    .explain =
        Most people read the text and not the line above it, so a time that was changed in one place only sends them away.
        This is reported when a text names a beginning that is neither the beginning nor the end of any date of the event.

## Settings and theme

no-settings = There is no keste.yaml in “{ $path }”
    .help = Go to the folder of the site, or make a new one: keste init my-site
    .explain = The file keste.yaml holds the settings of the site and marks its folder. The program looks for it in the folder where it is started.

bad-setting = The setting “{ $key }” cannot be understood: “{ $value }”
    .label = needed: { $expected }
    .help = Write { $expected }.
    .explain =
        Some settings come from the environment in which the program is started.
        
        Right: SOURCE_DATE_EPOCH=1795219200
        The time of the build as seconds since 1970. Without it the clock is taken.

no-source-language = There is no “{ $source }” before “{ $language }” in the list
    .help = Add “{ $source }” to languages before “{ $language }”.
    .explain =
        The pages in Latin letters (kk-Latn) are made from the Kazakh texts in Cyrillic (kk), so kk must be in the list, too, and stand earlier. The alphabet is still a draft and cannot be the default.
        
        Right: languages: [kk, kk-Latn, ru]

unknown-zone = There is no time zone “{ $zone }”
    .label = unknown
    .help = Write a name such as Asia/Almaty, Asia/Aqtobe or Asia/Oral.
    .explain = Time zones have international names: a part of the world, a slash, a city. Not every city has its own. The zones of Kazakhstan begin with Asia/.

no-zone-data = “{ $path }” holds no time zones
    .help = Name a folder that “zic” has made from the tz database, with files such as Asia/Almaty.
    .explain = The folder of --tzdb replaces time zones of the program, for the day on which a law changes the clocks. Each file in it is one time zone in the format TZif (RFC 9636). With anything else times would be wrong, so nothing was built.

unknown-theme = There is no theme “{ $theme }”
    .label = not found
    .help = Write “theme: default”, or put the theme into themes/{ $theme }.
    .explain = A theme says what pages look like. The theme “default” is inside the program; others are in the folder themes.

theme-too-new = The theme needs version { $needs } of the program; this is version { $version }
    .label = too new
    .help = Install a newer version of the program, or use an older version of the theme.
    .explain = The theme uses something that this version of the program does not have yet.

missing-template = The theme lacks templates: { $templates }
    .help = Add them to the theme, or let the theme extend another: “extends: default” in theme.yaml.
    .explain = Every kind of page has its template. A theme that extends “default” takes from it all templates that it does not have itself.

template-syntax = The template “{ $template }” cannot be read
    .label = { $reason }
    .help = Check the braces and tags around this place.
    .explain = Templates are written in the Tera language: what stands in double braces is printed, and every “if” and “for” needs its end.

template-render = The template “{ $template }” fails on the page “{ $page }”
    .label = { $reason }
    .help = Check whether the page has what the template uses here.
    .explain = The template can be read, but on this page it asks for something that is not there. Use “if” around what not every page has.

unescaped-output = The template “{ $template }” prints “{ $value }” unescaped
    .label = unescaped
    .help = Delete “| safe”: then signs such as < are shown as text. Only finished HTML, whose name ends in “.html”, is printed in this way.
    .explain = The filter “safe” puts a value into the page as it is. If somebody writes HTML or a script into a title or a name, the browsers of visitors will run it. The values that end in “.html” are made from Markdown by the program and are safe already.

low-contrast = The colour { $colour } is hard to see beside { $beside }: their contrast is { $contrast }
    .help = It should be at least { $wanted }.
    .explain = Weak eyes, and any eyes on a screen in the sun, must tell colours apart. The contrast of text to its ground is at least 4.5, that of other marks at least 3 (WCAG 2.2).

not-a-font = This file is no font: “{ $path }”
    .label = named as the font of the site
    .help = Name a TTF or OTF file.
    .explain = The font of the site draws the pictures that messengers show of an event, and pages if you like. What a file is, is told by its content and not by its name.

font-format = Nothing can be drawn with a { $format } font: “{ $path }”
    .label = TTF or OTF is needed
    .help = Name the TTF or OTF file here; one of the same name that ends in .woff2 may lie beside it, and browsers get that one.
    .explain = WOFF and WOFF2 are packed for browsers, and TTC holds several fonts at once. Font projects offer the same font as TTF or OTF.

font-too-large = The font takes more than { $limit } MB: “{ $path }”
    .help = Take a font of fewer alphabets, or make a subset of this one.
    .explain = It is read for each picture that is drawn.

heavy-font = Pages would load { $size } kB of fonts, which is more than { $limit } kB
    .label = loaded by every page
    .help = Put WOFF2 files of the same names beside these, made with only the letters that the site needs; or delete “on_pages”.
    .explain = Most visitors come on telephones with slow networks. Until a font has come, the page shows in another one and then jumps.

font-lacks-letters = { $language ->
        [all] The font has no letters for signs that the site shows: { $letters }
       *[other] The font lacks letters of the language “{ $language }”: { $letters }
    }
    .label = without these letters
    .help = Take a font that has them, or a larger subset of this one.
    .explain = Instead of a missing letter a picture shows an empty box, and a page a letter of another font. The letters of each language are those of CLDR; digits, quotation marks, the sign of the tenge and whatever stands in the titles come to them.

message-syntax = The file of messages cannot be read: { $reason }
    .label = here
    .help = Each message is on a line of its own: name = text. If the text goes on, indent the lines that follow.
    .explain =
        The words on pages are kept in files ending in .ftl, written in the Fluent language.
        
        Right:
          events-title = Events
          seats-left = Seats left: { "{" } $count { "}" }

missing-message = The message “{ $message }” is missing in the language “{ $language }”
    .label = add it to this file
    .help = Add a line “{ $message } = …” to the messages of this language.
    .explain = Every word on a page is needed in each language of the site; otherwise visitors would see a gap or a foreign word. A site’s own messages are in i18n, one folder for each language.

message-fault = The message “{ $message }” ({ $language }) cannot be shown: { $reason }
    .label = here
    .help = Compare the message with the same one in another language: the names after $ must be the same.
    .explain = A message may contain names with $, which are replaced by values, and may refer to other messages. If one of these is missing, nothing is shown rather than half a sentence.

message-call = The message “{ $message }” ({ $language }) cannot be shown: { $reason }
    .label = here
    .help = The functions are DATE, TIME, RANGE, NUM, LIST, REL and NUMBER, for example { "{" } DATE($day, form: "short") { "}" }. What each can do is in the guide, on the page about languages.
    .explain = A function writes a day, a time or a number as the language of the file does. What it does not know would stand on the page as it was typed, so the build stops. Cases are those of the language: Kazakh has loc, abl, dat and gen, English has none.

unknown-plural = The message “{ $message }” ({ $language }) cannot be shown: { $reason }
    .label = this form
    .help = Remove this form, or compare the message with another one of the same file.
    .explain = Each language has its own plural forms. Russian has [one], [few] and [many]; Kazakh and English have [one] and [other] only, so that the words after any other form would never be shown.

missing-plural = The message “{ $message }” ({ $language }) has no words for { $forms }
    .label = chosen by this number
    .help = Add a line for each of these forms; Russian needs [one], [few] and [many].
    .explain = Words change with their number: 1 место, 2 места, 5 мест. A form without words gets those of the line that has the star, which is often the wrong word.

unused-variable = The message “{ $message }” ({ $language }) leaves out “${ $name }”
    .label = this message
    .help = The message of the main language has it: put { "{" } ${ $name } { "}" } where it belongs.
    .explain = Readers of this language would not learn what the message says in the main language of the site: a date, a name or an address.

unused-message = Nothing asks for the message “{ $message }”
    .label = not used
    .help = Check its name, or remove it.
    .explain = No template, no part of the program and no other message asks for a message of this name. Often it is a slip in the name: the text that should be replaced stays as it is.

## Input and output

output-refused = The site cannot be written to “{ $path }”: { $why }
    .help = Choose another folder: an empty one, or one that does not exist yet.
    .explain = The output folder is replaced as a whole with every build. The program therefore writes only to an empty folder or to one that it made itself.

folder-not-empty = The folder “{ $path }” is not empty
    .help = Name an empty folder, or one that is not there yet.
    .explain = New files are put only into an empty folder, so that nothing of yours is overwritten.

usage = The command is not right: { $reason }
    .help = All commands and options: keste --help
    .explain = The program did not know what it was asked to do, so it did nothing.

cannot-read = “{ $path }” cannot be read: { $reason }
    .help = Check that it is there, that you may read it and that the disk is connected.
    .explain = The operating system did not let the program read a file or a folder. Without it the site would be incomplete, so nothing was built.

cannot-write = “{ $path }” cannot be written: { $reason }
    .help = Check that the disk has space, that you may write to this folder and that the file is not open in another program.
    .explain = The operating system did not let the program write. The site from the last build is untouched.

link-outside = “{ $path }” is a link that leads out of the site: { $target }
    .help = Put the file itself in its place.
    .explain = A link to a folder elsewhere on the disk could publish files that nobody meant to publish. Only files inside the site’s folder are read.

not-a-file = “{ $path }” is neither a file nor a folder
    .help = Remove it from the site’s folder.
    .explain = Special files, such as pipes and devices, cannot be published.

folders-too-deep = The folders in “{ $path }” are nested more than { $limit } levels deep
    .help = Move the files to a higher folder.
    .explain = So many levels are usually a mistake, such as a folder copied into itself.

foreign-files-kept = { $count ->
        [one] { $count } file in the output folder was not written by this program, so it was kept
       *[other] { $count } files in the output folder were not written by this program, so they were kept
    }: { $path }
    .help = Delete what you do not need. Files that are to be published belong in content/root.
    .explain = The program does not delete what it did not write. Files that belong to the site go into content/root and are copied from there with every build.

output-locked = Another run of the program is writing to “{ $path }” (process { $pid })
    .help = Wait until it has finished, or stop it.
    .explain = Two runs at the same time would mix their files. So the second one waits for ten seconds and then gives up.

ledger-damaged = The ledger “{ $path }” is damaged: { $reason }
    .help = Download ledger.json from the published site again, or take a backup. Nothing was written.
    .explain = The ledger holds what subscribers have been told. Without it the program cannot know which events have changed, so it does not build the site.

ledger-foreign = The ledger “{ $path }” is that of another site: its uid_domain is “{ $domain }”, the one of this site is “{ $uid-domain }”
    .help = Name the ledger of this site. If uid_domain in keste.yaml was changed, change it back.
    .explain = uid_domain is part of the identifier of every event. If it changes, everything appears twice in the calendars of subscribers.

ledger-newer = A newer version of the program wrote the ledger “{ $path }” (form { $version })
    .help = Update the program.
    .explain = This version cannot read the newer form, and reading half of it would lose what subscribers have been told.

ledger-missing = The built site has no ledger: “{ $path }”
    .help = Take ledger.json from the published site and name it with --ledger. If the site is not published yet, there is nothing you must do.
    .explain = Without the ledger the program takes this for the first publication: it tells subscribers of no change and does not notice what is missing. The build makes a new one.

nothing-to-forget = No published event is called “{ $id }”
    .help = Write the name as the error says it, for example: keste forget events/robot
    .explain = keste forget is only for an event that is published and whose file is gone.

nothing-to-accept = There is no translation to accept: { $entry }, “{ $language }”
    .help = Name an entry and a language into which it was translated, for example: keste status --accept events/robot ru
    .explain = --accept notes in the file of a translation which version of the source text it was made from. So the entry must have a file in that language and a text in another one.

cannot-mark = Nothing was noted: the front matter of this file is written in a form that the program does not change
    .help = Write the line into it yourself, in place of an old one.
    .explain = keste status --accept adds or renews the line source_hash and touches nothing else. Where that is not certain, it leaves the file as it is.

still-there = The file of “{ $id }” is there, so the event was not forgotten
    .help = If it will not take place, write status: cancelled in it. If it shall leave without a trace, delete its files first.
    .explain = A forgotten event leaves the site and the calendars of subscribers without a word. If an event will not take place, it is better to say so.

no-build-info = There is no built site in “{ $path }”
    .help = Name the folder with the built site: keste stale --dir public. If there is none yet, build it: keste build
    .explain = Every build notes in the file build-info.json on which day its site will be out of date. Without this file, or with one that another program wrote, nobody can tell.

cannot-watch = The system does not report changes of files: { $reason }
    .help = There is nothing you must do: the program looks at the folder every second instead, and pages follow a little later. If a limit is the reason, it can be raised on Linux: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512
    .explain = The system limits how many folders may be watched at once, and some network drives report nothing. The program then looks at the folder from time to time.

seen-by-others = Everybody in your network can see the site, and what is not published yet: { $url }
    .help = Stop the program (Ctrl+C) when you have looked with your phone. Do not do this in the open network of a café or a library.
    .explain = Without --host only this machine sees the site. With another address in --host every device of that network does.

cannot-serve = The site cannot be shown at { $address }: { $reason }
    .help = If the port is taken, choose another one: keste serve --port 5000. An address in --host must be one of this machine. Ports below 1024 usually need an administrator.
    .explain = Showing the site in a browser takes an address of this machine and a free port. When the port is taken, the program tries the nineteen after it.

bug = This is a mistake in the program itself: { $reason }
    .help = Please report this together with the text of this message. Your files are untouched.
    .explain = This should never happen, whatever your files contain. The site from the last build is untouched.
