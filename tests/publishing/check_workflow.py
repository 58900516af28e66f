"""Runs the steps of pages.yml in order on a fresh clone, as GitHub does, and looks at what it would upload.

Steps that `use` an action do what the action means on this machine: checking out is the clone, configuring Pages gives
the site's address, cache and upload do nothing. The published site is played by a server of this machine, which
answers with a ledger (200), with nothing (404) or with a failure (500). `rustup` is played by a script that accepts what the workflow asks of
it and installs nothing: the machine's own Rust is used.

Usage: check_workflow.py STATE
"""

import contextlib
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ORACLES = ROOT / "tests" / "oracles"
sys.path.insert(0, str(ORACLES))

from report import run  # noqa: E402
from workflow import Workflow, check_form, filled  # noqa: E402

STATE = Path(sys.argv[1]).resolve()
CLONE = STATE / "clone"
# Below this path of a server of this machine the site is published.
PATH = "/makerspaces"
# The demo site's programme begins here.
NOW, EPOCH = "2026-11-21", "1795219200"
LEDGER_STEP = "Ledger of the published site"
# A SEQUENCE that no first publication has.
RAISED = 7
WORKFLOWS = ROOT / ".github" / "workflows"

RUSTUP = """#!/bin/sh
# Accepts what a workflow may ask; installs nothing.
case "$*" in
  "toolchain install {version} --profile minimal" | "default {version}") exit 0 ;;
esac
echo "rustup was not expected to be called with: $*" >&2
exit 1
"""


def clone():
    """The committed state in a folder of its own."""
    shutil.rmtree(CLONE, ignore_errors=True)
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(CLONE)], check=True)


def environment():
    """A path on which our `rustup` stands first, and a target folder in which the packages are compiled already."""
    version = re.search(r'^rust-version = "(.*)"$', (CLONE / "Cargo.toml").read_text(encoding="utf-8"), re.M)[1]
    tools = STATE / "tools"
    tools.mkdir(exist_ok=True)
    stand_in = tools / "rustup"
    stand_in.write_text(RUSTUP.format(version=version), encoding="utf-8")
    stand_in.chmod(0o755)
    return os.environ | {
        "PATH": f"{tools}:{os.environ['PATH']}",
        "CARGO_TARGET_DIR": str(ROOT / "target"),
        "SOURCE_DATE_EPOCH": EPOCH,
        "CI": "true",
    }


@contextlib.contextmanager
def published(status, body=b""):
    """A server that answers for the published site; gives its address and the paths that it was asked for."""
    asked = []

    class Answers(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{PATH}", asked
        server.shutdown()


def use(report, step, values, address):
    """What an action means here: it may give values; the one that uploads gives the folder."""
    action = step["uses"].split("@")[0]
    if action == "actions/checkout":
        clone()
    elif action == "actions/configure-pages":
        values[f"steps.{step['id']}.outputs.base_url"] = address
    elif action == "actions/upload-pages-artifact":
        return step["with"]["path"]
    else:
        report.check("pages.yml", action == "actions/cache", f"{action} has no meaning here")
    return None


def handed_on(file):
    """The variables that a step gave to those after it."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines)


def run_steps(report, job, address, fails=None):
    """Runs a job's steps until one fails; gives the folder that it uploads. `fails` names the step that must fail."""
    values, uploaded = {}, None
    handed = STATE / "github-env"
    handed.write_text("", encoding="utf-8")
    for step in job["steps"]:
        name = step.get("name") or step.get("uses")
        report.check("pages.yml", uploaded is None, f"{name} comes after the upload")
        if "uses" in step:
            uploaded = use(report, step, values, address) or uploaded
            continue
        own = {key: filled(value, values) for key, value in step.get("env", {}).items()}
        # GitHub runs a script without `shell:` like this.
        whole = environment() | {"GITHUB_ENV": str(handed)} | handed_on(handed) | own
        done = subprocess.run(["bash", "-e", "-c", step["run"]], cwd=CLONE, env=whole, check=False)
        if name == fails:
            report.check(f"step {name}", done.returncode != 0, "did not stop the deployment")
            return None
        if not report.check(f"step {name}", done.returncode == 0, f"ended with {done.returncode}"):
            return None
    return uploaded


def check_upload(report, folder, address):
    """What GitHub accepts, and that every page of the site is there and right under its address."""
    site = CLONE / folder
    files = [path for path in site.rglob("*") if not path.is_dir()]
    report.check("upload", len(files) > 500, f"{len(files)} files")
    for path in files:
        name = path.relative_to(site)
        report.check("upload", not path.is_symlink() and path.stat().st_nlink == 1, f"{name} is a link")
        report.check("upload", path.stat().st_mode & 0o444 == 0o444, f"{name} cannot be read by everybody")
    for name in ("index.html", "404.html", "calendar.ics", "ru/index.html", "_headers", "build-info.json", "ledger.json"):
        report.check("upload", (site / name).is_file(), f"{name} is missing")
    checker = [sys.executable, ORACLES / "check_pages.py", site, NOW, f"{address}/"]
    done = subprocess.run(checker, capture_output=True, text=True, check=False)
    report.check("pages of the upload", done.returncode == 0, done.stdout + done.stderr)


def raised(ledger):
    """A ledger by which every event was changed often."""
    data = json.loads(ledger)
    for record in data["records"]:
        record["sequence"] = RAISED
    return json.dumps(data).encode()


def check(report):
    pages = Workflow(WORKFLOWS / "pages.yml")
    check_form(report, pages, Workflow(WORKFLOWS / "ci.yml"))
    build = pages.jobs["build"]
    with published(404) as (address, asked):
        uploaded = run_steps(report, build, address)
        report.equal("first publication", "asked for", asked, [f"{PATH}/ledger.json"])
        if not report.check("first publication", uploaded, "nothing was uploaded"):
            return
        check_upload(report, uploaded, address)
        first = (CLONE / uploaded / "ledger.json").read_bytes()
    with published(200, raised(first)) as (address, _):
        uploaded = run_steps(report, build, address)
        if report.check("second publication", uploaded, "nothing was uploaded"):
            ledger = json.loads((CLONE / uploaded / "ledger.json").read_bytes())
            kept = [record["sequence"] for record in ledger["records"]]
            report.check("second publication", min(kept) >= RAISED, "does not go on from the published ledger")
    for status, body in ((500, b""), (200, first[:-40])):
        fails = LEDGER_STEP if status == 500 else "Check"
        with published(status, body) as (address, _):
            uploaded = run_steps(report, build, address, fails)
            report.check(f"HTTP status {status}", uploaded is None, "was uploaded in spite of it")


if __name__ == "__main__":
    run("workflow", check)
