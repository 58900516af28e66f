"""The random rules of `tests/recurrence.rs` give the days that python-dateutil finds.

Usage: check_recurrence.py RULES.json…
"""

import json
import sys
from datetime import datetime
from pathlib import Path

from dateutil.rrule import rrulestr

from report import run


def check(report):
    for file in map(Path, sys.argv[1:]):
        for case in json.loads(file.read_bytes()):
            start = datetime.strptime(case["start"], "%Y%m%dT%H%M%S")
            found = [moment.date().isoformat() for moment in rrulestr(case["rule"], dtstart=start)]
            # One group a frequency: thousands of rules are one statement each, and few of them ever fail.
            group = f"{file.stem}, {case['rule'].split(';')[0]}"
            report.equal(group, f"{case['start']} {case['rule']}", case["days"], found)


if __name__ == "__main__":
    run("recurrence", check)
