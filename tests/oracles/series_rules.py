"""The rules for the VEVENTs of one UID: a single event, or a recurring one with the dates that differ (RFC 5545 §3.8.5).

Only rules that all calendar programs read alike may be there, counted, with exceptions and overrides that hit.
"""

import re
from datetime import datetime, timedelta

from dateutil.rrule import rrulestr

WEEKDAY = "(MO|TU|WE|TH|FR|SA|SU)"
MONTH, MONTH_DAY = "([1-9]|1[0-2])", "([1-9]|1[0-9]|2[0-8])"
IN_EVERY_MONTH = f"([1-4]|-1){WEEKDAY}"
PARTS = {
    "DAILY": "",
    "WEEKLY": f"(;BYDAY={WEEKDAY}(,{WEEKDAY})*)?",
    "MONTHLY": f"(;BYMONTHDAY=({MONTH_DAY}|-1)|;BYDAY={IN_EVERY_MONTH})?",
    "YEARLY": f"(;BYMONTH={MONTH};(BYMONTHDAY={MONTH_DAY}|BYDAY={IN_EVERY_MONTH}))?",
}
SAFE = [
    re.compile(rf"FREQ={frequency}(;INTERVAL=[1-9]\d*)?;COUNT=[1-9]\d*(;WKST=MO)?{parts}\Z")
    for frequency, parts in PARTS.items()
]


def wall(value):
    """A date or date-time value as clocks show it, or None."""
    for form in ("%Y%m%dT%H%M%SZ", "%Y%m%dT%H%M%S", "%Y%m%d"):
        try:
            return datetime.strptime(value, form)
        except ValueError:
            continue
    return None


def form(line):
    """In which form a line has its time: days, wall time of a zone, or UTC."""
    return line.parameters, line.value[8:9], line.value[15:]


def is_safe(rule, start):
    """Whether all programs read the same dates from a rule that begins then."""
    if not any(pattern.match(rule) for pattern in SAFE):
        return False
    # Without a day of its own a rule takes the first date's, which not every month and year may have.
    return "BY" in rule or not (
        rule.startswith("FREQ=MONTHLY") and start.day > 28
        or rule.startswith("FREQ=YEARLY") and (start.month, start.day) == (2, 29)
    )


def length(event):
    """How long a VEVENT lasts."""
    start, end = (wall(event.value(name) or "") for name in ("DTSTART", "DTEND"))
    return end - start if start and end else timedelta()


def occurrences(uid, main, fault):
    """The wall times that the rule of a VEVENT gives, those that fall out left away."""
    start = main.all("DTSTART")[0]
    begins, rule = wall(start.value), main.value("RRULE")
    if begins is None or not is_safe(rule, begins):
        fault(f"{uid}: RRULE {rule} at {start.value} is not read alike by all programs")
        return []
    dates = list(rrulestr(rule, dtstart=begins))
    if not dates or dates[0] != begins:
        fault(f"{uid}: DTSTART {start.value} is no date of {rule}")
    if any(later - date < length(main) for date, later in zip(dates, dates[1:])):
        fault(f"{uid}: a date lasts into the next one")
    dropped = []
    for line in main.all("EXDATE"):
        if form(line) != form(start):
            fault(f"{uid}: EXDATE {line.parameters} {line.value} has another form than DTSTART")
        elif wall(line.value) not in dates or line.value in dropped:
            fault(f"{uid}: EXDATE {line.value} hits nothing")
        dropped.append(line.value)
    if start.value in dropped:
        fault(f"{uid}: DTSTART falls out")
    return [date for date in dates if date not in map(wall, dropped)]


def check_series(uid, events, fault):
    """The VEVENTs of one UID; the wall times at which its rule has a date."""
    mains = [event for event in events if not event.all("RECURRENCE-ID")]
    if len(mains) != 1 or not mains[0].all("DTSTART"):
        fault(f"{uid}: {len(mains)} VEVENTs without RECURRENCE-ID")
        return []
    main = mains[0]
    stamps = {(event.value("DTSTAMP"), event.value("SEQUENCE")) for event in events}
    if len(stamps) > 1:
        fault(f"{uid}: its VEVENTs have several stamps")
    if not main.all("RRULE"):
        if len(events) > 1 or main.all("EXDATE"):
            fault(f"{uid}: dates that differ, but no RRULE")
        return []
    dates, changed = occurrences(uid, main, fault), []
    for line in (line for event in events for line in event.all("RECURRENCE-ID")):
        if form(line) != form(main.all("DTSTART")[0]):
            fault(f"{uid}: RECURRENCE-ID {line.parameters} {line.value} has another form than DTSTART")
        elif wall(line.value) not in dates:
            fault(f"{uid}: RECURRENCE-ID {line.value} hits nothing")
        if line.value in changed:
            fault(f"{uid}: RECURRENCE-ID {line.value} stands twice")
        changed.append(line.value)
    for event in events:
        if event is not main and (event.all("RRULE") or event.all("EXDATE")):
            fault(f"{uid}: an override with a rule of its own")
    return dates
