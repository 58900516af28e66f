"""Every calendar file keeps the rules of `rules.py`, and all files tell the same facts of an event.

Usage: check_rules.py SITE BASE_URL UID_DOMAIN
"""

import sys
from pathlib import Path

from expected import LANGUAGES
from report import run
from rules import check_file

SITE, BASE, DOMAIN = Path(sys.argv[1]), sys.argv[2], sys.argv[3]


def check(report):
    seen, related = {}, set()
    for file in sorted(SITE.rglob("*.ics")):
        path = file.relative_to(SITE).as_posix()
        language = path.split("/")[0]
        language = language if language in LANGUAGES[1:] else LANGUAGES[0]
        is_feed = file.name == "calendar.ics"
        report.check(path, True, "")
        report.check(path, file.name in ("calendar.ics", "event.ics"), "no name of ours")
        fault = lambda text, path=path: report.check(path, False, text)
        for uid, (shared, spoken) in check_file(file.read_bytes(), is_feed, language, BASE + path, DOMAIN, fault).items():
            first, those = seen.setdefault(uid, (path, shared))
            report.equal("equal facts", f"{uid} in {path} against {first}", shared, those)
            first, those = seen.setdefault((uid, language), (path, spoken))
            report.equal("equal texts", f"{uid} in {path} against {first}", spoken, those)
            related.update(value for lines in shared for name, _, value in lines if name == "RELATED-TO")
    report.equal("RELATED-TO", "UIDs that nothing has", sorted(related - set(seen)), [])


if __name__ == "__main__":
    run("rules", check)
