// What the script adds, driven as a visitor would: search, filters, copying, warnings; and a way through the site with
// the keyboard alone.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { NOW, home, languages, launch, pages, serve } from "./site.mjs";

let server, browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** Runs `body` with a page of a fresh browser profile on the day of the build. */
const withPage = async (body, options = {}, now = NOW) => {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(now));
    await body(page, context);
  } finally {
    await context.close();
  }
};

const results = (page) => page.locator("[data-results] li a").evaluateAll((all) => all.map((one) => one.pathname));

describe("search", () => {
  for (const [language, query, wanted] of [
    ["kk", "дәнекерлеу", "/workshops/soldering-101/"],
    ["ru", "gfqrf", "/ru/workshops/soldering-101/"],
    ["en", "soldering", "/en/workshops/soldering-101/"],
  ]) {
    test(`in ${language}: what is typed is found, stands in the address and comes back with it`, () =>
      withPage(async (page) => {
        await page.goto(`${server.origin}${home(language)}search/`);
        assert.equal(await page.locator("[data-browse]").isVisible(), true);
        await page.locator("#q").fill(query);
        await page.locator("[data-results] li").first().waitFor();
        assert.equal((await results(page))[0], wanted);
        assert.equal(new URL(page.url()).searchParams.get("q"), query);
        assert.equal(await page.locator("[data-browse]").isVisible(), false);
        const found = await results(page);
        await page.reload();
        await page.locator("[data-results] li").first().waitFor();
        assert.deepEqual(await results(page), found);
        await page.locator("[data-results] li a").first().click();
        assert.equal(new URL(page.url()).pathname, wanted);
      }));
  }
  test("a word that stands nowhere is said to be nowhere, above the lists; they stay when the field is emptied", () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/en/search/?q=xylophone`);
      const status = page.locator("[data-results] [role=status]");
      await page.waitForFunction(() => document.querySelector("[data-results] [role=status]").textContent);
      assert.equal(await status.textContent(), await status.getAttribute("data-nothing"));
      assert.equal(await page.locator("[data-browse]").isVisible(), true);
      await page.locator("#q").fill("");
      await page.locator("[data-results]").waitFor({ state: "hidden" });
      assert.equal(await page.locator("[data-browse]").isVisible(), true);
    }));
  test("what is over says so, and nothing else does", () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/en/search/?q=soldering`);
      await page.locator("[data-results] li").first().waitFor();
      const word = await page.locator("[data-results]").getAttribute("data-past");
      const found = await page.locator("[data-results] li").evaluateAll((all, word) => all.map((one) => [one.querySelector("a").pathname, one.querySelector(".facts").textContent.split(" · ").includes(word)]), word);
      const dated = found.filter(([path]) => /-\d{4}-\d\d-\d\d\/$/.test(path));
      assert.deepEqual(dated.filter(([path, isPast]) => isPast !== path.slice(-11, -1) < "2026-11-29"), []);
      assert.equal(dated.some(([, isPast]) => isPast) && dated.some(([, isPast]) => !isPast), true);
      assert.deepEqual(found.filter(([path, isPast]) => isPast && !path.startsWith("/en/events/")), []);
    }));
  test("a title is text, whatever it holds", () =>
    withPage(async (page) => {
      const title = "<img src=x onerror=document.title='broken'>";
      await page.route("**/search.json", async (route) => {
        const index = await (await route.fetch()).json();
        index.title[0] = title;
        await route.fulfill({ json: index });
      });
      await page.goto(`${server.origin}/en/search/?q=onerror`);
      await page.locator("[data-results] li").first().waitFor();
      assert.equal(await page.locator("[data-results] li a").first().textContent(), title);
      assert.equal(await page.locator("[data-results] img").count(), 0);
    }));
  test("more results come on request, and the focus goes to the first of them", () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/en/search/?q=english`);
      await page.locator("[data-more]").click();
      assert.equal((await results(page)).length > 20, true);
      const focused = await page.evaluate(() => [...document.querySelectorAll("[data-results] li a")].indexOf(document.activeElement));
      assert.equal(focused, 20);
    }));
  test("when the index cannot be loaded the lists stay", () =>
    withPage(async (page) => {
      await page.route("**/search.json", (route) => route.abort());
      await page.goto(`${server.origin}/search/?q=робот`);
      await page.waitForFunction(() => document.querySelector("[data-results] [role=status]").textContent);
      const status = page.locator("[data-results] [role=status]");
      assert.equal(await status.textContent(), await status.getAttribute("data-broken"));
      assert.equal(await page.locator("[data-browse]").isVisible(), true);
    }));
  test("without JavaScript there is no form, and the lists say where to look", () =>
    withPage(
      async (page) => {
        await page.goto(`${server.origin}/search/`);
        assert.equal(await page.locator("form.search").isVisible(), false);
        assert.equal(await page.locator("[data-without]").isVisible(), true);
        assert.equal(await page.locator("[data-browse]").first().isVisible(), true);
      },
      { javaScriptEnabled: false },
    ));
});

/** The keys of the cards that are shown. */
const shown = (page) =>
  page.locator(".card[data-keys]").evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.dataset.keys.split(" ")));

describe("filters", () => {
  for (const path of ["/calendar/", "/ru/calendar/2026-12/"]) {
    test(`of ${path} leave what has both answers, and the address says so`, () =>
      withPage(async (page) => {
        await page.goto(server.origin + path);
        const every = await shown(page);
        const both = every.filter((keys) => keys.includes("venue:aktobe") && keys.includes("held-in:ru"));
        assert.notEqual(both.length, 0);
        assert.notEqual(both.length, every.length);
        await page.locator("#f-venue").selectOption("aktobe");
        await page.locator("#f-held-in").selectOption("ru");
        assert.deepEqual(await shown(page), both);
        assert.equal(new URL(page.url()).search, "?venue=aktobe&held-in=ru");
        assert.equal((await page.locator("[data-shown]").textContent()).endsWith(` ${both.length}`), true);
        const empty = await page.locator(".agenda section").evaluateAll((all) =>
          all.filter((one) => one.checkVisibility() && !one.querySelector(".card:not([hidden])")).length);
        assert.equal(empty, 0);
        // Who is sent the address sees the same.
        await page.goto(page.url());
        assert.deepEqual(await shown(page), both);
        await page.locator("[data-filters] [type=reset]").click();
        await page.waitForURL((url) => url.search === "");
        assert.equal(await page.evaluate(() => document.activeElement.id), "f-venue");
        assert.deepEqual(await shown(page), every);
      }));
  }
  test("say when nothing is left, and pass over answers that the page does not have", () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/calendar/`);
      const every = await shown(page);
      const values = (name) => page.locator(`#f-${name} option`).evaluateAll((all) => all.map((one) => one.value).filter(Boolean));
      const pairs = [];
      for (const venue of await values("venue")) for (const topic of await values("topic")) pairs.push([venue, topic]);
      const [venue, topic] = pairs.find(([venue, topic]) =>
        !every.some((keys) => keys.includes(`venue:${venue}`) && keys.includes(`topic:${topic}`)));
      await page.goto(`${server.origin}/calendar/?venue=${venue}&topic=${topic}`);
      assert.deepEqual(await shown(page), []);
      assert.equal(await page.locator("[data-nothing-chosen]").isVisible(), true);
      await page.goto(`${server.origin}/calendar/?venue=nowhere`);
      assert.equal(await page.locator("#f-venue").inputValue(), "");
      assert.notEqual((await shown(page)).length, 0);
    }));
  test("leave what is chosen in the table of a month, all of it, and take it back", () =>
    withPage(
      async (page) => {
        await page.goto(`${server.origin}/calendar/2026-12/`);
        const inTable = () =>
          page.locator("table.grid td li a").evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute("href")));
        const before = await inTable();
        assert.equal(before.some((href) => href.startsWith("#d-")), true);
        await page.locator("#f-venue").selectOption("almaty");
        const chosen = await page.locator(".agenda .card[data-keys]").evaluateAll((all) =>
          all.filter((one) => one.dataset.keys.split(" ").includes("venue:almaty")).map((one) => one.querySelector("a").getAttribute("href")));
        // What lasts several days stands in the cell of each.
        assert.deepEqual([...new Set(await inTable())].sort(), [...new Set(chosen)].sort());
        await page.locator("[data-filters] [type=reset]").click();
        await page.waitForURL((url) => url.search === "");
        assert.deepEqual(await inTable(), before);
      },
      { viewport: { width: 1280, height: 900 } },
    ));
  test("leave of what a day tells only what concerns the chosen space", () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/calendar/2026-12/`);
      const notes = (selector) => page.locator(`.agenda ${selector}`).evaluateAll((all) => all.map((one) => [one.dataset.venues ?? one.dataset.keys, one.hidden]));
      await page.locator(".narrow summary").click();
      await page.locator("#f-venue").selectOption("pavlodar");
      for (const [keys, hidden] of [...(await notes("[data-venues]")), ...(await notes(".moved-away"))]) {
        assert.equal(hidden, !keys.split(" ").includes("venue:pavlodar"), keys);
      }
      assert.notEqual((await notes("[data-venues]")).length, 0);
      assert.notEqual((await notes(".moved-away")).length, 0);
    }, { viewport: { width: 390, height: 800 } }));
  test("are not there without JavaScript; pages for each answer are", () =>
    withPage(
      async (page) => {
        await page.goto(`${server.origin}/calendar/`);
        assert.equal(await page.locator("[data-filters]").isVisible(), false);
        await page.locator(".groups summary").click();
        assert.notEqual(await page.locator(".groups a:visible").count(), 0);
      },
      { javaScriptEnabled: false },
    ));
});

test("of a recurring event the first date that is left says topic and facts, the others do not", () =>
  withPage(async (page) => {
    const club = () =>
      page.locator(".card").evaluateAll((all) =>
        all.filter((one) => one.checkVisibility() && one.querySelector("a").pathname === "/events/robotics-club-pavlodar/").map((one) => one.querySelector("bdi").checkVisibility()),
      );
    await page.goto(`${server.origin}/topics/robotics/`);
    const count = (await club()).length;
    assert.equal(count > 3, true);
    assert.deepEqual(await club(), [true, ...Array(count - 1).fill(false)]);
    await page.clock.setFixedTime(new Date("2026-12-09T12:30:00Z"));
    await page.reload();
    const left = (await club()).length;
    assert.equal(left < count, true);
    assert.deepEqual(await club(), [true, ...Array(left - 1).fill(false)]);
  }));

test("late in a month a link leads past what is over; in another month there is none", () =>
  withPage(async (page) => {
    const link = page.locator("[data-to-today]");
    await page.goto(`${server.origin}/calendar/2026-11/`);
    const days = await page.locator(".agenda section").evaluateAll((all) => all.map((one) => one.dataset.day));
    const next = days.find((day) => day >= "2026-11-29");
    assert.notEqual(next, days[0]);
    assert.equal(await link.textContent(), await link.getAttribute(next === "2026-11-29" ? "data-today" : "data-next"));
    await link.click();
    assert.equal(new URL(page.url()).hash, `#d-${next}`);
    // Nothing is on the day after the last one that has something.
    const last = days.findLast((day) => day < next);
    const after = new Date(Date.parse(`${last}T05:00:00Z`) + 86_400_000);
    if (after.toISOString().slice(0, 10) < next) {
      await page.clock.setFixedTime(after);
      await page.reload();
      assert.equal(await link.textContent(), await link.getAttribute("data-next"));
    }
    await page.goto(`${server.origin}/calendar/2026-12/`);
    assert.equal(await link.isVisible(), false);
  }));

test("the address of a calendar is copied, and the button says so", () =>
  withPage(
    async (page, context) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.origin });
      await page.goto(`${server.origin}/ru/subscribe/`);
      const button = page.locator("[data-copy]").first();
      const [address, done] = [await button.getAttribute("data-copy"), await button.getAttribute("data-copied")];
      await button.click();
      await page.waitForFunction((text) => document.querySelector("[data-copy]").textContent === text, done);
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
      assert.equal(address, await page.locator("code.address").first().textContent());
    },
    { permissions: [] },
  ));

describe("a site that should have been built days ago", () => {
  const about = (path, isStale, now, next) =>
    test(`${path} ${isStale ? "says so" : "says nothing"} on ${now}${next === undefined ? "" : `, next change ${next}`}`, () =>
      withPage(
        async (page) => {
          if (next !== undefined) await page.route("**/build-info.json", (route) => route.fulfill({ json: { next_change_at: next } }));
          await page.goto(server.origin + path, { waitUntil: "networkidle" });
          assert.equal(await page.locator("[data-stale]").isVisible(), isStale);
        },
        {},
        now,
      ));
  for (const path of ["/", "/en/calendar/"]) {
    about(path, false, "2026-11-30T05:00:00Z");
    about(path, true, "2026-12-04T05:00:00Z");
  }
  // An old site in which nothing has changed since is right.
  about("/", false, "2027-03-01T05:00:00Z", null);
  about("/", false, "2027-03-01T05:00:00Z", "2027-05-01T00:00:00Z");
});

describe("a device with old zone data", () => {
  const old = () => {
    const { format } = Object.getOwnPropertyDescriptors(Intl.DateTimeFormat.prototype);
    Object.defineProperty(Intl.DateTimeFormat.prototype, "format", {
      get() {
        const now = format.get.call(this);
        const isHere = this.resolvedOptions().timeZone === "Asia/Almaty";
        return (date) => now(isHere ? new Date(date.getTime() + 3_600_000) : date);
      },
    });
  };
  test("that does not know a zone at all is told, and everything else works", () =>
    withPage(async (page) => {
      await page.route("**/events/**", async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace('data-zone="Asia/Almaty"', 'data-zone="Asia/Nowhere"');
        await route.fulfill({ response: answer, body });
      });
      await page.clock.setFixedTime(new Date("2027-01-01T00:00:00Z"));
      await page.goto(`${server.origin}/events/soldering-almaty-2026-12-05/`);
      assert.equal(await page.locator("[data-zone-old]").isVisible(), true);
      assert.equal(await page.locator("[data-after]").isVisible(), true);
    }));
  for (const isOld of [true, false]) {
    test(isOld ? "is told" : "that is up to date is not", () =>
      withPage(async (page) => {
        if (isOld) await page.addInitScript(old);
        for (const path of ["/subscribe/", "/events/soldering-almaty-2026-12-05/"]) {
          await page.goto(server.origin + path);
          assert.equal(await page.locator("[data-zone-old]").first().isVisible(), isOld, path);
        }
      }));
  }
});

test("with the keyboard alone one gets from home to an event in one's calendar", () =>
  withPage(
    async (page) => {
      const press = async (key, times = 1) => {
        for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
      };
      /** Goes on with Tab until a link leads there, and follows it. */
      const follow = async (selector) => {
        for (let steps = 0; steps < 200; steps += 1) {
          await press("Tab");
          if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return press("Enter");
        }
        throw new Error(`${selector} is not reached`);
      };
      await page.goto(server.origin + home("kk"));
      await follow("nav.menu a[href='/calendar/']");
      await page.waitForURL("**/calendar/");
      await press("Tab");
      await press("Enter");
      await page.waitForURL("**/calendar/#main");
      await follow(".card a");
      await page.waitForURL("**/events/**");
      const download = page.waitForEvent("download");
      await follow("a[download]");
      assert.equal((await download).suggestedFilename(), "event.ics");
    },
    { viewport: { width: 1280, height: 900 }, acceptDownloads: true },
  ));

describe("at 400 %", () => {
  for (const { kind, language, path } of pages()) {
    test(`${kind} in ${language} is read downwards alone and shows its title`, () =>
      // 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10).
      withPage(
        async (page) => {
          await page.goto(server.origin + path);
          const [whole, seen] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]);
          assert.equal(whole, seen);
          assert.equal(await page.locator("main h1").isVisible(), true);
        },
        { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
      ));
  }
});
