// The built site as a browser sees it: a static server, the pages by kind, Chromium.
import { readFileSync, readdirSync, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { chromium } from "playwright-core";

export const folder = process.env.KESTE_TEST_SITE;
export const languages = ["kk", "ru", "en"];

/** Noon in Almaty on the day on which the site is built; see AFTER_THE_WEEK in tests/run. Later, what is over goes away. */
export const NOW = new Date("2026-11-29T05:00:00Z");

/** Media types by the ends of file names. */
export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ics": "text/calendar; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** The paths of all files of a site that end so. */
export const files = (ending, root = folder) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();

/** Serves the site on a free port of loopback, as static hosts do: a folder is its index, a stranger is 404.html. */
export const serve = async (root = folder) => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    let file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    const found = file.startsWith(root) && existsSync(file) && statSync(file).isFile();
    if (!found) file = join(root, "404.html");
    response.writeHead(found ? 200 : 404, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};

export const launch = (further = []) =>
  chromium.launch({
    executablePath: process.env.KESTE_TEST_BROWSER,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...further,
    ],
  });

const prefix = (language) => (language === languages[0] ? "" : `${language}/`);

/** The language whose prefix a path has. */
export const languageOf = (path) => languages.slice(1).find((language) => path.startsWith(`${language}/`)) ?? languages[0];

/** The largest page of every kind in every language: [{ kind, language, path }]. The 404 page stands once. */
export const pages = (root = folder) => {
  const largest = new Map();
  for (const file of files(".html", root)) {
    const html = readFileSync(join(root, file), "utf8");
    // An old address only leads to a page.
    if (html.includes('<meta http-equiv="refresh" content="0; ')) continue;
    const kind = /<body data-page="([^"]+)"/.exec(html)?.[1];
    if (!kind) throw new Error(`${file} has no data-page`);
    const language = languageOf(file);
    const key = `${kind} ${language}`;
    if ((largest.get(key)?.html.length ?? 0) < html.length) {
      largest.set(key, { kind, language, path: `/${file.replace(/index\.html$/, "")}`, html });
    }
  }
  return [...largest.values()].sort((a, b) => a.path.localeCompare(b.path));
};

/** Every kind of page that a site has. */
export const KINDS = [
  "all-series",
  "archive",
  "audience",
  "calendar",
  "changes",
  "embed",
  "event",
  "held-in",
  "home",
  "level",
  "month",
  "news",
  "news-item",
  "not-found",
  "page",
  "people",
  "person",
  "poster",
  "programme",
  "screen",
  "search",
  "series",
  "sign-in",
  "subscribe",
  "topic",
  "topics",
  "translations",
  "venue",
  "venues",
  "week",
  "workshop",
  "workshops",
];

/** The kinds of pages that are made for one use: no header, no footer, one language after another or none. */
export const APART = ["poster", "sign-in", "programme", "screen", "embed"];

export const home = (language) => `/${prefix(language)}`;
