"""Every text of every calendar file as Python's icalendar understands it, for comparison with other readers.

`read_texts.py SITE` prints `{path: [[UID, RECURRENCE-ID or null, {property: [text, …]}], …]}`, the calendar's own first.
"""

import json
import sys
from pathlib import Path

import icalendar

TEXTS = ["NAME", "X-WR-CALNAME", "X-WR-CALDESC", "SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "CONTACT"]
TEXTS += ["URL", "IMAGE", "CONFERENCE", "RELATED-TO"]


def values(part, name):
    """The values of a property, those of a list one by one."""
    lines = part.get(name, [])
    lines = lines if isinstance(lines, list) else [lines]
    return [str(value) for line in lines for value in (line.cats if name == "CATEGORIES" else [line])]


def read(octets):
    """The texts of a file."""
    calendar = icalendar.Calendar.from_ical(octets)
    parts = []
    for part in [calendar, *calendar.events]:
        original = part.get("RECURRENCE-ID")
        original = original and original.to_ical().decode()
        texts = {name: found for name in TEXTS if (found := values(part, name))}
        parts.append([str(part["UID"]) if "UID" in part else None, original, texts])
    return parts


def all_texts(site):
    """The texts of every file of a site."""
    return {path.relative_to(site).as_posix(): read(path.read_bytes()) for path in sorted(site.rglob("*.ics"))}


if __name__ == "__main__":
    json.dump(all_texts(Path(sys.argv[1])), sys.stdout, ensure_ascii=False, indent=1)
