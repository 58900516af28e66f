"""A workflow file: its text, its jobs, and what is asked of every workflow that may publish."""

import re
from pathlib import Path

import yaml

PINNED = re.compile(r"uses: (?P<action>[\w-]+/[\w-]+)@(?P<hash>[0-9a-f]{40}) # v\d+\.\d+\.\d+\Z")
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


class Workflow:
    """One file of .github/workflows."""

    def __init__(self, path):
        self.name = Path(path).name
        self.text = Path(path).read_text(encoding="utf-8")
        self.data = yaml.safe_load(self.text)
        # YAML 1.1 reads the key `on` as true.
        self.triggers = self.data[True]
        self.jobs = self.data["jobs"]

    def pins(self):
        """`{action: hash}` of every line that uses an action; the line itself where it is not pinned."""
        lines = [line.strip().removeprefix("- ") for line in self.text.splitlines()]
        pins = {}
        for line in (line for line in lines if line.startswith("uses:")):
            match = PINNED.match(line)
            pins[match["action"] if match else line] = match["hash"] if match else None
        return pins


def filled(text, values):
    """A text with its expressions replaced; an expression without a value is an error."""
    return EXPRESSION.sub(lambda match: values[match[1]], text)


def check_form(report, pages, ci):
    """Triggers, rights and pins are those that were decided on."""
    where = pages.name
    report.equal(
        where,
        "triggers",
        pages.triggers,
        {"push": {"branches": ["main"]}, "schedule": [{"cron": "17 19 * * *"}], "workflow_dispatch": None},
    )
    report.equal(where, "rights of all jobs", pages.data["permissions"], {})
    report.equal(where, "concurrency", pages.data["concurrency"], {"group": "pages", "cancel-in-progress": False})
    rights = {name: job.get("permissions") for name, job in pages.jobs.items()}
    wanted = {
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
    }
    report.equal(where, "rights", rights, wanted)
    for name, job in pages.jobs.items():
        report.check(where, 0 < job.get("timeout-minutes", 0) <= 30, f"{name} has no time limit")
        for step in job["steps"]:
            report.check(where, "${{" not in step.get("run", ""), f"{name}: an expression inside a script")
            report.check(where, "if" not in step, f"{name}: a step that is not always run")
    for workflow in (pages, ci):
        for action, pin in workflow.pins().items():
            report.check(workflow.name, pin, f"not pinned to a commit with its version: {action}")
    for action in set(pages.pins()) & set(ci.pins()):
        report.equal(where, f"the commit of {action} in {ci.name}", pages.pins()[action], ci.pins()[action])
    deploy = pages.jobs["deploy"]
    report.equal(where, "deploy needs", deploy["needs"], "build")
    last = deploy["steps"][-1]
    report.check(where, last["uses"].startswith("actions/deploy-pages@"), f"deploys with {last['uses']}")
    address = f"${{{{ steps.{last.get('id')}.outputs.page_url }}}}"
    report.equal(where, "environment", deploy["environment"], {"name": "github-pages", "url": address})
