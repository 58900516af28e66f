"""The built site behind nginx, with the configuration that the guide shows: types, caching, safety, links.

Only the port, the name and the site's folder of that configuration are replaced. nginx runs with a folder of its own
for everything that it writes, and ends with this program.

Usage: check_nginx.py SITE BASE_URL
"""

import contextlib
import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "oracles"))

from html_tree import tree  # noqa: E402
from report import run  # noqa: E402

SITE, BASE = Path(sys.argv[1]).resolve(), sys.argv[2]
PATH = urlsplit(BASE).path
GUIDE = ROOT / "docs" / "guide" / "publishing.md"
FOR_HOSTS = {"_headers", "_redirects", "manifest.txt"}
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "text/xml; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
}
READ_BY_PROGRAMS = (".ics", "events.json", "events.csv", "feed.xml", "feed.json")
SAFETY = {
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
}
OUTSIDE = [
    "../secret.txt",
    "%2e%2e/secret.txt",
    "..%2fsecret.txt",
    "..%5csecret.txt",
    "assets/../../secret.txt",
    "assets/%2e%2e/%2e%2e/secret.txt",
    "/secret.txt",
    "%00",
    ".git/config",
    ".hidden",
]
FRAME = """daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{server}
}}
"""


def free_port():
    """A port of loopback that nothing listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def configuration(folder, port):
    """The guide's file for nginx with another port, name and folder."""
    block = re.search(r"```nginx\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.S)[1]
    replaced = [
        (r"listen 80;", f"listen 127.0.0.1:{port};"),
        (r"server_name library\.example;", "server_name localhost;"),
        (r"alias /srv/makerspaces/public/;", f"alias {folder}/root/site/;"),
    ]
    for pattern, text in replaced:
        block, count = re.subn(pattern, text, block)
        if count != 1:
            raise ValueError(f"{GUIDE.name} has {count} lines like {pattern}")
    return FRAME.format(folder=folder, server=block)


@contextlib.contextmanager
def nginx(report):
    """Starts nginx; gives a connection to it, or nothing when it did not start."""
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        # Beside the site lies a file that nobody may get, and in it some that are not for visitors.
        (folder / "root").mkdir()
        subprocess.run(["cp", "-r", str(SITE), str(folder / "root" / "site")], check=True)
        (folder / "root" / "secret.txt").write_text("secret", encoding="utf-8")
        (folder / "root" / "site" / ".hidden").write_text("secret", encoding="utf-8")
        (folder / "nginx.conf").write_text(configuration(folder, port), encoding="utf-8")
        # Debian keeps it where only root looks for programs.
        program = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")
        if program is None:
            report.check("nginx", False, "is not installed")
            yield None
            return
        call = [program, "-p", name, "-c", str(folder / "nginx.conf")]
        with subprocess.Popen(call, stderr=subprocess.PIPE, text=True) as server:
            try:
                if listening(server, port):
                    yield http.client.HTTPConnection("127.0.0.1", port, timeout=30)
                else:
                    report.check("nginx", False, "did not start: " + server.stderr.read())
                    yield None
            finally:
                server.terminate()


def listening(server, port):
    """Waits until a connection is accepted or the server has ended."""
    while server.poll() is None:
        with contextlib.suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
            return True
        time.sleep(0.01)
    return False


def get(connection, path):
    """(status, headers, body) of an address, which is sent as it stands."""
    connection.request("GET", path, headers={"Host": "localhost"})
    response = connection.getresponse()
    return response.status, response.headers, response.read()


def caching(path):
    """What the guide promises to say about keeping a file."""
    if path.startswith("assets/"):
        return "public, max-age=31536000, immutable"
    return "public, max-age=900" if path.endswith(READ_BY_PROGRAMS) else "no-cache"


def check_file(report, connection, path):
    """A file is there as it was built, with its type, and may be kept as long as it should."""
    address = PATH + quote(path.removesuffix("index.html") if path.endswith("index.html") else path)
    status, headers, body = get(connection, address)
    if path in FOR_HOSTS:
        report.equal(path, "status", status, 404)
        return
    report.equal(path, "status", status, 200)
    report.check(path, body == (SITE / path).read_bytes(), "other bytes than those of the file")
    kind = TYPES.get(Path(path).suffix, "an ending that is not in the list")
    report.equal(path, "Content-Type", headers["Content-Type"], kind)
    report.equal(path, "Cache-Control", headers.get_all("Cache-Control"), [caching(path)])
    for name, value in SAFETY.items():
        report.equal(path, name, headers.get_all(name), [value])
    open_to_all = ["*"] if path.endswith(READ_BY_PROGRAMS) or path == "events.schema.json" else None
    report.equal(path, "Access-Control-Allow-Origin", headers.get_all("Access-Control-Allow-Origin"), open_to_all)


def links(page):
    """The addresses of this site to which a page links, as paths from its root."""
    address = BASE + page.relative_to(SITE).as_posix().removesuffix("index.html")
    elements = tree(page.read_text(encoding="utf-8")).all()
    targets = [element.get(name) for name in ("href", "src") for element in elements if element.get(name)]
    whole = [urlsplit(urljoin(address, target)) for target in targets]
    mine = urlsplit(BASE)
    return {one.path for one in whole if one.scheme in ("http", "https") and one.netloc == mine.netloc}


def check_links(report, connection, pages):
    """Every link leads to a file; a folder without its slash leads to the folder."""
    asked = {}
    for page in pages:
        for path in sorted(links(page)):
            if path not in asked:
                asked[path] = get(connection, path)[0]
            report.equal(f"links of {page.relative_to(SITE)}", path, asked[path], 200)
    for path in sorted(path for path in asked if path.endswith("/") and path != PATH):
        status, headers, _ = get(connection, path.removesuffix("/"))
        report.equal("folders without a slash", path, status, 301)
        report.equal("folders without a slash", path, urlsplit(headers["Location"] or "").path, unquote(path))


def check_strangers(report, connection):
    """What is not there is the site's own page for that; nothing outside the site is given away."""
    own = (SITE / "404.html").read_bytes()
    for path in ("nothing/", "ru/nothing/", "events/nothing/event.ics", "assets/style.00000000.css"):
        status, headers, body = get(connection, PATH + path)
        report.equal("unknown addresses", path, (status, body == own), (404, True))
        report.equal("unknown addresses", f"type of {path}", headers["Content-Type"], TYPES[".html"])
        report.equal("unknown addresses", f"{path} may be kept", headers.get_all("Cache-Control"), None)
        for name, value in SAFETY.items():
            report.equal("unknown addresses", f"{name} of {path}", headers[name], value)
    for path in [PATH + path for path in OUTSIDE] + [PATH.removesuffix("/") + "../secret.txt"]:
        status, _, body = get(connection, path)
        report.check("addresses outside", status in (400, 404), f"{path}: {status}")
        report.check("addresses outside", b"secret" not in body, f"{path} was given away")


def check(report):
    with nginx(report) as connection:
        if connection is None:
            return
        files = sorted(path for path in SITE.rglob("*") if path.is_file())
        report.check("site", len(files) > 500, f"{len(files)} files")
        for path in files:
            check_file(report, connection, path.relative_to(SITE).as_posix())
        check_links(report, connection, [path for path in files if path.suffix == ".html"])
        check_strangers(report, connection)


if __name__ == "__main__":
    run("nginx", check)
