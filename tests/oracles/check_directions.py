"""In the pages of a site, every text whose language is written the other way than what stands around it says so.

Usage: check_directions.py SITE
"""

import sys
from pathlib import Path

from html_tree import tree
from report import run

RIGHT_TO_LEFT = {"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}


def direction(element):
    """The direction of an element: its own, else that of what it stands in."""
    while element.name and not element.get("dir"):
        element = element.parent
    return element.get("dir")


def check(report):
    turned = 0
    site = Path(sys.argv[1])
    for file in sorted(site.rglob("*.html")):
        name = file.relative_to(site).as_posix()
        for element in tree(file.read_text(encoding="utf-8")).all(lang=True):
            language = element.get("lang")
            wanted = "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"
            turned += element.name != "html" and element.get("dir") == wanted
            report.equal(name, f"dir of <{element.name} lang={language}> {element.text()[:40]}", direction(element), wanted)
    report.check("turned texts", turned > 0, "no text is in the other direction")


run("directions", check)
