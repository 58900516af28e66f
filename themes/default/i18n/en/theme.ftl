# The texts of the templates.

## Top and bottom of a page
skip-to-content = Skip to content
language = Site language
menu = Menu
menu-close = Close
menu-main = Main menu
menu-more = More
notice-label = Notice
run-by = Run by
partners = Partners
updated = Updated

## Lists
upcoming = Coming up
past = Past events
sessions = Coming sessions
other-dates = Other dates
all-events = All events
months = Months
archives = Archive
other-years = Other years
empty-calendar = Nothing is planned yet.
empty-list = There is nothing here yet.
nothing-left = All the events in this list are over.
# Events that did not fit into one day of the month's table.
more-that-day = { $count } more
pager = Pages of this list
pager-previous = Previous page
pager-next = Next page
pager-page = Page { $number } of { $count }

## Subscribing to a calendar
subscribe = Subscribe to the calendar
subscribe-all = Subscribe to all events
subscribe-why = Subscribe once, and new events and changes appear in your own calendar by themselves.
subscribe-app = Add to my calendar
subscribe-google = Google Calendar
subscribe-file = Download the file (.ics)
subscribe-how = It does not work?
subscribe-address = Copy this address and paste it where your calendar program says “subscribe from URL”:
subscribe-android = Google Calendar on an Android phone cannot subscribe to a link. Open calendar.google.com on a computer and choose “From URL” under “Other calendars”; the calendar then appears on the phone, too.
subscribe-delay = Changes can take up to a day to reach your calendar.

## Event
when = When
where = Where
moved-from = It was planned for
place-later = The place will be announced
join-online = Join the meeting
is-over = This event is over.
register = Register
register-opens = Registration opens: { $date }
register-closes = Last day to register: { $date }
register-closed = Registration is closed
add-to-calendar = Add to calendar
details = Details
for-whom = For
ages = Ages
level = Level
spoken = Held in
price = Price
places = Places
with = With
workshop = Workshop
series = Series
organizer = Organizer
access = Accessibility
contact = Contact
materials = Materials
length = Length
comes-after = Take these first
comes-before = What comes next

## Venue
address = Address
open-map = Open in maps
opening-hours = Opening hours
shut = Closed
directions = How to find us
rooms = Rooms
equipment = Equipment

## Not translated
untranslated = This text has not been translated into English yet. It is shown in

## Page not found
not-found-help = The link may be out of date, or the address mistyped.
go-home = Home page
