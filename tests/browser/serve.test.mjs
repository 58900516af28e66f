// Pages that are open while the site is written: they follow by themselves, each only if its own bytes have changed,
// and say what is wrong in the terminal's words.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, beforeEach, afterEach, describe, test } from "node:test";
import { listening, makeSite, preview } from "./preview.mjs";
import { launch } from "./site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const CONCERT = "content/events/concert.en.md";
const STYLE = "themes/own/assets/style.css";
const report = "section.keste-report";

let browser, site, server, context, noise;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());
beforeEach(async () => {
  site = makeSite();
  server = await preview(site);
  context = await browser.newContext();
  await context.addInitScript(listening);
  noise = [];
});
afterEach(async () => {
  await context.close();
  await server.stop();
  site.remove();
});

/** Opens a page and waits until it has heard what the preview has to say about it; leaves a mark in its window. */
const open = async (path, last = "mended") => {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("console", (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
  await page.goto(server.origin + path);
  await heard(page, last);
  await page.evaluate(() => {
    window.heard.length = 0;
    window.mark = "here";
  });
  return page;
};

/** Waits until the last thing that a page has heard is `name`. */
const heard = (page, name) => page.waitForFunction((name) => window.heard.at(-1) === name, name);
const isSamePage = (page) => page.evaluate(() => window.mark === "here");
const blocked = (page) => page.evaluate(() => window.blocked);
const title = (page, text) => page.waitForFunction((text) => document.querySelector("main h1")?.textContent.includes(text), text);

const accessible = async (page) => {
  await page.evaluate(AXE);
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [390, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const { violations, passes } = await page.evaluate(
        (values) => axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
        TAGS,
      );
      const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
      assert.deepEqual(found, [], `${colorScheme}, ${width} px`);
      assert.notEqual(passes.length, 0);
      const [whole, seen] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]);
      assert.equal(whole, seen, `scrolls sideways at ${width} px`);
    }
  }
};

test("a new title comes by itself, and a page that does not show it stays", async () => {
  const [event, hall, barn] = [await open("/events/concert/"), await open("/venues/hall/"), await open("/venues/barn/")];
  site.edit(CONCERT, "title: Concert", "title: Recital");
  await title(event, "Recital");
  await hall.waitForFunction(() => document.body.textContent.includes("Recital"));
  await heard(barn, "mended");
  assert.equal(await isSamePage(event), false);
  assert.equal(await isSamePage(barn), true);
  assert.deepEqual(await blocked(event), []);
  assert.deepEqual(noise, []);
});

test("a broken file is named on every page with its line, in the terminal's words, until it is mended", async () => {
  const event = await open("/events/concert/");
  site.edit(CONCERT, "start: 2026-12-01 19:00", "start: tomorrow");
  await event.locator(`${report} pre`).waitFor();
  const text = await event.locator(`${report} pre`).textContent();
  assert.match(text, /--> content\/events\/concert\.en\.md:4:8\n/);
  assert.equal(server.said().includes(text), true);
  assert.equal(await event.locator(report).getAttribute("lang"), "en");
  assert.equal(await event.locator(`${report} h1`).textContent(), "Mend this and the page follows by itself");
  // A page that is opened now says it at once.
  const barn = await open("/venues/barn/", "problems");
  assert.equal(await barn.locator(`${report} pre`).textContent(), text);
  assert.equal(await isSamePage(event), true);
  // Another problem takes the place of the first.
  site.edit(CONCERT, "venue: hall", "venue: nowhere");
  await event.waitForFunction(() => document.querySelector(".keste-report pre").textContent.includes("nowhere"));
  assert.equal(await event.locator(report).count(), 1);
  site.edit(CONCERT, "venue: nowhere", "venue: hall");
  site.edit(CONCERT, "start: tomorrow", "start: 2026-12-01 19:00");
  for (const page of [event, barn]) {
    await page.locator(report).waitFor({ state: "detached" });
    assert.equal(await isSamePage(page), true);
    assert.deepEqual(await blocked(page), []);
  }
  assert.deepEqual(noise, []);
});

test("new styles come without a reload, however fast one follows another", async () => {
  const page = await open("/events/concert/");
  const links = () => page.locator("link[rel=stylesheet]").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const before = await links();
  const style = site.read(STYLE);
  const colour = () => page.locator("main h1").evaluate((h1) => getComputedStyle(h1).color);
  for (const [name, computed] of [["teal", "rgb(0, 128, 128)"], ["tomato", "rgb(255, 99, 71)"]]) {
    site.write(STYLE, `${style}\nmain h1 { color: ${name} !important }\n`);
    await page.waitForFunction((computed) => getComputedStyle(document.querySelector("main h1")).color === computed, computed);
  }
  for (let step = 0; step < 8; step += 1) site.write(STYLE, `${style}\nmain h1 { color: rgb(1, 2, ${step}) !important }\n`);
  await page.waitForFunction(() => getComputedStyle(document.querySelector("main h1")).color === "rgb(1, 2, 7)");
  site.write(STYLE, style);
  await page.waitForFunction((before) => {
    const links = [...document.querySelectorAll("link[rel=stylesheet]")];
    return JSON.stringify(links.map((link) => link.getAttribute("href"))) === before;
  }, JSON.stringify(before));
  assert.notEqual(await colour(), "rgb(1, 2, 7)");
  assert.equal(await isSamePage(page), true);
  assert.deepEqual(await blocked(page), []);
});

test("styles that come faster than a browser loads them leave one link in each place", async () => {
  const page = await open("/events/concert/");
  const style = site.read(STYLE);
  const before = await page.locator("link[rel=stylesheet]").count();
  // Whatever is loaded waits, so that the next news come before the last have arrived.
  const waiting = [];
  let isHeld = true;
  await page.route("**/*.css", (route) => (isHeld ? waiting.push(route) : route.continue()));
  for (const step of [1, 2, 3]) {
    site.write(STYLE, `${style}\nmain h1 { color: rgb(9, 9, ${step}) !important }\n`);
    await page.waitForFunction((step) => window.heard.filter((name) => name === "styles").length === step, step);
  }
  isHeld = false;
  // The first of them is no longer there, as if its edition had gone.
  const [first, ...others] = waiting;
  await first.abort();
  for (const route of others) await route.continue();
  await page.waitForFunction(() => getComputedStyle(document.querySelector("main h1")).color === "rgb(9, 9, 3)");
  await page.waitForFunction((before) => document.querySelectorAll("link[rel=stylesheet]").length === before, before);
  assert.equal(await isSamePage(page), true);
});

test("a server that stops and comes back finds its pages again, and they catch up", async () => {
  const [event, barn] = [await open("/events/concert/"), await open("/venues/barn/")];
  await server.stop();
  site.edit(CONCERT, "title: Concert", "title: Recital");
  server = await preview(site, { port: server.port });
  await title(event, "Recital");
  await heard(barn, "mended");
  assert.equal(await isSamePage(barn), true);
});

test("a page that nobody looks at has no stream, and catches up when it is looked at", async () => {
  const page = await open("/events/concert/");
  const turn = (hidden) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event("visibilitychange"));
      return window.streams.map((stream) => stream.readyState === EventSource.CLOSED);
    }, hidden);
  assert.deepEqual(await turn(true), [true]);
  site.edit(CONCERT, "title: Concert", "title: Recital");
  const other = await open("/venues/hall/");
  await other.waitForFunction(() => document.body.textContent.includes("Recital"));
  assert.equal(await isSamePage(page), true);
  assert.deepEqual((await turn(false))[0], true);
  await title(page, "Recital");
});

describe("what is wrong is said to everybody", () => {
  test("over a page", async () => {
    const page = await open("/events/concert/");
    site.edit(CONCERT, "start: 2026-12-01 19:00", "start: tomorrow in the evening, after the children have gone to bed\nvenue: somewhere");
    await page.locator(`${report} pre`).waitFor();
    await accessible(page);
    // However long it is, the page below can still be read.
    for (let count = 0; count < 30; count += 1) site.write(`content/events/bad-${count}.en.md`, "---\ntitle: [\n---\n");
    await page.waitForFunction(() => document.querySelector(".keste-report pre").textContent.includes("bad-9.en.md"));
    const { height } = await page.locator(report).boundingBox();
    assert.equal(height <= 0.76 * 800, true, `${height} px of 800`);
    assert.deepEqual(await blocked(page), []);
  });
  test("in the place of a page, which comes once it can be made", async () => {
    await server.stop();
    const settings = site.read("keste.yaml");
    site.write("keste.yaml", "title: [\n");
    server = await preview(site, { language: "ru" });
    const page = await open("/events/concert/");
    assert.equal(await page.locator("html").getAttribute("lang"), "ru");
    assert.match(await page.locator("pre").textContent(), /--> keste\.yaml:1:8\n/);
    await accessible(page);
    assert.deepEqual(await blocked(page), []);
    site.write("keste.yaml", settings);
    await title(page, "Concert");
  });
});
