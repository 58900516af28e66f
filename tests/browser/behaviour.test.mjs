// What a visitor does: with and without scripts, on a narrow phone, with a keyboard, on paper, days after the build.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { APART, NOW, home, languages, launch, pages, serve } from "./site.mjs";

let server, browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Runs `body` with a page of a fresh browser profile. */
const withPage = async (options, body) => {
  const context = await browser.newContext(options);
  try {
    await body(await context.newPage());
  } finally {
    await context.close();
  }
};

const only = (kind) => pages().filter((page) => page.kind === kind);
const visible = (locator) => locator.evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length);

describe("without JavaScript", () => {
  const options = { javaScriptEnabled: false, viewport: { width: 390, height: 900 } };
  for (const { kind, language, path, html } of pages()) {
    test(`${kind} in ${language} shows its title and every event`, () =>
      withPage(options, async (page) => {
        await page.goto(server.origin + path);
        assert.equal(await page.locator("main h1").isVisible(), true);
        // What is over, or too much at once, is folded and opens all the same.
        for (const more of await page.locator("main details:not([hidden]) > summary").all()) await more.click();
        const all = html.match(/data-ends="/g)?.length ?? 0;
        assert.equal(await page.locator("[data-ends]:visible").count(), all);
      }));
  }
  test("the menu of a phone opens and leads to the calendar", () =>
    withPage(options, async (page) => {
      await page.goto(server.origin + home("kk"));
      assert.equal(await page.locator("nav.menu").isVisible(), false);
      await page.locator(".open-menu").click();
      assert.equal(await page.locator("nav.menu").isVisible(), true);
      await page.locator("nav.menu a[href='/calendar/']").click();
      assert.equal(new URL(page.url()).pathname, "/calendar/");
    }));
});

describe("at 320 px", () => {
  for (const { kind, language, path } of pages()) {
    test(`${kind} in ${language} does not scroll sideways`, () =>
      withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
        await page.goto(server.origin + path);
        const [whole, seen] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]);
        assert.equal(whole, seen);
      }));
  }
});

describe("days after the build", () => {
  const now = "2026-12-01T07:00:00Z";
  for (const language of languages) {
    test(`the home page in ${language} hides what is over, and only that`, () =>
      withPage({}, async (page) => {
        await page.clock.setFixedTime(new Date(now));
        await page.goto(server.origin + home(language));
        const items = await page.locator("[data-upcoming] [data-ends]").evaluateAll((all) =>
          all.map((item) => ({ ends: item.dataset.ends, shown: item.checkVisibility() })),
        );
        const over = items.filter(({ ends }) => Date.parse(ends) <= Date.parse(now));
        assert.notEqual(over.length, 0);
        assert.notEqual(over.length, items.length);
        for (const { ends, shown } of items) assert.equal(shown, Date.parse(ends) > Date.parse(now), ends);
        const empty = await page.locator("[data-upcoming] section").evaluateAll((all) =>
          all.filter((group) => group.checkVisibility() && !group.querySelector("[data-ends]:not([hidden])")).length,
        );
        assert.equal(empty, 0);
        assert.equal(await visible(page.locator("[data-nothing-left]")), 0);
      }));
  }
  test("a list in which nothing is left says so", () =>
    withPage({}, async (page) => {
      await page.clock.setFixedTime(new Date("2030-01-01T00:00:00Z"));
      await page.goto(server.origin + home("kk"));
      assert.equal(await visible(page.locator("[data-upcoming] [data-ends]")), 0);
      assert.equal(await visible(page.locator("[data-nothing-left]")), await page.locator(".agenda[data-upcoming]").count());
    }));
  test("an event that is over says so and takes its buttons away; before, it does neither", () =>
    withPage({}, async (page) => {
      for (const [time, isOver] of [["2026-12-05T08:59:59Z", false], ["2026-12-05T09:00:00Z", true]]) {
        await page.clock.setFixedTime(new Date(time));
        await page.goto(`${server.origin}/events/soldering-almaty-2026-12-05/`);
        assert.equal(await page.locator("[data-after]").isVisible(), isOver, time);
        const until = await page.locator("[data-until]").evaluateAll((all) => all.map((one) => one.checkVisibility()));
        assert.deepEqual([...new Set(until)], [!isOver], time);
      }
    }));
  test("a month keeps its whole list and marks today", () =>
    withPage({ timezoneId: "Asia/Almaty", viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.clock.setFixedTime(new Date(now));
      await page.goto(`${server.origin}/calendar/2026-12/`);
      assert.equal(await visible(page.locator(".card")), await page.locator(".card").count());
      assert.deepEqual(
        await page.locator("td[aria-current='date']").evaluateAll((all) => all.map((one) => one.dataset.day)),
        ["2026-12-01"],
      );
    }));
});

describe("forty days after the build", () => {
  const now = "2027-01-08T07:00:00Z";
  for (const language of languages) {
    test(`no list of what is to come in ${language} shows what is over, and one that has ended says so`, () =>
      withPage({}, async (page) => {
        await page.clock.setFixedTime(new Date(now));
        const seen = { over: new Set(), ended: new Set() };
        for (const { kind, path, html } of pages().filter((page) => page.language === language)) {
          if (!html.includes("data-upcoming")) continue;
          // The second page of a list may begin after that day.
          await page.goto(server.origin + path.replace(/page\/\d+\/$/, ""));
          const lists = await page.locator("[data-upcoming]").evaluateAll((all) =>
            all.map((list) => ({
              items: [...list.querySelectorAll("[data-ends]")].map((item) => [item.dataset.ends, item.checkVisibility()]),
              headings: [...list.querySelectorAll("section")].filter((part) => part.checkVisibility() && part.querySelector("[data-ends]") && !part.querySelector("[data-ends]:not([hidden])")).length,
              says: list.querySelector("[data-nothing-left]")?.checkVisibility(),
            })),
          );
          for (const { items, headings, says } of lists) {
            for (const [ends, shown] of items) assert.equal(shown, Date.parse(ends) > Date.parse(now), `${path} ${ends}`);
            assert.equal(headings, 0, path);
            const isLeft = items.some(([, shown]) => shown);
            if (says !== undefined) assert.equal(says, !isLeft, path);
            if (items.length > 0 && items.some(([, shown]) => !shown)) seen.over.add(kind);
            if (says) seen.ended.add(kind);
          }
        }
        for (const kind of ["home", "calendar", "venue", "topic", "audience"]) assert.equal(seen.over.has(kind), true, kind);
        assert.equal(seen.ended.has("home"), true);
      }));
  }
});

/** What a visitor reads in the main part, without what only the script can give. */
const words = (page) =>
  page.evaluate(() => {
    const given = "[data-narrow], form.search, [data-quiet-day], [data-without], [data-copy], [data-print], [data-to-today], [data-clock], [data-today], [data-running], .tools";
    for (const part of document.querySelectorAll(given)) part.remove();
    for (const part of document.querySelectorAll("details")) part.open = true;
    return document.querySelector("main").innerText.split(/\s+/);
  });

describe("with and without JavaScript", () => {
  for (const language of languages) {
    test(`every kind of page in ${language} says the same on the day of the build`, () =>
      withPage({}, (page) =>
        withPage({ javaScriptEnabled: false }, async (bare) => {
          await page.clock.setFixedTime(NOW);
          for (const { path } of pages().filter((page) => page.language === language)) {
            await page.goto(server.origin + path);
            await bare.goto(server.origin + path);
            assert.deepEqual(await words(page), await words(bare), path);
          }
        }),
      ));
  }
});

describe("with a keyboard", () => {
  for (const { kind, language, path } of pages().filter((page) => !APART.includes(page.kind))) {
    test(`${kind} in ${language}: the skip link comes first and leads to the main part`, () =>
      withPage({}, async (page) => {
        await page.goto(server.origin + path);
        await page.keyboard.press("Tab");
        const link = page.locator(".skip:focus");
        assert.equal(await link.count(), 1);
        const box = await link.boundingBox();
        assert.equal(box.x >= 0 && box.y >= 0, true);
        await page.keyboard.press("Enter");
        await page.waitForURL("**/*#main");
        assert.equal(await page.locator("main#main").count(), 1);
      }));
  }
});

describe("the language switcher", () => {
  for (const { kind, language, path } of pages().filter((page) => page.kind !== "not-found" && !APART.includes(page.kind))) {
    test(`${kind} in ${language} leads to the same page in every other language, and back`, () =>
      withPage({}, async (page) => {
        for (const other of languages.filter((one) => one !== language)) {
          await page.goto(server.origin + path);
          await page.locator(`nav.languages a[hreflang='${other}']`).click();
          assert.equal(await page.locator("html").getAttribute("lang"), other);
          assert.equal(await page.locator("body").getAttribute("data-page"), kind);
          await page.locator(`nav.languages a[hreflang='${language}']`).click();
          assert.equal(new URL(page.url()).pathname, path);
        }
      }));
  }
});

describe("on paper", () => {
  for (const { kind, path } of pages().filter((page) => page.language === "kk")) {
    test(`${kind} has its title, and neither navigation nor buttons`, () =>
      withPage({ viewport: { width: 794, height: 1123 } }, async (page) => {
        await page.goto(server.origin + path);
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator("main h1").isVisible(), true);
        for (const gone of ["nav", ".skip", ".button", ".open-menu", "footer.bottom", ".subscribe"]) {
          assert.equal(await visible(page.locator(gone)), 0, gone);
        }
      }));
  }
  test("an event shows its facts and its address", () =>
    withPage({}, async (page) => {
      const [{ path }] = only("event");
      await page.goto(server.origin + path);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator(".first-facts").isVisible(), true);
      assert.equal(await page.locator(".paper.address").isVisible(), true);
    }));
});
