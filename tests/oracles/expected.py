"""What every calendar file must hold, worked out from `events.json` alone.

`expected.py SITE NOW` prints it as JSON, so that a checker in any language compares with the same table:
`{path: {"language", "window": [first, last] | null, "events": {uid: {…}}}}`.
"""

import json
import re
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ["kk", "ru", "en"]
PAST_DAYS, FUTURE_DAYS = 90, 400
STATUS = {
    "scheduled": "CONFIRMED",
    "moved": "CONFIRMED",
    "moved-online": "CONFIRMED",
    "full": "CONFIRMED",
    "postponed": "TENTATIVE",
    "cancelled": "CANCELLED",
}


def prefix(language):
    """What stands before the addresses of a language."""
    return "" if language == LANGUAGES[0] else f"{language}/"


def events_of(site):
    """The occurrences of `events.json`."""
    return json.loads((site / "events.json").read_text(encoding="utf-8"))["events"]


def status_words():
    """The word before the title of an event that is not simply taking place: `{language: {status: word}}`."""
    words = {}
    for language in LANGUAGES:
        words[language] = {}
        for file in sorted((ROOT / "themes/default/i18n" / language).glob("*.ftl")):
            lines = re.findall(r"^status-([a-z-]+) = (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            words[language].update(lines)
    return words


def days(event):
    """The first and the last day that an event touches, in its own zone."""
    first, last = date.fromisoformat(event["start"][:10]), date.fromisoformat(event["end"][:10])
    ends_at_midnight = not event["all_day"] and event["end"][11:19] == "00:00:00" and last > first
    return first, last - timedelta(days=1) if ends_at_midnight else last


def instant(text):
    """Seconds since 1970 of an ISO time with offset."""
    return int(datetime.fromisoformat(text).timestamp())


def as_told(event, language, words):
    """An event as the calendar file of a language has to tell it."""
    title = event["title"][language]
    word = words[language].get(event["status"])
    if event["all_day"]:
        first, last = days(event)
        start, end = first.isoformat(), (last + timedelta(days=1)).isoformat()
    else:
        start, end = instant(event["start"]), instant(event["end"])
    return {
        "start": start,
        "end": end,
        "all_day": event["all_day"],
        "time_zone": None if event["all_day"] else event["time_zone"],
        "status": STATUS[event["status"]],
        "summary": f"{word} {title}" if word else title,
        "url": event["url"][language],
    }


def topics_at_venue(event):
    """The addresses below the venue at which its topics have their feeds."""
    return [f"{event['venue']}/{topic}" for topic in event["topics"]] if event["venue"] else []


def groups(events):
    """Every feed's address without prefix, with the events that belong to it."""
    table = {"": events}
    kinds = [("venues", lambda event: [event["venue"]]), ("topics", lambda event: event["topics"])]
    kinds += [("series", lambda event: [event["series"]]), ("workshops", lambda event: [event["workshop"]])]
    kinds += [("audience", lambda event: event["audience"]), ("level", lambda event: [event["level"]])]
    kinds += [("held-in", lambda event: event["held_in"]), ("venues", topics_at_venue)]
    for folder, keys in kinds:
        for event in events:
            for key in sorted(set(filter(None, keys(event)))):
                table.setdefault(f"{folder}/{key}/", []).append(event)
    return table


def expected(site, now):
    """Every calendar file that the site must have, with its events."""
    events, words, files = events_of(site), status_words(), {}
    window = now - timedelta(days=PAST_DAYS), now + timedelta(days=FUTURE_DAYS)
    inside = lambda event: days(event)[1] >= window[0] and days(event)[0] <= window[1]

    def file(path, language, inner, those):
        told = {event["uid"]: as_told(event, language, words) for event in those}
        files[path] = {"language": language, "window": inner and [day.isoformat() for day in inner], "events": told}

    for language in LANGUAGES:
        for folder, members in groups(events).items():
            within = list(filter(inside, members))
            past = [event for event in members if days(event)[1] < window[0]]
            latest = sorted(past, key=lambda event: (event["start"], event["uid"]))[-1:]
            path = f"{prefix(language)}{folder}calendar.ics"
            # A feed in whose window nothing lies keeps its latest event, so that it stays a calendar.
            file(path, language, window if within else None, within or latest)
        for event in events:
            address = re.sub(r"^https?://[^/]+/", "", event["url"][language])
            file(f"{address}event.ics", language, None, [event])
    return files


if __name__ == "__main__":
    table = expected(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
    json.dump(table, sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
