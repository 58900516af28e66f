"""Files for programs and spreadsheets: `events.json` keeps its own schema, `events.csv` and the feeds of news tell the same.

Usage: check_data.py SITE BASE_URL
"""

import copy
import csv
import json
import sys
import xml.etree.ElementTree as ElementTree
from datetime import datetime
from pathlib import Path

from jsonschema import Draft202012Validator

from report import run

SITE, BASE = Path(sys.argv[1]), sys.argv[2]
ATOM = "{http://www.w3.org/2005/Atom}"
LISTS = ("topics", "audience", "held_in")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def load(path):
    """A JSON file of the site."""
    return json.loads((SITE / path).read_text(encoding="utf-8"))


def faults_of(validator, data):
    """Where a file does not keep the schema."""
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


def broken(data):
    """The same file with one slip each, none of which the schema may let pass."""
    for name in data["events"][0]:
        without = copy.deepcopy(data)
        del without["events"][0][name]
        yield f"without {name}", without
        other = copy.deepcopy(data)
        other["events"][0][name] = 1
        yield f"{name} as a number", other
    for name, value in [("status", "sold-out"), ("start", "2027-01-16 15:00"), ("end", "16.01.2027")]:
        other = copy.deepcopy(data)
        other["events"][0][name] = value
        yield f"{name} {value!r}", other
    yield "another version", data | {"version": 2}


def check_schema(report):
    """The schema is one, says every field that there is, accepts the file and nothing else."""
    schema, data = load("events.schema.json"), load("events.json")
    Draft202012Validator.check_schema(schema)
    report.equal("events.schema.json", "$schema", schema["$schema"], "https://json-schema.org/draft/2020-12/schema")
    report.equal("events.schema.json", "$id", schema["$id"], BASE + "events.schema.json")
    validator = Draft202012Validator(schema)
    report.equal("events.json", "faults by its schema", faults_of(validator, data), [])
    known = set(schema["$defs"]["Occurrence"]["properties"])
    for event in data["events"]:
        report.equal("events.json", f"fields of {event['uid']}", set(event), known)
    for slip, other in broken(data):
        report.check("events.schema.json", not validator.is_valid(other), f"accepts {slip}")


def moment(text, offset):
    """A time of the table as `events.json` has it."""
    if not offset:
        return text
    return datetime.strptime(f"{text} {offset}", "%Y-%m-%d %H:%M UTC%z").isoformat()


def typed(cell):
    """The text that a cell stands for; a spreadsheet shows no apostrophe before it."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def check_table(report):
    """Every occurrence is a row with the same facts; no cell is a formula."""
    raw = (SITE / "events.csv").read_bytes()
    text = raw.decode("utf-8")
    report.check("events.csv", text.startswith("\ufeff"), "has no byte order mark")
    report.check("events.csv", raw.count(b"\n") == raw.count(b"\r\n"), "has lines that do not end with CRLF")
    table = list(csv.DictReader(text[1:].splitlines(keepends=True), strict=True))
    events = load("events.json")["events"]
    report.equal("events.csv", "rows", len(table), len(events))
    for row, event in zip(table, events):
        formulas = [cell for cell in row.values() if cell.startswith(FORMULA)]
        report.equal("events.csv", "formulas", formulas, [])
        row = {name: typed(cell) for name, cell in row.items()}
        found = {name: row[name] or None for name in event if name in row}
        found |= {name: row[name].split() for name in LISTS}
        found["all_day"] = {"true": True, "false": False}[row["all_day"]]
        found |= {name: moment(row[name], row[f"{name}_offset"]) for name in ("start", "end")}
        for name in ("title", "url"):
            found[name] = {tag: row[f"{name}_{tag}"] for tag in event[name]}
        told = {name: value for name, value in event.items() if name != "summary"}
        report.equal("events.csv", event["uid"], found, told)


def check_news(report, atom, own):
    """The two feeds of news of a language tell the same."""
    feed = load(own)
    tree = ElementTree.parse(SITE / atom).getroot()
    links = {link.get("rel"): link.get("href") for link in tree.findall(ATOM + "link")}
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": tree.findtext(ATOM + "title"),
        "home_page_url": links["alternate"],
        "feed_url": BASE + own,
        "language": tree.get("{http://www.w3.org/XML/1998/namespace}lang"),
        "authors": [{"name": tree.findtext(f"{ATOM}author/{ATOM}name")}],
    }
    report.equal(own, "head", {name: feed[name] for name in feed if name != "items"}, head)
    entries = [
        {
            "id": entry.findtext(ATOM + "id"),
            "url": entry.find(ATOM + "link").get("href"),
            "title": entry.findtext(ATOM + "title"),
            "content_text": entry.findtext(ATOM + "summary") or entry.findtext(ATOM + "title"),
            "date_published": entry.findtext(ATOM + "updated"),
        }
        for entry in tree.findall(ATOM + "entry")
    ]
    report.equal(own, "items", feed["items"], entries)


def check(report):
    check_schema(report)
    check_table(report)
    feeds = sorted(SITE.rglob("feed.xml"))
    report.check("feeds of news", feeds, "there are none")
    for feed in feeds:
        path = feed.relative_to(SITE)
        check_news(report, path.as_posix(), path.with_suffix(".json").as_posix())


run("data", check)
