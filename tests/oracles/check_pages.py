"""The pages of a built site agree with `events.json` and with each other, and keep what we promise of every page.

Usage: check_pages.py SITE NOW BASE_URL
"""

import json
import re
import struct
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from expected import LANGUAGES, days, events_of, groups, instant, prefix, status_words, usual
from html_tree import tree
from report import run

SITE, NOW, BASE = Path(sys.argv[1]), date.fromisoformat(sys.argv[2]), sys.argv[3]
EVENT_STATUS = {
    "scheduled": "EventScheduled",
    "full": "EventScheduled",
    "moved": "EventRescheduled",
    "moved-online": "EventMovedOnline",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}
SUBRESOURCES = [("script", "src"), ("img", "src"), ("img", "srcset"), ("iframe", "src"), ("source", "srcset")]
SUBRESOURCES += [("video", "src"), ("audio", "src"), ("object", "data"), ("embed", "src")]
# What messengers load of a picture, in bytes.
MOST_PREVIEW = 300_000
# How many dates of an event its page tells to search engines.
JSON_LD_DATES = 12
LOADED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "prefetch", "preconnect", "dns-prefetch"}


def is_old_address(meta):
    """Whether an element sends visitors on at once."""
    return meta.get("http-equiv") == "refresh" and meta.get("content").startswith("0;")


class Site:
    """All pages by their absolute address, and those that only lead to another address."""

    def __init__(self, folder):
        self.folder, self.pages, self.moved, self.first_times = folder, {}, {}, {}
        for file in sorted(folder.rglob("*.html")):
            path = file.relative_to(folder).as_posix()
            page = tree(file.read_text(encoding="utf-8"))
            pages = self.moved if any(is_old_address(meta) for meta in page.all("meta")) else self.pages
            pages[BASE + path.removesuffix("index.html")] = page

    def first_time(self, address):
        """The beginning of the date that the page of an event says first."""
        if address not in self.first_times:
            facts = self.pages[address].first("dl", class_="first-facts")
            time = facts and facts.first("time")
            self.first_times[address] = time and time.get("datetime")
        return self.first_times[address]

    def file(self, address):
        """The file at an address of this site, else None."""
        path = unquote(address.removeprefix(BASE).split("#")[0].split("?")[0])
        file = self.folder / (path + "index.html" if path == "" or path.endswith("/") else path)
        return file if file.is_file() else None


def language_of(address):
    """The language whose prefix an address has."""
    first = address.removeprefix(BASE).split("/")[0]
    return first if first in LANGUAGES[1:] else LANGUAGES[0]


def links(page, rel):
    """The link elements of a kind."""
    return [link for link in page.all("link") if rel in (link.get("rel") or "").split()]


def alternates(page):
    """`{hreflang: address}` of a page's head."""
    return {link.get("hreflang"): link.get("href") for link in links(page, "alternate") if link.get("hreflang")}


def is_indexable(page):
    return not any("noindex" in meta.get("content") for meta in page.all("meta", name="robots"))


def check_safety(report, address, page):
    """No style attribute, no code in the page, nothing loaded from elsewhere."""
    for element in page.all():
        for name in element.attributes:
            report.check(address, name != "style" and not name.startswith("on"), f"<{element.name} {name}>")
    report.equal(address, "style elements", len(page.all("style")), 0)
    for script in page.all("script"):
        inline = not script.get("src")
        report.check(address, not inline or script.get("type") == "application/ld+json", "an inline script")
    loaded = [element.get(name) for tag, name in SUBRESOURCES for element in page.all(tag) if element.get(name)]
    loaded += [link.get("href") for link in page.all("link") if LOADED_LINKS & set(link.get("rel").split())]
    for target in loaded:
        report.check(address, urljoin(address, target).startswith(BASE), f"loads {target}")


def check_old_address(report, site, address, page):
    """An old address leads to a page, for browsers and for search engines, and says where."""
    target = next(link.get("href") for link in links(page, "canonical"))
    refresh = next(meta.get("content") for meta in page.all("meta") if is_old_address(meta))
    report.equal(address, "refresh", refresh, f"0; url={target}")
    report.equal(address, "link", [link.get("href") for link in page.all("a")], [target])
    report.equal(address, "leads to a page", target in site.pages, True)


def check_links(report, site, address, page):
    """Every link to this site leads to a file, every fragment to an element."""
    report.equal(address, "lang", page.first("html").get("lang"), language_of(address))
    ids = [element.get("id") for element in page.all(id=True)]
    report.equal(address, "ids that stand twice", sorted({one for one in ids if ids.count(one) > 1}), [])
    targets = [element.get(name) for name in ("href", "src") for element in page.all() if element.get(name)]
    for target in targets:
        whole = urljoin(address, target)
        if urlsplit(whole).scheme not in ("http", "https") or not whole.startswith(BASE[:-1]):
            is_relative = not urlsplit(target).scheme
            report.check(address, not is_relative, f"{target} forgets the base path of {BASE}")
            continue
        if not report.check(address, site.file(whole), f"no file for {target}"):
            continue
        fragment = unquote(urlsplit(whole).fragment)
        if fragment:
            aim = site.pages.get(whole.split("#")[0])
            found = aim is not None and any(element.get("id") == fragment for element in aim.all(id=True))
            report.check(address, found, f"no element for {target}")


def check_head(report, site, address, page):
    """Canonical address and translations."""
    canonical = [link.get("href") for link in links(page, "canonical")]
    if not report.equal(address, "canonical links", len(canonical), 1):
        return
    others = alternates(page)
    if is_indexable(page):
        report.equal(address, "canonical", canonical[0], address)
        if others:
            report.equal(address, "its own hreflang", others.get(language_of(address)), address)
            report.check(address, "x-default" in others, "no x-default")
    else:
        report.equal(address, "hreflang of a page with noindex", others, {})
        aim = site.pages.get(canonical[0])
        if report.check(address, aim is not None, f"canonical leads to {canonical[0]}") and canonical[0] != address:
            report.check(address, is_indexable(aim), f"canonical leads to {canonical[0]}, which has noindex")
    for tag, target in others.items():
        aim = site.pages.get(target)
        if report.check(address, aim is not None, f"hreflang {tag} leads to {target}"):
            report.equal(address, f"alternates of {target}", alternates(aim), others)
            report.check(address, tag == "x-default" or language_of(target) == tag, f"{tag} leads to {target}")


def check_preview(report, site, address, page):
    """What a messenger shows of a page: a picture of this site that is there, as large as it is said to be."""
    said = {meta.get("property"): meta.get("content") for meta in page.all("meta") if meta.get("property")}
    if "og:url" not in said:
        return
    picture = said.get("og:image")
    # A site without a font draws none; see check_sharing.py for the demo, which has one.
    draws = (site.folder / "assets/share").is_dir()
    if picture is None and not draws:
        return
    if not report.check(address, picture, "no og:image"):
        return
    file = site.file(picture)
    if not report.check(address, picture.startswith(BASE) and file, f"no file for og:image {picture}"):
        return
    data = file.read_bytes()
    report.check(address, len(data) <= MOST_PREVIEW, f"{picture} takes {len(data)} bytes")
    sizes = (int(said.get(f"og:image:{side}", 0)) for side in ("width", "height"))
    report.equal(address, "size of og:image", tuple(sizes), struct.unpack(">II", data[16:24]))
    report.check(address, said.get("og:image:alt"), "og:image has no text")
    card = [meta.get("content") for meta in page.all("meta", name="twitter:card")]
    report.equal(address, "twitter:card", card, ["summary_large_image"])


def check_sitemap(report, site):
    """The sitemap lists the indexable pages and their translations, and nothing else."""
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = ElementTree.parse(site.folder / "sitemap.xml").getroot()
    listed = {}
    for url in root.findall("s:url", names):
        location = url.findtext("s:loc", namespaces=names)
        report.check("sitemap.xml", location not in listed, f"{location} stands twice")
        listed[location] = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", names)}
    real = {address: alternates(page) for address, page in site.pages.items() if is_indexable(page)}
    report.equal("sitemap.xml", "pages that are not listed", sorted(set(real) - set(listed)), [])
    report.equal("sitemap.xml", "listed without reason", sorted(set(listed) - set(real)), [])
    for address in sorted(set(real) & set(listed)):
        report.equal("sitemap.xml", address, listed[address], real[address])
    robots = (site.folder / "robots.txt").read_text(encoding="utf-8")
    report.check("robots.txt", f"Sitemap: {BASE}sitemap.xml" in robots.splitlines(), "does not name the sitemap")


def announced(event):
    """The day on which a date of an event with several was to be: no other date of the event has it."""
    stem, local = event["id"].split("/", 1)[1], event["uid"].split("@")[0]
    if event["recurrence_id"] is not None:
        return event["recurrence_id"][:10]
    if match := re.fullmatch(re.escape(stem) + r"-(\d{4})(\d\d)(\d\d)", local):
        return "-".join(match.groups())
    return event["start"][:10]


def card_address(site, event, language):
    """Where cards of an occurrence lead: to its page, and there to its date where the page says another one first."""
    address = event["url"][language]
    page = site.pages.get(address)
    return address if page is None or event["start"] == site.first_time(address) else f"{address}#d-{announced(event)}"


def event_data(page):
    """The schema.org data of the events of a page; check_sharing.py reads the others."""
    scripts = [json.loads(script.raw()) for script in page.all("script", type="application/ld+json")]
    return [data for data in scripts if data["@type"] in ("Event", "EducationEvent")]


def check_json_ld(report, address, coming, page, language):
    """What Google requires of coming events, and that it says the same as `events.json`."""
    told = event_data(page)
    coming = coming[:JSON_LD_DATES]
    if not report.equal(address, "events in JSON-LD", len(told), len(coming)):
        return
    for event, data in zip(coming, told):
        want = {
            "@context": "https://schema.org",
            "name": event["title"][language],
            "startDate": event["start"],
            "endDate": event["end"],
            "eventStatus": f"https://schema.org/{EVENT_STATUS[event['status']]}",
            "url": address,
        }
        report.equal(address, "JSON-LD", {key: data.get(key) for key in want}, want)
        moved = "previousStartDate" in data
        report.equal(address, "JSON-LD previousStartDate", moved, event["status"] == "moved")
        described = language not in event["summary"] or data.get("description")
        report.check(address, described, "JSON-LD without description")
        for field in ("eventAttendanceMode", "location"):
            report.check(address, data.get(field), f"JSON-LD without {field}")
        for place in data.get("location") or []:
            needed = ("name", "address") if place.get("@type") == "Place" else ("url",)
            report.check(address, all(place.get(name) for name in needed), f"JSON-LD place {place}")
        offer = data.get("offers") or {}
        for field in ("price", "priceCurrency", "url", "availability"):
            report.check(address, offer.get(field) is not None, f"JSON-LD offer without {field}")


def check_organizers(report, site):
    """A site that names who runs it tells search engines so of every event."""
    pages = [(address, event_data(page)) for address, page in site.pages.items()]
    told = {address: ["organizer" in data for data in events] for address, events in pages if events}
    named = any(any(those) for those in told.values())
    for address, those in told.items():
        report.equal(address, "JSON-LD with organizer", those, [named] * len(those))


def dates_in(part):
    """(anchor, start, status word) for every date in a list of an event's dates."""
    found = []
    for item in part.all("li", id=True):
        word = item.first("strong", class_="status")
        found.append((item.get("id"), item.first("time").get("datetime"), word and word.text()))
    return found


def check_dates(report, address, dates, page, words):
    """The page of an event with several dates lists them all: what is to come in order, what is over newest first."""
    section = page.first("section", id="dates")
    if section is None:
        report.equal(address, "dates of a page without a list of them", len(dates), 1)
        return
    want = [(f"d-{announced(event)}", event["start"], words.get(event["status"])) for event in dates]
    over = [days(event)[1] < NOW for event in dates]
    lists = {part.parent.name: dates_in(part) for part in section.all("ul", class_="event-dates")}
    coming = [one for one, is_over in zip(want, over) if not is_over]
    report.equal(address, "dates to come", lists.get("section", []), coming)
    past = [one for one, is_over in zip(want, over) if is_over]
    report.equal(address, "dates that are over", lists.get("details", []), past[::-1])
    skipped = section.first("details", class_="skipped")
    fallen = [item.first("time").get("datetime") for item in skipped.all("li")] if skipped else []
    report.equal(address, "days that fall out and take place", sorted(set(fallen) & {anchor[2:] for anchor, *_ in want}), [])


def check_event(report, site, dates, language, words, status):
    """An event's page says what `events.json` says of its dates."""
    address, title = dates[0]["url"][language], dates[0]["title"][language]
    page = site.pages.get(address)
    if not report.check(address, page is not None, "there is no such page"):
        return
    report.equal(address, "data-page", page.first("body").get("data-page"), "event")
    word = words[language].get(status)
    report.equal(address, "h1", page.first("h1").text(), f"{word} {title}" if word else title)
    coming = [event for event in dates if days(event)[1] >= NOW]
    # Whoever looks up when to come is told of a date that takes place, if there is one.
    held = [event for event in coming if event["status"] not in ("cancelled", "postponed")]
    report.equal(address, "the first <time>", site.first_time(address), (held or coming or dates[-1:])[0]["start"])
    files = [link.get("href") for link in page.all("a") if (link.get("href") or "").endswith("event.ics")]
    offered = [] if status in ("cancelled", "postponed") else [urlsplit(address).path + "event.ics"]
    report.equal(address, "the calendar file", files, offered)
    check_dates(report, address, dates, page, words[language])
    check_json_ld(report, address, coming, page, language)


def in_cells(page, address):
    """(day, card's address) for every event in the table, and the days that say that there is more."""
    cells, cut = Counter(), set()
    for cell in page.first("table", class_="grid").all("td", data_day=True):
        for item in cell.all("li"):
            if "rest" in (item.get("class") or "").split():
                cut.add(cell.get("data-day"))
            else:
                cells[cell.get("data-day"), urljoin(address, item.first("a").get("href"))] += 1
    return cells, cut


def cards_in(part, address):
    """(card's address, start) for every card in a part of a page."""
    cards = part.all("li", class_="card")
    return sorted((urljoin(address, card.first("a").get("href")), card.first("time").get("datetime")) for card in cards)


def in_agenda(page, address):
    """(card's address, start) for every event in the list."""
    agenda = page.first("div", class_="agenda")
    # A workshop without sessions says whom to ask instead.
    return [] if agenda is None and page.first("p", class_="empty") else cards_in(agenda, address)


def moved_away(page, part, address):
    """(old day, card's address, new day) for everything that the days in a part of a page say has moved away from them."""
    found = []
    for day in page.first(*part).all("td", "section", data_day=True):
        for note in day.all("p", class_="moved-away"):
            link = urljoin(address, note.first("a").get("href"))
            found.append((day.get("data-day"), link, note.first("time").get("datetime")))
    return sorted(found)


def check_moved(report, site, events):
    """The day from which something has moved points to the day on which it is now."""
    for language in LANGUAGES:
        moved = {}
        for event in events:
            page = site.pages.get(event["url"][language])
            if event["status"] != "moved" or page is None:
                continue
            was = page.first("dd", class_="was")
            old = was.first("time").get("datetime")[:10] if was else announced(event)
            if old != event["start"][:10]:
                one = (old, card_address(site, event, language), event["start"][:10])
                moved.setdefault(old[:7], []).append(one)
        for month, ones in sorted(moved.items()):
            address = f"{BASE}{prefix(language)}calendar/{month}/"
            page = site.pages.get(address)
            if page is None:
                continue
            report.equal(address, "moved away, table", moved_away(page, ["table"], address), sorted(ones))
            report.equal(address, "moved away, list", moved_away(page, ["main"], address), sorted(ones * 2))


def check_months(report, site, events):
    """Every event stands in the table and in the list of each month it touches, and nothing else does."""
    months = {}
    for event in events:
        first, last = days(event)
        for day in (first + timedelta(days=n) for n in range((last - first).days + 1)):
            months.setdefault(day.isoformat()[:7], []).append((day.isoformat(), event))
    pattern = re.compile(re.escape(BASE) + r"(?:[a-z]{2}/)?calendar/(\d{4}-\d\d)/\Z")
    pages = {address: match[1] for address in site.pages if (match := pattern.match(address))}
    for language in LANGUAGES:
        mine = {month: address for address, month in pages.items() if language_of(address) == language}
        report.equal(f"months in {language}", "set", sorted(mine), sorted(months))
        for month in sorted(set(mine) & set(months)):
            address = mine[month]
            page = site.pages[address]
            cells, cut = in_cells(page, address)
            want = Counter((day, card_address(site, event, language)) for day, event in months[month])
            report.equal(address, "in the table without reason", sorted(cells - want), [])
            missing = [(day, url) for day, url in want - cells if day not in cut]
            report.equal(address, "not in the table", sorted(missing), [])
            # An event of several days stands once in the list.
            those = {event["uid"] + str(event["recurrence_id"]): event for _, event in months[month]}
            listed = sorted((card_address(site, event, language), event["start"]) for event in those.values())
            report.equal(address, "list", in_agenda(page, address), listed)


def check_weeks(report, site, events):
    """A week has its seven days, and under each of them every event that takes place on it, and nothing else."""
    weeks = {}
    for event in events:
        first, last = days(event)
        for day in (first + timedelta(days=n) for n in range((last - first).days + 1)):
            year, week, _ = day.isocalendar()
            weeks.setdefault(f"{year:04}-W{week:02}", []).append((day, event))
    pattern = re.compile(re.escape(BASE) + r"(?:[a-z]{2}/)?calendar/(\d{4}-W\d\d)/\Z")
    pages = {address: match[1] for address in site.pages if (match := pattern.match(address))}
    for language in LANGUAGES:
        mine = {week: address for address, week in pages.items() if language_of(address) == language}
        report.equal(f"weeks in {language}", "set", sorted(mine), sorted(weeks))
        order = sorted(set(mine) & set(weeks))
        for week in order:
            address, page = mine[week], site.pages[mine[week]]
            report.equal(address, "data-page", page.first("body").get("data-page"), "week")
            monday = date.fromisocalendar(int(week[:4]), int(week[6:]), 1)
            shown = page.first("div", class_="agenda").all("section", data_day=True)
            wanted = [(monday + timedelta(days=n)).isoformat() for n in range(7)]
            report.equal(address, "days", [section.get("data-day") for section in shown], wanted)
            listed = [(section.get("data-day"), *card) for section in shown for card in cards_in(section, address)]
            want = [(day.isoformat(), card_address(site, event, language), event["start"]) for day, event in weeks[week]]
            report.equal(address, "events", sorted(listed), sorted(want))
            place = order.index(week)
            for rel, there in (("prev", order[place - 1] if place else None), ("next", (order[place + 1 :] or [None])[0])):
                found = [urljoin(address, link.get("href")) for link in page.all("a", rel=rel)]
                report.equal(address, rel, found, [mine[there]] if there else [])
            linked = {urljoin(address, link.get("href")) for link in page.first("main").all("a")}
            months = {f"{BASE}{prefix(language)}calendar/{day.isoformat()[:7]}/" for day, _ in weeks[week]}
            report.check(address, months <= linked, f"no link to {sorted(months - linked)}")
            # Every month's table leads to its weeks.
            for month in months & set(site.pages):
                table = site.pages[month].first("table", class_="grid")
                rows = {urljoin(month, link.get("href")) for head in table.all("th") for link in head.all("a")}
                report.check(month, address in rows, f"no link to {address}")


def check_groups(report, site, events):
    """What belongs together: the pages of a group list what is to come, and offer its feed."""
    for folder, members in groups(events).items():
        # The whole network has the home page, a venue's topics have none.
        if folder.count("/") != 2:
            continue
        coming = [event for event in members if days(event)[1] >= NOW]
        for language in LANGUAGES:
            first = f"{BASE}{prefix(language)}{folder}"
            pages = [address for address in site.pages if re.fullmatch(re.escape(first) + r"(page/\d+/)?", address)]
            if not report.check(first, first in pages, "there is no such page"):
                continue
            page = site.pages[first]
            kind = page.first("body").get("data-page")
            report.equal(first, "data-page", kind, folder.split("/")[0].removesuffix("s") if kind != "series" else "series")
            listed = [card for address in pages for card in in_agenda(site.pages[address], address)]
            want = [(card_address(site, event, language), event["start"]) for event in coming]
            report.equal(first, "list", sorted(listed), sorted(want))
            feeds = [urljoin(first, link.get("href")) for link in page.all("link", type="text/calendar")]
            report.equal(first, "feeds", feeds, [f"{first}calendar.ics"])
            for event in members:
                # What takes place online leads nobody to a place.
                if folder.startswith("venues/") and event["status"] == "moved-online":
                    continue
                address = event["url"][language]
                linked = {urljoin(address, link.get("href")) for link in site.pages[address].all("a")}
                report.check(address, first in linked, f"no link to {first}")


def pages_of(site, kind):
    """The pages of a kind by their addresses."""
    return {address: page for address, page in site.pages.items() if page.first("body").get("data-page") == kind}


def check_posters(report, site, events):
    """What has not ended has a poster, to which its page leads: titles and dates of all languages, in their order."""
    coming = {}
    for event in events:
        if days(event)[1] >= NOW:
            coming.setdefault(event["id"], event)
    posters = pages_of(site, "poster")
    want = {event["url"][language] + "poster/": event for event in coming.values() for language in LANGUAGES}
    report.equal("posters", "set", sorted(posters), sorted(want))
    for address in sorted(set(posters) & set(want)):
        event, sheet = want[address], posters[address].first("article", class_="sheet")
        report.equal(address, "columns", [part.get("lang") for part in sheet.all("dl")], LANGUAGES)
        shown = [span.text() for span in sheet.first("h1").all("span", dir=True)]
        titles = list(dict.fromkeys(event["title"][language] for language in LANGUAGES))
        told = len(shown) >= len(titles) and all(line.endswith(title) for line, title in zip(shown, titles))
        report.check(address, told, f"titles {shown} instead of {titles}")
        page = address.removesuffix("poster/")
        report.equal(address, "code", sheet.first("svg").get("aria-label"), f"QR: {page}")
        report.equal(address, "address", sheet.first("p", class_="address").text(), page.split("://")[1])
    for language in LANGUAGES:
        for address in {event["url"][language] for event in events} & set(site.pages):
            linked = {urljoin(address, link.get("href")) for link in site.pages[address].all("a")}
            report.equal(address, "link to the poster", f"{address}poster/" in linked, f"{address}poster/" in want)


def check_sign_in_sheets(report, site, events):
    """What has not ended has one sheet for names, in all languages, to which its page leads in each of them."""
    coming = {event["id"]: event for event in events if days(event)[1] >= NOW}
    sheets = pages_of(site, "sign-in")
    want = {event["url"][LANGUAGES[0]] + "sign-in/": event for event in coming.values()}
    report.equal("sign-in sheets", "set", sorted(sheets), sorted(want))
    for address in sorted(set(sheets) & set(want)):
        event, sheet = want[address], sheets[address].first("article", class_="sheet")
        shown = [span.text() for span in sheet.first("h1").all("span", dir=True)]
        titles = list(dict.fromkeys(event["title"][language] for language in LANGUAGES))
        told = len(shown) >= len(titles) and all(line.endswith(title) for line, title in zip(shown, titles))
        report.check(address, told, f"titles {shown} instead of {titles}")
        numbers = [row.first("th").text() for row in sheet.first("tbody").all("tr")]
        report.equal(address, "numbers", numbers, [str(number) for number in range(1, len(numbers) + 1)])
        report.check(address, 1 <= len(numbers) <= 100, f"{len(numbers)} rows")
    for language in LANGUAGES:
        for event in coming.values():
            address, sheet = event["url"][language], event["url"][LANGUAGES[0]] + "sign-in/"
            linked = {urljoin(address, link.get("href")) for link in site.pages[address].all("a")}
            report.check(address, sheet in linked, "no link to the sign-in sheet")


def check_programmes(report, site, events):
    """Each place has a sheet of each month that is not over and in which something of it is, with all of that; the pages of
    the place and of the month lead there, and those of months that are over to none."""
    this = NOW.isoformat()[:7]
    sheets = pages_of(site, "programme")
    members = {folder: those for folder, those in groups(events).items() if re.fullmatch(r"venues/[^/]+/", folder)}
    for language in LANGUAGES:
        want, months = {}, {}
        for folder, those in members.items():
            for event in those:
                first, last = days(event)
                touched = {(first + timedelta(days=n)).isoformat()[:7] for n in range((last - first).days + 1)}
                for month in (month for month in touched if month >= this):
                    address = f"{BASE}{prefix(language)}{folder}{month}/"
                    want.setdefault(address, []).append(event)
                    months.setdefault(month, set()).add(address)
                    place = f"{BASE}{prefix(language)}{folder}"
                    linked = {urljoin(place, link.get("href")) for link in site.pages[place].all("a")}
                    report.check(place, address in linked, f"no link to {address}")
        mine = {address for address in sheets if language_of(address) == language}
        report.equal(f"programmes in {language}", "set", sorted(mine), sorted(want))
        for address in sorted(mine & set(want)):
            page, those = sheets[address], want[address]
            month = address.split("/")[-2]
            shown = []
            for section in page.all("section"):
                day = section.first("h2").first("time").get("datetime")
                report.check(address, day.startswith(month), f"{day} is in another month")
                for item in section.all("li"):
                    time = item.first("time", class_="at")
                    if time is not None:
                        shown.append((day, time.get("datetime"), item.first("h3").text()))
            began = [max(days(event)[0].isoformat(), f"{month}-01") for event in those]
            starts = sorted((day, event["start"]) for day, event in zip(began, those))
            report.equal(address, "starts", sorted((day, start) for day, start, _ in shown), starts)
            titles = Counter(event["title"][language] for event in those)
            for title, count in titles.items():
                told = sum(heading.endswith(title) for _, _, heading in shown)
                report.check(address, told >= count, f"{title} stands there {told} times instead of {count}")
            report.equal(address, "code", page.first("svg").get("aria-label"), f"QR: {address.removesuffix(month + '/')}")
        pattern = re.compile(re.escape(f"{BASE}{prefix(language)}") + r"calendar/(\d{4}-\d\d)/\Z")
        for address in [address for address in site.pages if pattern.match(address)]:
            linked = {urljoin(address, link.get("href")) for link in site.pages[address].all("a")}
            month = pattern.match(address)[1]
            report.equal(address, "programmes", sorted(linked & set(sheets)), sorted(months.get(month, ())))


def check_screens(report, site, events):
    """Each place has a screen with what takes place there next."""
    screens = pages_of(site, "screen")
    for folder in [folder for folder in groups(events) if re.fullmatch(r"venues/[^/]+/", folder)]:
        venue = folder.split("/")[1]
        here = [event for event in events if event["venue"] == venue and event["status"] != "moved-online"]
        ends = [instant(event["end"]) for event in here if days(event)[1] >= NOW and "T" in event["end"]]
        for language in LANGUAGES:
            address = f"{BASE}{prefix(language)}screen/{venue}/"
            if not report.check(address, address in screens, "there is no such page"):
                continue
            shown = [instant(item.get("data-ends")) for item in screens[address].all("li", data_ends=True)]
            strange = Counter(shown) - Counter(ends)
            # Days without hours end at a midnight that events.json does not tell.
            allowed = [event for event in here if "T" not in event["end"]]
            report.check(address, sum(strange.values()) <= len(allowed), f"shows what ends at {sorted(strange)}")
            report.equal(address, "how many", len(shown), min(24, len([event for event in here if days(event)[1] >= NOW])))
            worker = site.file(f"{BASE}{prefix(language)}screen/worker.js")
            report.check(address, worker is not None, "has no worker")


def check_embeds(report, site, events):
    """Each list has a frame with the next ten of it, without a script, whose links leave it."""
    frames = pages_of(site, "embed")
    folders = {folder or "all/": members for folder, members in groups(events).items() if folder.count("/") in (0, 2)}
    for folder, members in folders.items():
        if folder.startswith("workshops/"):
            continue
        coming = [event for event in members if days(event)[1] >= NOW]
        for language in LANGUAGES:
            address = f"{BASE}{prefix(language)}embed/{folder}"
            if not report.check(address, address in frames, "there is no such page"):
                continue
            page = frames[address]
            listed = cards_in(page, address)
            report.equal(address, "starts", sorted(start for _, start in listed), sorted(event["start"] for event in coming[:10]))
            known = {(card_address(site, event, language), event["start"]) for event in coming}
            report.equal(address, "without reason", sorted(set(listed) - known), [])
            report.equal(address, "scripts", len(page.all("script")), 0)
            report.equal(address, "targets", {link.get("target") for link in page.all("a")}, {"_top"})


def check_apart(report, site):
    """What is made for one use is left out by search engines, and nobody is led to a translation of it."""
    for kind in ("poster", "sign-in", "programme", "screen", "embed"):
        for address, page in pages_of(site, kind).items():
            report.check(address, not is_indexable(page), "no noindex")
            report.equal(address, "hreflang", alternates(page), {})


def check(report):
    site, events, words = Site(SITE), events_of(SITE), status_words()
    report.check("events.json", events, "has no event")
    for address, page in site.pages.items():
        check_safety(report, address, page)
        check_links(report, site, address, page)
        check_head(report, site, address, page)
        check_preview(report, site, address, page)
    dates = {}
    for event in events:
        dates.setdefault(event["id"], []).append(event)
    status = usual(events, "status")
    for language in LANGUAGES:
        for of, those in dates.items():
            check_event(report, site, those, language, words, status[of])
    for address, page in site.moved.items():
        check_old_address(report, site, address, page)
    told = {event["url"][language] for event in events for language in LANGUAGES}
    shown = {address for address, page in site.pages.items() if page.first("body").get("data-page") == "event"}
    report.equal("events.json", "event pages without event", sorted(shown - told), [])
    check_organizers(report, site)
    check_months(report, site, events)
    check_moved(report, site, events)
    check_weeks(report, site, events)
    check_groups(report, site, events)
    check_posters(report, site, events)
    check_sign_in_sheets(report, site, events)
    check_programmes(report, site, events)
    check_screens(report, site, events)
    check_embeds(report, site, events)
    check_apart(report, site)
    check_sitemap(report, site)


if __name__ == "__main__":
    run("pages", check)
