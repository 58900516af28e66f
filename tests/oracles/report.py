"""Counts what was checked and says what is wrong: one line a fault, one closing line."""

import sys


class Report:
    """Groups of checks; a group fails when anything in it does."""

    def __init__(self, name):
        self.name = name
        self.faults = {}

    def check(self, group, holds, fault):
        """Notes a fault of a group unless the statement holds."""
        faults = self.faults.setdefault(group, [])
        if not holds:
            faults.append(fault)
        return bool(holds)

    def equal(self, group, what, found, expected):
        """Notes a fault unless the two are equal."""
        return self.check(group, found == expected, f"{what}: found {found!r}, expected {expected!r}")

    def close(self):
        """Prints all faults and the closing line; the exit code of the program."""
        failed = 0
        for group, faults in sorted(self.faults.items()):
            failed += bool(faults)
            for fault in faults:
                print(f"{self.name}: {group}: {fault}")
        passed = len(self.faults) - failed
        if not self.faults:
            print(f"{self.name}: nothing was there to check")
            failed = 1
        print(f"{passed} passed, {failed} failed")
        return 1 if failed else 0


def run(name, check):
    """Runs a checker as a program: its report decides the exit code."""
    report = Report(name)
    check(report)
    sys.exit(report.close())
