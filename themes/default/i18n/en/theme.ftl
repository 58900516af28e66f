# The texts of the templates.

# Between the items of a list.
comma = { ", " }
# Between a thing and what is said of it.
dash = { " – " }

## Top and bottom of a page
skip-to-content = Skip to content
language = Site language
menu = Menu
menu-close = Close
menu-main = Main menu
menu-more = More
notice-label = Notice
draft-alphabet-label = Alphabet
draft-alphabet = A draft of the Latin alphabet: the text was made from the Cyrillic version automatically.
draft-alphabet-read = Read in Cyrillic
run-by = Run by
partners = Partners
updated = Updated

## Lists
upcoming = Coming up
# A link in a month past what is over, when nothing is on today.
to-next = What’s next
past = Past events
sessions = Upcoming sessions
other-dates = Other dates
more-here = Also coming up here
all-events = All events
months = Months
week = Week
weeks = Weeks
archives = Archive
other-years = Other years
groups = Find what suits you
empty-calendar = Nothing is planned yet.
no-sessions = No session is planned yet. Ask one of the spaces when the next one will be:
empty-list = Nothing here yet.
nothing-left = All the events in this list are over.
nothing-that-day = Nothing on
# Events that did not fit into one day of the month's table.
more-that-day = { $count } more
pager = Pages of this list
pager-previous = Previous page
pager-next = Next page
pager-page = Page { $number } of { $count }

## Subscribing to a calendar
subscribe = Subscribe to the calendar
subscribe-why = Subscribe once, and your own calendar keeps up with new events and changes.
subscribe-app = On iPhone and Mac
subscribe-google = Google Calendar
subscribe-file = Download the file (.ics)
subscribe-how = Not working?
subscribe-address = Copy this address and paste it into your calendar app, where it says “Subscribe from URL” or “Add by URL”:
subscribe-android = The Google Calendar app for Android cannot subscribe to a link. On a computer, open calendar.google.com and choose “From URL” under “Other calendars”; the calendar then appears on your phone too.
subscribe-delay = Changes can take up to a day to reach your calendar.
subscribe-topic = Subscribe to one topic only
subscribe-part = Only some of the events
subscribe-part-how = Choose a space and a topic. The link opens your calendar app, the one named “Google” opens Google Calendar. Choose the language at the top of the page: the calendar comes in that language.
subscribe-know = Good to know
subscribe-end = To unsubscribe, delete the calendar in your app. We keep nothing about you.
subscribe-other = Other calendars: by space, topic, language
subscribe-qr = Point your camera here to open this page on your phone.

## Event
when = When
when-next = Next date
where = Where
series-neighbours = Events of this series
previous-date = Before:
next-date = After:
all-dates = All dates
skipped = Not on these days
past-dates = Past dates
closed = Closed:
moved-to = now on
moved-from = Originally planned for
place-later = To be announced
join-online = Join online
is-over = This event is over.
register = Register
register-opens = Registration opens on { $date }
register-closes = Last day to register: { $date }
register-closed = Registration is closed
add-to-calendar = Add to calendar
add-dates-to-calendar = Add all dates to calendar
details = Details
for-whom = Who it is for
ages = Ages
level = Level
spoken = Language
price = Price
places = Places
with = With
workshop = Workshop
series = Part of
organizer = Organiser
access = Accessibility
contact = Contact
materials = Materials
length = Length
comes-after = Start with
comes-before = What comes next

## Poster
# Before pages that librarians need.
for-staff = For staff:
poster = Poster to print
print = Print
print-keys = To print, press Ctrl+P.
share-picture = Picture for Instagram
to-event = Back to the event
poster-register = Register and find out more
poster-more = Find out more

## The programme of a space on paper
programmes = Programme to print:
programme-register = registration needed
programme-elsewhere = This time elsewhere:
programme-more = All dates, the latest changes and the calendar to subscribe to
to-venue = Back to the space

## The sign-in sheet
sign-in = Sign-in sheet
sign-in-name = Name
sign-in-age = Age
sign-in-signature = Signature
sign-in-date = Date
sign-in-came = Attended
sign-in-privacy = This sheet stays at the space and is not published.

## Screen in the lobby
screen-today = Today
screen-now = On now
screen-more = Full programme
screen-quiet = Nothing today. Coming up:

## Venue
address = Address
opening-hours = Opening hours
shut = Closed
map-yandex = Yandex Maps
map-other = Another map
closed-days = Closed on
rooms = Rooms
about-space = About the space
about-network = About the network
equipment = Equipment

## Not translated
untranslated = This text has not been translated into English yet. It is shown in

## Page not found
not-found-help = The link may be out of date, or there may be a mistake in the address.
go-home = Home page

## What changed
changes-lead = New events, new times and places, cancellations. Each change stays here for 90 days.
changes-none = Nothing has changed in the last 90 days.
changes-from = Before:
changes-to = Now:
changes-feed = Feed of changes ({ $format })

## Translations
translations-lead = Texts whose translation is missing or outdated, the nearest event first.
translations-none = Everything is translated.
translations-next = Next event
translations-entry = Entry
translations-words = Words
translations-missing = missing
translations-outdated = outdated
translations-fine = ok

## Narrowing lists down
filters = Narrow the list down
filter-any = All
filter-shown = Shown:
filter-nothing = Nothing matches. Try another choice.
filter-clear = Clear

## Search
search-label = What are you looking for?
search-button = Search
search-without = Search needs JavaScript in your browser. The spaces and topics are listed below.
search-results = Results
search-found = Found:
search-nothing = Nothing found. Try a shorter word or another one.
search-broken = Search is not working right now. Have a look at the lists below.
search-past = Past
search-more = Show more
kind-event = Event
kind-workshop = Workshop
kind-venue = Space
kind-topic = Topic
kind-series = Course or club
kind-group = List of events
kind-person = Person
kind-organization = Organisation
kind-page = Page
kind-news = News

## Warnings
stale = This page has not been updated for some days. Check date and time with the space before you go.
zone-old = The time zones on this device are out of date, so your calendar may be an hour off. Update the device; until then, trust the times on this page.
copy = Copy
copied = Copied
