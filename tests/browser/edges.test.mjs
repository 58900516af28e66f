// Sites with too much, too little and too far: 200 events in a day, none at all, all of them over, one in ten years
// (faults F71, F72).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { entry, made, spoken } from "./made.mjs";
import { files, launch, pages, serve } from "./site.mjs";

const NOW = new Date("2026-11-21T05:00:00Z");

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const PLACE = spoken("venues/house", {}, { title: "House", city: "Almaty", address: "1 Abai Street" });
const event = (stem, start) => ({ [`content/events/${stem}.kk.md`]: entry({ title: `Event ${stem}`, start, end: "2h", venue: "house" }) });

/** Runs `body` with a site and a narrow page of it that fails at the first noise. */
const withSite = (contents, body) => async () => {
  const site = made(contents);
  const server = await serve(site.root);
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, timezoneId: "Asia/Almaty" });
  try {
    const page = await context.newPage();
    const noise = [];
    page.on("console", (message) => noise.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
    await page.clock.setFixedTime(NOW);
    const open = async (path) => {
      await page.goto(server.origin + path);
      const [whole, seen] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]);
      assert.equal(whole, seen, path);
    };
    await body({ root: site.root, page, open });
    assert.deepEqual(noise, []);
  } finally {
    await context.close();
    server.close();
    site.remove();
  }
};

/** The months that have a page, in the first language. */
const months = (root) => files("index.html", root).map((file) => /^calendar\/(\d{4}-\d\d)\/index\.html$/.exec(file)?.[1]).filter(Boolean);

const events = (root, file) => readFileSync(join(root, file), "utf8").match(/BEGIN:VEVENT/g)?.length ?? 0;

/** What a visitor reads where a list would be. */
const empty = (page) => page.locator("main .empty").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);

describe("200 events in a day", () => {
  const day = "2026-12-05";
  const hour = (n) => `${String(8 + (n % 12)).padStart(2, "0")}:${String((n * 7) % 60).padStart(2, "0")}`;
  const all = Array.from({ length: 200 }, (_, n) => event(`e${String(n).padStart(3, "0")}`, `${day} ${hour(n)}`));
  test(
    "the table says how many more there are, the list below it holds them all, nothing is too wide",
    withSite(Object.assign({}, PLACE, ...all), async ({ root, page, open }) => {
      await open("/en/calendar/2026-12/");
      const list = page.locator(`#d-${day} .card`);
      assert.equal(await list.count(), 200);
      assert.equal(new Set(await list.locator("a").evaluateAll((links) => links.map((link) => link.pathname))).size, 200);
      await page.setViewportSize({ width: 1280, height: 900 });
      const cell = page.locator(`td[data-day="${day}"]`);
      assert.equal(await cell.locator("li:not(.rest)").count(), 3);
      assert.equal(await cell.locator(".rest").innerText(), "197 more");
      await cell.locator(".rest a").click();
      assert.equal(await page.evaluate(() => location.hash), `#d-${day}`);
      assert.equal(await list.first().isVisible(), true);
      await page.setViewportSize({ width: 320, height: 640 });
      for (const { path } of pages(root)) await open(path);
      await open("/");
      assert.equal(await page.locator(".agenda .card").count() <= 20, true);
      assert.equal(events(root, "calendar.ics"), 200);
    }),
  );
});

describe("an event in ten years", () => {
  test(
    "has its month, and no month without an event has a page or a link",
    withSite({ ...PLACE, ...event("soon", "2026-12-05 15:00"), ...event("far", "2036-12-06 15:00") }, async ({ root, page, open }) => {
      assert.deepEqual(months(root), ["2026-12", "2036-12"]);
      await open("/calendar/2026-12/");
      assert.equal(await page.locator("main a[rel=next]").getAttribute("href"), "/calendar/2036-12/");
      await page.locator("main a[rel=next]").click();
      assert.equal(await page.locator("main a[rel=next]").count(), 0);
      assert.equal(await page.locator("main a[rel=prev]").getAttribute("href"), "/calendar/2026-12/");
      const weeks = files("index.html", root).filter((file) => /^calendar\/\d{4}-W/.test(file));
      assert.equal(weeks.length, 2);
    }),
  );
});

for (const [name, contents, over] of [
  ["no event", PLACE, []],
  ["nothing that is not over", { ...PLACE, ...event("a", "2026-10-05 15:00"), ...event("b", "2026-11-20 15:00") }, ["2026-10", "2026-11"]],
]) {
  describe(`a site with ${name}`, () => {
    test(
      "says so wherever there would be a list, and its other pages stand",
      withSite(contents, async ({ root, page, open }) => {
        assert.deepEqual(months(root), over);
        for (const path of ["/", "/en/", "/ru/calendar/", "/venues/house/", "/embed/all/"]) {
          await open(path);
          assert.equal(await empty(page), 1, path);
          assert.equal(await page.locator(".agenda .card").count(), 0, path);
        }
        await open("/screen/house/");
        assert.equal(await page.locator("[data-nothing-left]").isVisible(), true);
        for (const { path } of pages(root)) {
          await open(path);
          assert.equal(await page.locator("main h1").count(), 1, path);
          const data = await page.locator("script[type='application/ld+json']").allTextContents();
          assert.deepEqual(data.filter((one) => JSON.parse(one)["@type"].endsWith("Event")), [], path);
        }
        assert.equal(events(root, "calendar.ics"), over.length);
      }),
    );
  });
}
