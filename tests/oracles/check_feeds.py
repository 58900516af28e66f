"""Every calendar file as Python's icalendar and recurring-ical-events understand it equals `events.json`.

Usage: check_feeds.py SITE NOW
"""

import sys
from datetime import date, datetime
from pathlib import Path

import icalendar
import recurring_ical_events

from expected import expected, key
from report import run

SITE, NOW = Path(sys.argv[1]), date.fromisoformat(sys.argv[2])
ALWAYS = date(2000, 1, 1), date(2100, 1, 1)


def moment(value):
    """A day as text, an instant as seconds since 1970; a floating time is nothing of the kind."""
    if isinstance(value, datetime):
        return int(value.timestamp()) if value.tzinfo else f"floating {value}"
    return value.isoformat()


def zones_of(calendar):
    """The zone in which each VEVENT is written. The reader shows times that are written in UTC in X-WR-TIMEZONE."""
    zones = {}
    for event in calendar.events:
        original = moment(event["RECURRENCE-ID"].dt) if "RECURRENCE-ID" in event else None
        zones[str(event["UID"]), original] = event["DTSTART"].params.get("TZID")
    return zones


def told(event, recurring, zones):
    """What an occurrence says; `recurring` are the UIDs that have a rule."""
    uid = str(event["UID"])
    original = moment(event["RECURRENCE-ID"].dt) if uid in recurring else None
    return {
        "uid": uid,
        "recurrence_id": original,
        "start": moment(event.start),
        "end": moment(event.end),
        "time_zone": zones.get((uid, original), zones.get((uid, None))),
        "status": str(event["STATUS"]),
        "summary": str(event["SUMMARY"]),
        "url": str(event["URL"]),
    }


def compare(report, path, found, wanted):
    """Both lists hold the same occurrences, and each says the same."""
    found.sort(key=key)
    keys, wanted_keys = [key(one) for one in found], [key(one) for one in wanted]
    report.equal(path, "occurrences that stand twice", sorted({one for one in keys if keys.count(one) > 1}), [])
    report.equal(path, "occurrences without reason", sorted(set(keys) - set(wanted_keys)), [])
    report.equal(path, "occurrences that are missing", sorted(set(wanted_keys) - set(keys)), [])
    wanted = {key(one): one for one in wanted}
    for one in found:
        if key(one) in wanted:
            report.equal(path, key(one), one, wanted[key(one)])


def check(report):
    table = expected(SITE, NOW)
    found = {path.relative_to(SITE).as_posix() for path in SITE.rglob("*.ics")}
    report.equal("the set of files", "without events", sorted(found - set(table)), [])
    report.equal("the set of files", "not written", sorted(set(table) - found), [])
    for path in sorted(found & set(table)):
        try:
            calendar = icalendar.Calendar.from_ical((SITE / path).read_bytes())
            errors = [error for part in calendar.walk() for error in part.errors]
            occurrences = recurring_ical_events.of(calendar).between(*ALWAYS)
        except (ValueError, KeyError) as fault:
            report.check(path, False, f"cannot be read: {fault}")
            continue
        report.equal(path, "errors of the parser", errors, [])
        recurring = {str(event["UID"]) for event in calendar.events if "RRULE" in event}
        zones = zones_of(calendar)
        compare(report, path, [told(event, recurring, zones) for event in occurrences], table[path])


if __name__ == "__main__":
    run("icalendar", check)
