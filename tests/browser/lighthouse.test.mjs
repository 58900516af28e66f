// Lighthouse, as a phone: what it can say for certain of accessibility, good practice and search engines has to be full
// marks. The speed depends on the machine, so it is told and not judged. Every lost point is named.
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import lighthouse from "lighthouse";
import { TYPES, folder, launch } from "./site.mjs";

/** The address for which the demo is built; here it is that of the server, so that canonical links lead to it. */
const BASE = "https://makerspaces.example/";
const PAGES = { home: "/", month: "/calendar/2026-12/", event: "/events/soldering-almaty-2026-12-05/" };
const FULL = ["accessibility", "best-practices", "seo"];

/** The headers that the site asks its host for: [{ pattern, name, value }]. */
const asked = () => {
  let pattern;
  return readFileSync(join(folder, "_headers"), "utf8").split("\n").flatMap((line) => {
    const header = /^\s+([\w-]+): (.+)$/.exec(line);
    if (!header) pattern = new RegExp(`^${line.replace(/[.+?()[\]]/g, "\\$&").replaceAll("*", ".*")}$`);
    return header ? [{ pattern, name: header[1], value: header[2] }] : [];
  });
};

/** Serves the site as a good host does: compressed, with the headers that it asks for. */
const host = async () => {
  const headers = asked();
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const own = headers.filter(({ pattern }) => pattern.test(path)).map(({ name, value }) => [name, value]);
    const type = { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", "Content-Encoding": "gzip" };
    const bytes = readFileSync(file);
    const isText = [".html", ".xml", ".txt"].includes(extname(file));
    const body = isText ? bytes.toString().replaceAll(BASE, `http://${request.headers.host}/`) : bytes;
    response.writeHead(200, { ...type, ...Object.fromEntries(own) }).end(gzipSync(body));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
};

const freePort = async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
};

let server, browser, port;
before(async () => {
  server = await host();
  port = await freePort();
  browser = await launch([`--remote-debugging-port=${port}`]);
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** What a category lost points for. */
const lost = ({ categories, audits }, category) =>
  categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${id}: ${audits[id].displayValue ?? audits[id].explanation ?? audits[id].title}`);

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name}: full marks for ${FULL.join(", ")}`, async (t) => {
    const { lhr } = await lighthouse(server.origin + path, { port, logLevel: "error", onlyCategories: ["performance", ...FULL] });
    assert.equal(lhr.runtimeError, undefined);
    const scores = Object.values(lhr.categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
    t.diagnostic(`${name}: ${scores.join(", ")}; lost for speed: ${lost(lhr, "performance").join("; ") || "nothing"}`);
    for (const category of FULL) {
      assert.deepEqual([category, lost(lhr, category)], [category, []]);
      assert.equal(lhr.categories[category].score, 1);
    }
  });
}
