// What a phone has to load and to hold: every page with all that it asks for stays under its budget, gzipped and without
// the photos. The heaviest of each kind is named.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { NOW, files, folder, launch, pages, serve } from "./site.mjs";

const sum = (all) => all.reduce((total, one) => total + one, 0);
const TEXTS = new Set([".html", ".css", ".js", ".svg", ".json"]);

const weights = new Map();
/** The bytes that a host sends for a file: texts gzipped. */
const weight = (file) => {
  if (!weights.has(file)) {
    const bytes = readFileSync(join(folder, file));
    weights.set(file, TEXTS.has(extname(file)) ? gzipSync(bytes).length : bytes.length);
  }
  return weights.get(file);
};

const isPhoto = (path) => path.startsWith("media/");

/** The files that a page asks for while it is loaded, without photos. */
const loaded = (html) => {
  const elements = [/<link rel="(?:stylesheet|icon)" href="\/([^"]+)"/g, /<(?:script|img)[^>]* src="\/([^"]+)"/g];
  const paths = elements.flatMap((element) => [...html.matchAll(element)].map(([, path]) => path));
  // The script asks whether the site is stale.
  if (html.includes(" data-build-info=")) paths.push(/ data-build-info="\/([^"]+)"/.exec(html)[1]);
  return [...new Set(paths)].filter((path) => !isPhoto(path));
};

const measured = files(".html").map((file) => {
  const html = readFileSync(join(folder, file), "utf8");
  const parts = loaded(html);
  const of = (ending) => sum(parts.filter((part) => extname(part) === ending).map(weight));
  return {
    file,
    html: weight(file),
    styles: of(".css"),
    scripts: of(".js"),
    page: weight(file) + sum(parts.map(weight)),
    requests: 1 + parts.length,
    elements: html.match(/<[a-z]/g).length,
  };
});

describe("the heaviest page", () => {
  for (const [name, most] of Object.entries({ html: 40_000, styles: 20_000, scripts: 15_000, page: 150_000, requests: 8, elements: 3_000 })) {
    test(`${name}: ${most} at most`, (t) => {
      const worst = measured.reduce((a, b) => (b[name] > a[name] ? b : a));
      assert.equal(worst[name] > 0, true);
      t.diagnostic(`${name}: ${worst[name]} of ${most}, ${worst.file} (of ${measured.length} pages)`);
      assert.deepEqual(measured.filter((page) => page[name] > most), []);
    });
  }
});

/** What only a screen in a lobby loads. */
const ofScreens = (file) => /(?:^|\/)(?:screen\/worker|assets\/screen(?:-worker)?\.\w+)\.js$/.test(file);

for (const [what, ending, most] of [["styles", ".css", 20_000], ["scripts", ".js", 15_000]]) {
  test(`all ${what} of the site together: ${most} bytes at most`, () => {
    const all = files(ending).filter((file) => !ofScreens(file));
    assert.notEqual(all.length, 0);
    assert.equal(sum(all.map(weight)) <= most, true);
  });
}

test("no search index weighs more than 60 kB", () => {
  const all = files("search.json");
  assert.notEqual(all.length, 0);
  assert.deepEqual(all.filter((file) => weight(file) > 60_000), []);
});

describe("in a browser", () => {
  let server, browser;
  before(async () => {
    server = await serve();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  test("each kind of page asks for what was counted and nothing else", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, serviceWorkers: "block" });
    let asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname.slice(1)));
    for (const { path, html } of pages().filter(({ language }) => language === "kk")) {
      asked = [];
      await page.goto(server.origin + path, { waitUntil: "networkidle" });
      const counted = new Set([path.slice(1), ...loaded(html)]);
      assert.deepEqual(asked.filter((one) => !isPhoto(one) && !counted.has(one)), [], path);
    }
    await page.close();
  });

  // Slow 4G and a processor four times slower, as Lighthouse takes a phone to be.
  for (const [kind, path] of [["home", "/"], ["month", "/calendar/2026-12/"], ["event", "/events/soldering-almaty-2026-12-05/"]]) {
    test(`${kind} does not jump while it is loaded on a slow phone`, async (t) => {
      const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true });
      t.after(() => context.close());
      const page = await context.newPage();
      await page.clock.setFixedTime(NOW);
      const session = await context.newCDPSession(page);
      await session.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 });
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      await page.addInitScript(() => {
        window.seen = { shift: 0, largest: 0 };
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.shift += entry.value))).observe({ type: "layout-shift", buffered: true });
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (seen.largest = entry.startTime))).observe({ type: "largest-contentful-paint", buffered: true });
      });
      await page.goto(server.origin + path, { waitUntil: "networkidle" });
      await page.waitForFunction(() => seen.largest > 0);
      const { shift, largest } = await page.evaluate(() => seen);
      t.diagnostic(`${kind}: CLS ${shift.toFixed(3)} of 0.1, LCP ${Math.round(largest)} ms`);
      assert.equal(shift <= 0.1, true);
    });
  }
});
