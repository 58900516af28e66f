"""Every calendar file as Python's icalendar and recurring-ical-events understand it equals `events.json`.

Usage: check_feeds.py SITE NOW
"""

import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar
import recurring_ical_events

from expected import expected
from report import run

SITE, NOW = Path(sys.argv[1]), date.fromisoformat(sys.argv[2])
ALWAYS = date(2000, 1, 1), date(2100, 1, 1)


def moment(value):
    """A day as text, an instant as seconds since 1970; a floating time is nothing of the kind."""
    if isinstance(value, datetime):
        return int(value.timestamp()) if value.tzinfo else f"floating {value}"
    return value.isoformat()


def told(event):
    """What a parsed VEVENT says."""
    start = event.start
    timed = isinstance(start, datetime)
    return {
        "start": moment(start),
        "end": moment(event.end),
        "all_day": not timed,
        "time_zone": event["DTSTART"].params.get("TZID") if timed else None,
        "status": str(event["STATUS"]),
        "summary": str(event["SUMMARY"]),
        "url": str(event["URL"]),
    }


def lies_in(window, event):
    """Whether an occurrence touches a day of the window."""
    if window is None:
        return True
    first, last = (date.fromisoformat(day) for day in window)
    start, end = event.start, event.end
    if isinstance(start, datetime):
        start, end = start.date(), (end - timedelta(microseconds=1)).date()
    else:
        end -= timedelta(days=1)
    return end >= first and start <= last


def check(report):
    table = expected(SITE, NOW)
    found = {path.relative_to(SITE).as_posix() for path in SITE.rglob("*.ics")}
    report.equal("the set of files", "without events", sorted(found - set(table)), [])
    report.equal("the set of files", "not written", sorted(set(table) - found), [])
    for path in sorted(found & set(table)):
        want = table[path]
        try:
            calendar = icalendar.Calendar.from_ical((SITE / path).read_bytes())
            errors = [error for part in calendar.walk() for error in part.errors]
            occurrences = recurring_ical_events.of(calendar).between(*ALWAYS)
        except (ValueError, KeyError) as fault:
            report.check(path, False, f"cannot be read: {fault}")
            continue
        report.equal(path, "errors of the parser", errors, [])
        mine = [event for event in occurrences if lies_in(want["window"], event)]
        uids = sorted(str(event["UID"]) for event in mine)
        report.equal(path, "occurrences", uids, sorted(want["events"]))
        for event in mine:
            uid = str(event["UID"])
            if uid in want["events"]:
                report.equal(path, uid, told(event), want["events"][uid])


if __name__ == "__main__":
    run("icalendar", check)
