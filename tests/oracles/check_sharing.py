"""What a page tells machines that show it elsewhere: schema.org data (Google's rules for events and breadcrumbs), Open
Graph and the description.

Usage: check_sharing.py SITE BASE_URL
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin

from html_tree import tree
from report import run

SITE, BASE = Path(sys.argv[1]), sys.argv[2]
SCHEMA = "https://schema.org/"
DAY = r"\d{4}-\d\d-\d\d"
TIME = re.compile(rf"{DAY}(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?\Z")
EVENTS = ("Event", "EducationEvent")
STATUS = {"EventScheduled", "EventCancelled", "EventPostponed", "EventRescheduled", "EventMovedOnline"}
ATTENDANCE = {"OfflineEventAttendanceMode", "OnlineEventAttendanceMode", "MixedEventAttendanceMode"}
AVAILABILITY = {"InStock", "SoldOut", "PreOrder"}
# Recommended by Google, but only told where the writer of the event has told us.
OPTIONAL = ("description", "image", "organizer", "performer", "previousStartDate")
# What stands in the data of a kind of page; an event's page tells of its coming dates besides.
PROMISED = {
    "home": ["Organization"],
    "venue": ["BreadcrumbList", "Place"],
    **{kind: ["BreadcrumbList"] for kind in ("event", "workshop", "topic", "series", "person", "page", "news-item")},
}
# Kinds of pages made for one use, whose head is short.
APART = {"poster", "screen", "embed", "sign-in", "programme"}


def is_here(address):
    """Whether an address is that of a file of the site."""
    if not isinstance(address, str) or not address.startswith(BASE):
        return False
    path = address.removeprefix(BASE).split("#")[0]
    return (SITE / (path + "index.html" if path == "" or path.endswith("/") else path)).is_file()


def check_place(report, address, place):
    kind = place.get("@type")
    if kind == "VirtualLocation":
        report.check(address, str(place.get("url", "")).startswith("https://"), f"virtual location without url: {place}")
        return
    report.equal(address, "location", kind, "Place")
    for field in ("name", "address"):
        report.check(address, place.get(field), f"location without {field}")


def check_offer(report, address, offer):
    report.equal(address, "offers", offer.get("@type"), "Offer")
    report.check(address, isinstance(offer.get("price"), (int, float)), f"offers.price {offer.get('price')!r}")
    report.equal(address, "offers.priceCurrency", offer.get("priceCurrency"), "KZT")
    report.check(address, str(offer.get("availability")).removeprefix(SCHEMA) in AVAILABILITY, f"offers.availability {offer.get('availability')!r}")
    report.check(address, re.match(r"https?://", str(offer.get("url"))), f"offers.url {offer.get('url')!r}")
    if "validFrom" in offer:
        report.check(address, TIME.match(offer["validFrom"]), f"offers.validFrom {offer['validFrom']!r}")


def check_event(report, address, data, told):
    """Required: name, startDate, location with its address. All the recommended ones that can be known always stand."""
    for field in ("name", "url", "inLanguage", "isAccessibleForFree"):
        report.check(address, field in data, f"no {field}")
    for field in ("startDate", "endDate"):
        report.check(address, TIME.match(str(data.get(field))), f"{field} {data.get(field)!r}")
    report.check(address, str(data.get("startDate")) <= str(data.get("endDate")), "ends before it begins")
    for field, known in (("eventStatus", STATUS), ("eventAttendanceMode", ATTENDANCE)):
        report.check(address, str(data.get(field)).removeprefix(SCHEMA) in known, f"{field} {data.get(field)!r}")
    moved = data.get("eventStatus") == SCHEMA + "EventRescheduled"
    report.equal(address, "previousStartDate where it was moved", "previousStartDate" in data, moved)
    for place in data.get("location") or []:
        check_place(report, address, place)
    online = SCHEMA + "OnlineEventAttendanceMode"
    kinds = {place["@type"] for place in data.get("location") or []}
    report.equal(address, "a location online alone", kinds == {"VirtualLocation"}, data.get("eventAttendanceMode") == online)
    check_offer(report, address, data.get("offers") or {})
    report.equal(address, "isAccessibleForFree", data.get("isAccessibleForFree"), (data.get("offers") or {}).get("price") == 0)
    if "image" in data:
        report.check(address, is_here(data["image"]) and not data["image"].endswith(".svg"), f"image {data['image']!r}")
    for person in [data.get("organizer"), *data.get("performer", [])]:
        if person is not None:
            report.check(address, person.get("name") and is_here(person.get("url")), f"no page of {person}")
    told.update(field for field in OPTIONAL if field in data)


def check_breadcrumbs(report, address, data):
    """From the first page of the language down to this one, each with its name."""
    items = data.get("itemListElement") or []
    report.check(address, len(items) >= 2, "breadcrumbs of fewer than two")
    report.equal(address, "positions", [item.get("position") for item in items], list(range(1, len(items) + 1)))
    for item in items:
        report.check(address, item.get("name") and is_here(item.get("item")), f"breadcrumb {item}")
    report.equal(address, "the last breadcrumb", items[-1].get("item") if items else None, address)


def check_organization(report, address, data):
    report.check(address, data.get("name"), "Organization without name")
    report.equal(address, "url", data.get("url"), address)


def check_venue(report, address, data):
    check_place(report, address, data)
    # Its list of dates may have several pages.
    report.equal(address, "url", data.get("url"), re.sub(r"page/\d+/$", "", address))


CHECKS = {
    "BreadcrumbList": check_breadcrumbs,
    "Organization": check_organization,
    "Place": check_venue,
}


def data_of(report, address, page):
    """What the page's data scripts hold; each says its context and what it is."""
    found = []
    for script in page.all("script", type="application/ld+json"):
        try:
            found.append(json.loads(script.raw()))
        except ValueError as fault:
            report.check(address, False, f"no JSON: {fault}")
    for data in found:
        report.equal(address, "@context", data.get("@context"), SCHEMA.rstrip("/"))
    return found


def check_open_graph(report, address, page, images):
    """What messengers and networks show of a page that anybody may find."""
    properties = {meta.get("property"): meta.get("content") for meta in page.all("meta", property=True)}
    for name in ("og:site_name", "og:title", "og:url", "og:type", "og:locale"):
        report.check(address, properties.get(name), f"no {name}")
    canonical = page.first("link", rel="canonical").get("href")
    report.equal(address, "og:url", properties.get("og:url"), canonical)
    description = page.first("meta", name="description")
    report.equal(address, "og:description", properties.get("og:description"), description and description.get("content"))
    image = properties.get("og:image")
    # The demo has a font, so that every page has a picture.
    report.check(address, image and is_here(image) and image.endswith((".png", ".jpg")), f"og:image {image!r}")
    images.append(image is not None)
    return description is not None


def check(report):
    told, kinds, events, images, undescribed = Counter(), Counter(), 0, [], Counter()
    for file in sorted(SITE.rglob("*.html")):
        page = tree(file.read_text(encoding="utf-8"))
        # An old address only leads to a page.
        if page.first("body", data_page=True) is None:
            continue
        address = urljoin(BASE, file.relative_to(SITE).as_posix().removesuffix("index.html"))
        kind = page.first("body").get("data-page")
        noindex = any("noindex" in meta.get("content") for meta in page.all("meta", name="robots"))
        found = data_of(report, address, page)
        if not noindex:
            others = [data.get("@type") for data in found if data.get("@type") not in EVENTS]
            report.equal(address, f"data of a page of kind {kind}", others, PROMISED.get(kind, []))
        for data in found:
            kinds[data.get("@type")] += 1
            if data.get("@type") in EVENTS:
                events += 1
                check_event(report, address, data, told)
            elif report.check(address, data.get("@type") in CHECKS, f"@type {data.get('@type')!r}"):
                CHECKS[data["@type"]](report, address, data)
        if kind not in APART and kind != "not-found" and not noindex and not check_open_graph(report, address, page, images):
            undescribed[kind] += 1
    report.check("the site", events and images, "has no event or no page that may be found")
    report.equal("pages without a description", "by kind", dict(undescribed), {})
    print(f"data: {', '.join(f'{number} {kind}' for kind, number in sorted(kinds.items()))}")
    print(f"of {events} events: {', '.join(f'{told[field]} {field}' for field in OPTIONAL)}")
    print(f"of {len(images)} pages that may be found, {sum(images)} have a picture for sharing")


if __name__ == "__main__":
    run("sharing", check)
