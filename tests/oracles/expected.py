"""What every calendar file must hold, worked out from `events.json` alone.

`expected.py SITE NOW` prints it as JSON, so that a checker in any language compares with the same table:
`{path: [occurrence, …]}`, where a file has every occurrence of what it tells and no other. A recurring event with any date
in a feed's window is whole there.
"""

import json
import re
import sys
from collections import Counter
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

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


def messages(language):
    """The messages of the default theme that are one line."""
    lines = {}
    for file in sorted((ROOT / "themes/default/i18n" / language).glob("*.ftl")):
        lines.update(re.findall(r"^([a-z-]+) = (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE))
    return lines


def message(language, name):
    """One of them."""
    return messages(language)[name]


def status_words():
    """The word before the title of an event that is not simply taking place: `{language: {status: word}}`."""
    words = {}
    for language in LANGUAGES:
        mine = messages(language).items()
        words[language] = {name.removeprefix("status-"): text for name, text in mine if name.startswith("status-")}
    return words


def within_summary(text):
    """The 255 UTF-16 units of a SUMMARY that Exchange keeps."""
    while len(text.encode("utf-16-le")) > 2 * 255:
        text = text[:-1]
    return text.rstrip(" ")


def days(event):
    """The first and the last day that an event touches, in its own zone."""
    first, last = date.fromisoformat(event["start"][:10]), date.fromisoformat(event["end"][:10])
    ends_at_midnight = not event["all_day"] and event["end"][11:19] == "00:00:00" and last > first
    return first, last - timedelta(days=1) if ends_at_midnight else last


def instant(text):
    """Seconds since 1970 of an ISO time with offset."""
    return int(datetime.fromisoformat(text).timestamp())


def moment(text):
    """An ISO day as it is, an ISO time as its instant, None as None."""
    return text if text is None or len(text) == 10 else instant(text)


@cache
def settled_since(name):
    """The instant of a zone's last change, from which on one offset holds; None where there is no such instant."""
    rules = ZoneInfo(name)

    def state(at):
        wall = datetime.fromtimestamp(at, timezone.utc).astimezone(rules)
        return wall.utcoffset(), wall.dst(), wall.tzname()

    # Changes that are listed up to 2037 come from a rule that has no end.
    end, first = instant("2038-01-01T00:00:00+00:00"), instant("1970-01-01T00:00:00+00:00")
    if any(state(end) != state(end + days * 86_400) for days in range(1, 366)):
        return None
    before = next((at for at in range(end, first, -86_400) if state(at) != state(end)), None)
    if before is None:
        return None
    after = before + 86_400
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (before, middle) if state(middle) == state(end) else (middle, after)
    return after


def zone_told(event):
    """The zone in which a calendar file has the times of an event; None for days and for what is told in UTC."""
    since = None if event["all_day"] else settled_since(event["time_zone"])
    return event["time_zone"] if since is not None and instant(event["start"]) >= since else None


def as_told(event, language, words):
    """An occurrence as the calendar files of a language have to tell it."""
    title = event["title"][language]
    word = words[language].get(event["status"])
    first, last = days(event)
    return {
        "uid": event["uid"],
        "recurrence_id": moment(event["recurrence_id"]),
        "start": moment(event["start"]),
        "end": (last + timedelta(days=1)).isoformat() if event["all_day"] else moment(event["end"]),
        "time_zone": zone_told(event),
        "status": STATUS[event["status"]],
        "summary": within_summary(f"{word} {title}" if word else title),
        "url": event["url"][language],
    }


def key(told):
    """What no two occurrences of a file share."""
    return f"{told['uid']} {told['start'] if told['recurrence_id'] is None else told['recurrence_id']}"


def usual(events, field):
    """What each event usually has in a field: what its rule's dates have, else what most of its dates have."""
    table = {}
    for event in events:
        weight = 1 if event["recurrence_id"] is None else len(events)
        table.setdefault(event["id"], Counter())[event[field]] += weight
    return {of: values.most_common(1)[0][0] for of, values in table.items()}


def groups(events):
    """Every feed's address without prefix, with the occurrences that belong to it."""
    home = usual(events, "venue")
    # Whoever follows the usual venue is told that a date is elsewhere.
    venues = lambda event: [event["venue"], home[event["id"]]]
    at_venues = lambda event: [f"{venue}/{topic}" for venue in filter(None, venues(event)) for topic in event["topics"]]
    table = {"": events}
    kinds = [("venues", venues), ("topics", lambda event: event["topics"])]
    kinds += [("series", lambda event: [event["series"]]), ("workshops", lambda event: [event["workshop"]])]
    kinds += [("audience", lambda event: event["audience"]), ("level", lambda event: [event["level"]])]
    kinds += [("held-in", lambda event: event["held_in"]), ("venues", at_venues)]
    for folder, keys in kinds:
        for event in events:
            for name in sorted(set(filter(None, keys(event)))):
                table.setdefault(f"{folder}/{name}/", []).append(event)
    return table


def told_in_feed(members, now):
    """The occurrences of a feed's group that it tells, each recurring event whole."""
    first, last = now - timedelta(days=PAST_DAYS), now + timedelta(days=FUTURE_DAYS)
    inside = [event for event in members if days(event)[1] >= first and days(event)[0] <= last]
    # A feed in whose window nothing lies keeps its latest past event, so that it stays a calendar.
    inside = inside or [event for event in members if days(event)[1] < first][-1:]
    uids = {event["uid"] for event in inside}
    return [event for event in members if event["uid"] in uids]


def expected(site, now):
    """Every calendar file that the site must have, with its occurrences."""
    events, words, files = events_of(site), status_words(), {}
    for language in LANGUAGES:
        told = lambda those: sorted((as_told(event, language, words) for event in those), key=key)
        for folder, members in groups(events).items():
            files[f"{prefix(language)}{folder}calendar.ics"] = told(told_in_feed(members, now))
        for address in {event["url"][language] for event in events}:
            path = re.sub(r"^https?://[^/]+/", "", address)
            files[f"{path}event.ics"] = told(event for event in events if event["url"][language] == address)
    return files


if __name__ == "__main__":
    table = expected(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
    json.dump(table, sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
