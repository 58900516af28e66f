"""The rules that a calendar file of ours has to keep beyond being readable (RFC 5545, 7986 and what clients demand).

`check_file` returns the facts of its events, so that files can be compared with each other.
"""

import re
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from content_lines import read
from series_rules import check_series

TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "CONTACT", "NAME", "UID", "RELATED-TO", "PRODID"}
TEXTS |= {"X-WR-CALNAME", "X-WR-CALDESC", "X-WR-TIMEZONE", "TZNAME", "COLOR"}
SPOKEN = {"SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "CONTACT", "NAME"}
URIS = {"URL", "SOURCE", "IMAGE", "CONFERENCE"}
TYPED_URIS = URIS - {"URL"}
HEAD = ["VERSION", "PRODID", "CALSCALE"]
FEED_HEAD = HEAD + ["NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC", "X-WR-TIMEZONE"]
FEED_HEAD += ["REFRESH-INTERVAL", "X-PUBLISHED-TTL", "SOURCE", "URL", "COLOR", "X-APPLE-CALENDAR-COLOR"]
FEED_MUST = set(FEED_HEAD) - {"DESCRIPTION", "X-WR-CALDESC", "COLOR", "X-APPLE-CALENDAR-COLOR"}
EVENT = ["UID", "RECURRENCE-ID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "RRULE", "EXDATE"]
EVENT += ["SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "CATEGORIES", "STATUS", "TRANSP", "URL", "IMAGE", "CONFERENCE"]
EVENT += ["CONTACT", "RELATED-TO"]
EVENT_MUST = {"UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "SUMMARY", "STATUS", "TRANSP", "URL"}
ZONE = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME"]
PARAMETERS = {"LANGUAGE", "TZID", "VALUE"}
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
STAMP = re.compile(r"\d{8}T\d{6}Z\Z")
DURATION = re.compile(r"P(\d+W|\d+D(T(\d+H)?(\d+M)?(\d+S)?)?|T(\d+H)?(\d+M)?(\d+S)?)(?<![PT])\Z")
URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+\Z")
MOST_OCTETS, MOST_EVENTS = 800_000, 900


def unescaped(text):
    """A TEXT value as it is read."""
    return re.sub(r"\\(.)", lambda match: "\n" if match.group(1) in "nN" else match.group(1), text)


def check_texts(where, component, fault):
    """Escapes, languages and addresses of the lines of one component."""
    for line in component.lines:
        name = f"{where} {line.name}"
        if unknown := set(line.parameters) - PARAMETERS:
            fault(f"{name}: parameters {sorted(unknown)}")
        if line.name in TEXTS:
            comma = "" if line.name == "CATEGORIES" else ","
            if re.sub(r"\\[\\;,nN]", "", line.value).count("\\"):
                fault(f"{name}: an escape that does not exist")
            if re.search(f"[;{comma}]", re.sub(r"\\.", "", line.value)):
                fault(f"{name}: a semicolon or comma that is not escaped")
            if not unescaped(line.value).strip():
                fault(f"{name}: is empty")
        if line.name in SPOKEN and not LANGUAGE.match(line.parameters.get("LANGUAGE", "")):
            fault(f"{name}: LANGUAGE is {line.parameters.get('LANGUAGE')!r}")
        if line.name in URIS and not (line.value.isascii() and URI.match(line.value)):
            fault(f"{name}: not an ASCII URI: {line.value!r}")
        if line.name in TYPED_URIS and line.parameters.get("VALUE") != "URI":
            fault(f"{name}: without VALUE=URI")


def check_set(where, component, known, must, fault, several=frozenset()):
    """Which lines a component has, how often and in which order."""
    names = [line.name for line in component.lines]
    for name in sorted(set(names) - set(known)):
        fault(f"{where}: {name} does not belong there")
    for name in sorted(must - set(names)):
        fault(f"{where}: {name} is missing")
    for name in sorted(set(names) - several):
        if names.count(name) > 1:
            fault(f"{where}: {name} stands {names.count(name)} times")
    order = [known.index(name) for name in names if name in known]
    if order != sorted(order):
        fault(f"{where}: lines out of order: {names}")


def check_head(calendar, is_feed, language, address, fault):
    """What the file says about itself."""
    must = FEED_MUST if is_feed else set(HEAD)
    check_set("VCALENDAR", calendar, FEED_HEAD if is_feed else HEAD, must, fault)
    check_texts("VCALENDAR", calendar, fault)
    for name, value in [("VERSION", "2.0"), ("CALSCALE", "GREGORIAN")]:
        if calendar.value(name) != value:
            fault(f"{name} is {calendar.value(name)!r}")
    if not re.match(rf"-//[^/]+//[^/]+//{language.upper()}\Z", calendar.value("PRODID") or ""):
        fault(f"PRODID is {calendar.value('PRODID')!r}")
    if not is_feed:
        return
    for new, old in [("NAME", "X-WR-CALNAME"), ("DESCRIPTION", "X-WR-CALDESC"), ("REFRESH-INTERVAL", "X-PUBLISHED-TTL")]:
        if calendar.value(new) != calendar.value(old):
            fault(f"{new} and {old} differ")
    for line in calendar.all("NAME") + calendar.all("DESCRIPTION"):
        if line.parameters.get("LANGUAGE") != language:
            fault(f"{line.name} is not in the language of the file")
    for line in calendar.all("REFRESH-INTERVAL"):
        if line.parameters.get("VALUE") != "DURATION" or not DURATION.match(line.value):
            fault(f"REFRESH-INTERVAL: {line.parameters} {line.value!r}")
    if calendar.value("SOURCE") != address:
        fault(f"SOURCE is {calendar.value('SOURCE')!r}, the file is at {address!r}")


def local(text):
    """A wall time, or None."""
    try:
        return datetime.strptime(text, "%Y%m%dT%H%M%S")
    except ValueError:
        return None


def offset(text):
    """A UTC offset, or None."""
    match = re.match(r"([+-])(\d\d)([0-5]\d)\Z", text or "")
    if not match or text == "-0000":
        return None
    sign, hours, minutes = match.groups()
    return (1 if sign == "+" else -1) * timedelta(hours=int(hours), minutes=int(minutes))


def check_zone(zone, fault):
    """A VTIMEZONE: its name, since when it holds and its offset; None when it is no zone of ours."""
    name = zone.value("TZID")
    check_set("VTIMEZONE", zone, ["TZID"], {"TZID"}, fault)
    if [part.name for part in zone.parts] != ["STANDARD"]:
        fault(f"VTIMEZONE {name}: has {[part.name for part in zone.parts]}, not one STANDARD")
        return None
    standard = zone.parts[0]
    check_set(f"VTIMEZONE {name}", standard, ZONE, set(ZONE), fault)
    since, now = local(standard.value("DTSTART") or ""), offset(standard.value("TZOFFSETTO"))
    if since is None or now is None or offset(standard.value("TZOFFSETFROM")) is None:
        fault(f"VTIMEZONE {name}: a time or an offset that cannot be read")
        return None
    return name, since, now


def instant_of(where, wall, zone, zones, fault):
    """The instant of a wall time, which the zone's VTIMEZONE has to tell as the zone database does."""
    since, fixed = zones[zone]
    real = wall.replace(tzinfo=ZoneInfo(zone))
    if wall < since:
        fault(f"{where}: {wall} lies before the VTIMEZONE of {zone}")
    if real.utcoffset() != fixed:
        fault(f"{where}: {zone} has {real.utcoffset()} on {wall}, not {fixed}")
    if real.replace(fold=1).utcoffset() != real.utcoffset():
        fault(f"{where}: {wall} never or twice exists")
    return real.astimezone(timezone.utc)


def time_of(where, line, zones, fault):
    """The kind of a DTSTART or DTEND and its comparable value; None when it cannot be read."""
    zone, kind, value = line.parameters.get("TZID"), line.parameters.get("VALUE"), line.value
    if kind == "DATE" and zone is None:
        if re.match(r"\d{8}\Z", value):
            return "DATE", date(int(value[:4]), int(value[4:6]), int(value[6:]))
    elif kind is None and zone is None and STAMP.match(value):
        return "UTC", local(value[:-1]).replace(tzinfo=timezone.utc)
    elif kind is None and zone is not None and local(value):
        if zone not in zones:
            fault(f"{where} {line.name}: {zone} has no VTIMEZONE")
            return None
        return f"TZID={zone}", instant_of(f"{where} {line.name}", local(value), zone, zones, fault)
    fault(f"{where} {line.name}: floating or malformed: {line.parameters} {value!r}")
    return None


def check_event(event, zones, is_feed, domain, fault):
    """One VEVENT; its start and original start, by which a file is sorted."""
    uid = unescaped(event.value("UID") or "")
    check_set(uid, event, EVENT, EVENT_MUST, fault, several={"CATEGORIES", "EXDATE"})
    check_texts(uid, event, fault)
    if event.parts:
        fault(f"{uid}: holds {[part.name for part in event.parts]}")
    if not re.match(rf"[a-z0-9-]+@{re.escape(domain)}\Z", uid):
        fault(f"UID is {uid!r}")
    stamp = event.value("DTSTAMP") or ""
    if not STAMP.match(stamp) or stamp != event.value("LAST-MODIFIED"):
        fault(f"{uid}: DTSTAMP {stamp!r}, LAST-MODIFIED {event.value('LAST-MODIFIED')!r}")
    if not re.match(r"\d+\Z", event.value("SEQUENCE") or ""):
        fault(f"{uid}: SEQUENCE is {event.value('SEQUENCE')!r}")
    names = ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE")
    times = {name: [time_of(uid, line, zones, fault) for line in event.all(name)] for name in names}
    start, end, original = (next(iter(times[name]), None) for name in names[:3])
    if start and end and (start[0] != end[0] or start[1] >= end[1]):
        fault(f"{uid}: DTEND {end} does not follow DTSTART {start}")
    summary = unescaped(event.value("SUMMARY") or "")
    if "\n" in summary or len(summary.encode("utf-16-le")) > 2 * 255:
        fault(f"{uid}: SUMMARY is not one line of at most 255 units")
    for name in ("SUMMARY", "DESCRIPTION", "LOCATION"):
        if re.search(r"</?[a-z][^>]*>|&(amp|lt|gt|quot|nbsp|#\d+);", unescaped(event.value(name) or "")):
            fault(f"{uid}: {name} has HTML")
    if event.value("STATUS") not in ("CONFIRMED", "TENTATIVE", "CANCELLED"):
        fault(f"{uid}: STATUS is {event.value('STATUS')!r}")
    if event.value("TRANSP") != ("TRANSPARENT" if is_feed else "OPAQUE"):
        fault(f"{uid}: TRANSP is {event.value('TRANSP')!r}")
    if geo := event.value("GEO"):
        match = re.match(r"(-?\d+(?:\.\d+)?);(-?\d+(?:\.\d+)?)\Z", geo)
        if not match or abs(float(match[1])) > 90 or abs(float(match[2])) > 180:
            fault(f"{uid}: GEO is {geo!r}")
    if (target := event.value("RELATED-TO")) and not re.match(rf"[a-z0-9-]+@{re.escape(domain)}\Z", unescaped(target)):
        fault(f"{uid}: RELATED-TO is {target!r}")
    return start, original


def facts(events):
    """What the VEVENTs of one UID say in every language and file, and what in every file of one language."""
    told = [[(line.name, line.parameters, line.value) for line in event.lines] for event in events]
    is_spoken = lambda line: line[0] in SPOKEN | {"URL"}
    # In the file that a visitor takes over, the same event makes its owner look busy.
    shared = [[line for line in lines if not is_spoken(line) and line[0] != "TRANSP"] for lines in told]
    return shared, [list(filter(is_spoken, lines)) for lines in told]


def check_order(events, times, fault):
    """VEVENTs stand by start, UID and original start."""
    # A day begins at midnight of a zone that the file does not name, so days are left out of the order.
    timed = [
        (start[1], event.value("UID"), original is not None, original and original[1])
        for event, (start, original) in zip(events, times)
        if start and start[0] != "DATE" and (original is None or original[0] != "DATE")
    ]
    if timed != sorted(timed):
        fault("events are not sorted by start, UID and original start")


def check_file(octets, is_feed, language, address, domain, fault):
    """All rules for one file; `{uid: facts}` of its events."""
    calendar = read(octets, fault)
    if calendar is None:
        return {}
    check_head(calendar, is_feed, language, address, fault)
    kinds = [part.name for part in calendar.parts]
    if not kinds:
        fault("has no component")
    if not set(kinds) <= {"VTIMEZONE", "VEVENT"} or kinds != sorted(kinds, reverse=True):
        fault(f"holds {sorted(set(kinds))}, or zones after events")
    known = [check_zone(zone, fault) for zone in calendar.named("VTIMEZONE")]
    zones = {zone[0]: zone[1:] for zone in known if zone}
    events = calendar.named("VEVENT")
    used = {line.parameters.get("TZID") for event in events for line in event.lines} - {None}
    names = [zone.value("TZID") for zone in calendar.named("VTIMEZONE")]
    if sorted(names) != sorted(set(names)) or (events and set(names) != used):
        fault(f"VTIMEZONEs {names}, used are {sorted(used)}")
    times = [check_event(event, zones, is_feed, domain, fault) for event in events]
    check_order(events, times, fault)
    objects = {}
    for event in events:
        objects.setdefault(event.value("UID"), []).append(event)
    for uid, those in objects.items():
        zone = next((line.parameters.get("TZID") for line in those[0].all("DTSTART")), None)
        for date in check_series(uid, those, fault):
            if zone in zones:
                instant_of(f"{uid} RRULE", date, zone, zones, fault)
    addresses = {event.value("URL") for event in events}
    if not is_feed and len(addresses) != 1:
        fault(f"the file of one event tells of {sorted(map(str, addresses))}")
    if len(octets) > MOST_OCTETS or len(events) > MOST_EVENTS:
        fault(f"{len(octets)} octets, {len(events)} events: Google reads less")
    return {uid: facts(those) for uid, those in objects.items()}
