# The texts that the program asks for.

## The word before a title
status-cancelled = Cancelled:
status-postponed = Postponed:
status-moved = Rescheduled:
status-moved-online = Moved online:
status-full = Fully booked:

## Level
level-beginner = Beginner
level-intermediate = Intermediate
level-advanced = Advanced
level-a1 = A1
level-a2 = A2
level-b1 = B1
level-b2 = B2
level-c1 = C1
level-c2 = C2

## Who it is for
audience-all = everyone
audience-kids = children
audience-teens = teenagers
audience-adults = adults
audience-families = families

## Accessibility
access-step-free = Step-free entrance
access-lift = Lift
access-ramp = Ramp
access-accessible-toilet = Wheelchair-accessible toilet
access-hearing-loop = Hearing loop
access-sign-language = Sign-language interpreting
access-quiet-room = Quiet room
access-parking = Parking

## Short facts
online = Online
mixed = In person and online
free = Free
time-all-day = all day
time-from = from { TIME($time) }
spoken-in = in { $languages }
ages-range = { $from }–{ $to } years old
ages-from = { $from }+
seats = { $count ->
    [one] { $count } person
   *[other] up to { $count } people
}
room-seats = { $count ->
    [one] { $count } seat
   *[other] { $count } seats
}
coming = { $count ->
    [one] { $count } upcoming event
   *[other] { $count } upcoming events
}
events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}

## The menu and the titles of lists
nav-calendar = Calendar
nav-workshops = Workshops
nav-venues = Spaces
nav-topics = Topics
nav-series = Courses and clubs
nav-people = People
nav-news = News
title-week = { $days }, week { $number }
nav-changes = What changed
nav-translations = Translations
nav-search = Search
nav-subscribe = Subscribe to a calendar
title-archive = Past events: { $year }
title-poster = Poster: { $title }
title-sign-in = Sign-in sheet: { $title }
title-programme = { $month }: { $name }
title-not-found = Page not found

## For whom, at which level, in which language: titles of pages. own is a word of the site's, which is in $name.
title-audience = { $key ->
    [all] Events for everyone
    [kids] Events for children
    [teens] Events for teenagers
    [adults] Events for adults
    [families] Events for families
   *[own] Events for: { $name }
}
title-level = { $key ->
    [beginner] Events for beginners
    [intermediate] Events at intermediate level
    [advanced] Events at advanced level
    [own] Level: { $name }
   *[cefr] Events at level { $name }
}
title-held-in = { $key ->
    [kk] Events in Kazakh
    [ru] Events in Russian
    [en] Events in English
   *[other] Events in { $name }
}
description-group = { $title }. Dates, times and places at { $site }.

## Descriptions for search engines
description-calendar = { $site }: upcoming events, month by month.
description-month = { $site }: events in { $month }, with dates and places.
description-week = { $site }: events of the week { $days }, with dates and places.
description-archive = { $site }: events held in { $year }.
description-changes = { $site }: new, rescheduled and cancelled events.
description-subscribe = { $site }: subscribe to the calendar of all events, of one space or one topic.
description-index-venues = { $site }: addresses, opening hours and upcoming events.
description-index-workshops = { $site }: what you learn at the workshops, who they are for and when they are held.
description-index-topics = { $site }: sessions and events by topic.
description-index-series = { $site }: courses and clubs, and when they meet next.
description-index-people = { $site }: mentors, guests and partners.
description-index-news = { $site }: the latest news.

## Calendar feeds
feed-title = { $site }: events
feed-title-changes = { $site }: what changed
feed-title-venue = { $name } – { $site }
feed-title-topic = { $name } – { $site }
feed-title-series = { $name } – { $site }
feed-title-workshop = { $name } – { $site }
feed-title-part = { $name } – { $site }
feed-name-venue-topic = { $topic }, { $venue }
feed-description = { $site }: all events.
feed-description-part = { $site }: all events under “{ $name }”.
feed-register = Register: { $url }
feed-more = More: { $url }
feed-room = Room: { $room }

## Links
link-website = Website

## What changed
change-new = New event:
change-moved = New time:
change-place = New place:
change-cancelled = Cancelled:
change-postponed = Postponed:
change-moved-online = Moved online:
change-full = Fully booked:
change-places = Places free again:
change-scheduled = Going ahead as planned:
change-rule = New dates:
change-date-added = Date added ({ $date }):
change-date-cancelled = One date is cancelled ({ $date }):
change-date-moved = One date is at another time ({ $date }):
change-date-place = One date is at another place ({ $date }):
change-date-postponed = One date is postponed ({ $date }):
change-date-moved-online = One date is online ({ $date }):
change-date-full = One date is fully booked ({ $date }):
change-date-places = One date has free places again ({ $date }):
change-date-scheduled = One date is going ahead as planned ({ $date }):
change-of = { $change } { $title }
change-from-to = Before: { $from }. Now: { $to }.

## Narrowing lists down
filter-venue = Space
filter-topic = Topic
filter-audience = For whom
filter-level = Level
filter-held-in = Language
