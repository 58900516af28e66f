"""What staff type into a text field comes back from calendar files as they typed it, and starts nothing of its own.

Usage: check_hostile.py SOURCE SITE, where SOURCE is `hostile/`, whose every text tries to break out of its line.
"""

import re
import sys
from pathlib import Path

import yaml

from content_lines import read
from expected import LANGUAGES, message, prefix, within_summary
from read_texts import all_texts
from report import run
from rules import unescaped

SOURCE, SITE = Path(sys.argv[1]), Path(sys.argv[2])
KNOWN = {"VCALENDAR": {"VTIMEZONE", "VEVENT"}, "VTIMEZONE": {"STANDARD"}, "STANDARD": set(), "VEVENT": set()}


def line(text):
    """A text field is one line: breaks of every kind are spaces."""
    return " ".join(re.split(r"[ \t\r\n\u2028\u2029]+", text.strip()))


def front_matter(path):
    """The fields of a content file."""
    return yaml.safe_load((SOURCE / path).read_text(encoding="utf-8").split("\n---\n")[0])


def texts_of(entry, language):
    """The texts of an entry in a language as they have to come back."""
    fields = front_matter(f"content/{entry}.{language}.md")
    return {name: line(value) for name, value in fields.items() if isinstance(value, str)}


def said(language, name, **values):
    """A message of the theme with its values."""
    return re.sub(r"\{ \$([a-z]+) \}", lambda match: values[match[1]], message(language, name))


def wanted(language):
    """(UID, RECURRENCE-ID) and the texts that this VEVENT has to have; of a description its first lines."""
    weekly, facts = texts_of("events/weekly", language), front_matter("content/events/weekly.md")
    venue, room = texts_of("venues/place", language), front_matter("content/venues/place.md")["rooms"]["lab"]["name"]
    first = texts_of("workshops/first", language)
    topics = [texts_of(f"topics/{name}", language)["title"] for name in ("one", "two")]
    contact = facts["contact"]
    settings = yaml.safe_load((SOURCE / "keste.yaml").read_text(encoding="utf-8"))
    level = line(settings["levels"]["hard"][language])
    place = [venue["address"], venue["city"]]
    lab = said(language, "feed-room", room=line(room[language]))

    def date(note, status=None):
        word = f"{message(language, f'status-{status}')} " if status else ""
        return {
            "SUMMARY": [within_summary(word + weekly["title"])],
            "DESCRIPTION": [note, weekly["summary"], level],
            "LOCATION": [", ".join([venue["title"], lab, *place])],
            "CATEGORIES": topics,
            "CONTACT": [", ".join([line(contact["name"]), str(contact["phone"]), contact["email"]])],
        }

    changes = {str(day): line(change["note"][language]) for day, change in facts["changes"].items()}
    uid = "weekly@hostile.example"
    return {
        (uid, None): date(weekly["note"]),
        (uid, "20261209T150000"): date(changes["2026-12-09"], "moved"),
        (uid, "20261223T150000"): date(changes["2026-12-23"], "cancelled"),
        ("weekly-20261205@hostile.example", None): date(weekly["note"]),
        ("session@hostile.example", None): {
            "SUMMARY": [within_summary(first["title"])],
            "DESCRIPTION": [first["note"], first["summary"]],
            "LOCATION": [", ".join([venue["title"], *place])],
            "CATEGORIES": topics[1:],
        },
        ("body@hostile.example", None): {
            "SUMMARY": [within_summary(texts_of("events/body", language)["title"])],
            "DESCRIPTION": [f"Body {language} BEGIN:VEVENT UID:{language}@evil.example; x, y \"z\" ^n 🤖"],
            "CONFERENCE": [front_matter("content/events/body.md")["online"]["url"]],
        },
        ("long@hostile.example", None): {
            "SUMMARY": [within_summary(texts_of("events/long", language)["title"])],
        },
        ("formula@hostile.example", None): {
            "SUMMARY": [texts_of("events/formula", language)["title"]],
        },
    }


def check_nesting(report, path, part):
    """Nothing stands in a component that we do not put there."""
    for inner in part.parts:
        if report.check(path, inner.name in KNOWN[part.name], f"{inner.name} in {part.name}"):
            check_nesting(report, path, inner)


def check(report):
    found = all_texts(SITE)
    for language in LANGUAGES:
        want, seen = wanted(language), set()
        site = line(yaml.safe_load((SOURCE / "keste.yaml").read_text(encoding="utf-8"))["title"][language])
        for path, (head, *events) in found.items():
            if (path.split("/")[0] if path.split("/")[0] in LANGUAGES[1:] else LANGUAGES[0]) != language:
                continue
            check_nesting(report, path, read((SITE / path).read_bytes(), lambda fault, path=path: report.check(path, False, fault)))
            if path == f"{prefix(language)}calendar.ics":
                # Neither reader knows that NAME is a text.
                name = unescaped(head[2]["NAME"][0])
                report.equal(path, "NAME", name, said(language, "feed-title", site=site))
            for uid, original, texts in events:
                key = uid, original
                seen.add(key)
                if report.check(path, key in want, f"{key} is none of ours"):
                    texts["DESCRIPTION"] = re.split(r"\n| · ", texts["DESCRIPTION"][0])
                    for name, value in want[key].items():
                        report.equal(path, f"{key} {name}", texts.get(name, [])[: len(value)], value)
        report.equal(f"events in {language}", "seen", sorted(map(str, seen)), sorted(map(str, want)))


if __name__ == "__main__":
    run("hostile", check)
