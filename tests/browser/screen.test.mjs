// A lobby screen hides what is over, says what is on, takes over a new list, and stands when the network does not;
// a frame for partners runs nothing, lets its links out and, where the site wants it, is as high as its list.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { files, folder, launch, pages, serve } from "./site.mjs";

let server, browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

const only = (kind) => pages().filter((page) => page.kind === kind);

const withPage = async (options, body) => {
  const context = await browser.newContext(options);
  try {
    await body(await context.newPage(), context);
  } finally {
    await context.close();
  }
};

const LARGE = { viewport: { width: 1920, height: 1080 }, timezoneId: "Asia/Almaty" };

/** The times of all items, and which of them are shown as what. */
const items = (page) =>
  page.locator("[data-ends]").evaluateAll((all) =>
    all.map((item) => ({
      starts: Date.parse(item.dataset.starts),
      ends: Date.parse(item.dataset.ends),
      shown: item.checkVisibility(),
      running: item.querySelector("[data-running]").checkVisibility(),
    })),
  );

describe("a screen", () => {
  for (const { language, path } of only("screen")) {
    test(`in ${language} hides what is over and marks what is on`, () =>
      withPage(LARGE, async (page) => {
        await page.goto(server.origin + path);
        const all = await items(page);
        const [first, second] = all;
        for (const now of [first.starts - 60_000, first.starts, first.ends - 1000, first.ends, second.ends]) {
          await page.clock.setFixedTime(new Date(now));
          await page.reload();
          for (const { starts, ends, shown, running } of await items(page)) {
            assert.equal(shown, ends > now);
            assert.equal(running, shown && starts <= now);
          }
        }
      }));
  }
  test("says which day is today, and the time", () =>
    withPage(LARGE, async (page) => {
      const [{ path }] = only("screen");
      await page.goto(server.origin + path);
      const day = await page.locator("[data-day]").first().getAttribute("data-day");
      await page.clock.setFixedTime(new Date(`${day}T08:05:00+05:00`));
      await page.reload();
      assert.equal(await page.locator("[data-clock]").innerText(), "08:05");
      const marked = await page.locator("[data-day]").evaluateAll((all) =>
        all.filter((one) => one.querySelector("[data-today]").checkVisibility()).map((one) => one.dataset.day),
      );
      assert.deepEqual(marked, [day]);
    }));
  test("goes by the venue's clock, whatever the device's own is set to", () =>
    withPage({ ...LARGE, timezoneId: "America/New_York" }, async (page) => {
      const [{ path }] = only("screen");
      await page.goto(server.origin + path);
      const day = await page.locator("[data-day]").first().getAttribute("data-day");
      // On the device it is still the day before.
      await page.clock.setFixedTime(new Date(`${day}T00:05:00+05:00`));
      await page.reload();
      assert.equal(await page.locator("[data-clock]").innerText(), "00:05");
      assert.equal(await page.locator("[data-day]").first().locator("[data-today]").isVisible(), true);
    }));
  test("says that nothing is on today when the first of its days is another", () =>
    withPage(LARGE, async (page) => {
      const [{ path }] = only("screen");
      await page.goto(server.origin + path);
      const day = await page.locator("[data-day]").first().getAttribute("data-day");
      const before = new Date(Date.parse(`${day}T08:05:00+05:00`) - 86_400_000);
      for (const [time, quiet] of [[before, true], [new Date(`${day}T08:05:00+05:00`), false]]) {
        await page.clock.setFixedTime(time);
        await page.reload();
        assert.equal(await page.locator("[data-quiet-day]").isVisible(), quiet);
      }
    }));
  test("says so when nothing is left", () =>
    withPage(LARGE, async (page) => {
      const [{ path }] = only("screen");
      await page.clock.setFixedTime(new Date("2030-01-01T00:00:00Z"));
      await page.goto(server.origin + path);
      assert.equal(await page.locator("[data-nothing-left]").isVisible(), true);
    }));
  test("shows its list without a script, and is loaded again every quarter of an hour", () =>
    withPage({ ...LARGE, javaScriptEnabled: false }, async (page) => {
      const [{ path }] = only("screen");
      await page.goto(server.origin + path);
      assert.equal(await page.locator("[data-ends]").first().isVisible(), true);
      assert.equal(await page.locator("meta[http-equiv=refresh]").getAttribute("content"), "900");
    }));
  test("no row of it is cut by its edge", () =>
    withPage(LARGE, async (page) => {
      for (const { path } of only("screen")) {
        await page.goto(server.origin + path);
        const halves = await page.evaluate(() => {
          const list = document.querySelector(".days").getBoundingClientRect();
          const isHalf = (row) => row.left < list.right && row.top < list.bottom && row.bottom > list.bottom;
          return [...document.querySelectorAll(".days section")].filter((day) => isHalf(day.getBoundingClientRect())).length;
        });
        assert.equal(halves, 0, path);
      }
    }));
  test("takes over a new list after some minutes", async () => {
    const copy = mkdtempSync(join(tmpdir(), "keste-screen-"));
    cpSync(folder, copy, { recursive: true });
    const other = await serve(copy);
    try {
      await withPage(LARGE, async (page) => {
        const [{ path }] = only("screen");
        await page.clock.install();
        await page.goto(other.origin + path);
        const file = join(copy, path, "index.html");
        // Without the word that may stand before it.
        const title = await page.locator("[data-ends] h3").first().evaluate((heading) => heading.lastChild.textContent.trim());
        writeFileSync(file, readFileSync(file, "utf8").replaceAll(title, "Changed meanwhile"));
        await page.clock.fastForward(6 * 60_000);
        await page.locator("h3", { hasText: "Changed meanwhile" }).first().waitFor({ state: "attached" });
      });
    } finally {
      other.close();
      rmSync(copy, { recursive: true });
    }
  });
  for (const { language, path } of only("screen")) {
    test(`in ${language} opens without a network after one visit`, () =>
      withPage(LARGE, async (page, context) => {
        await page.goto(server.origin + path);
        await page.locator("[data-kept]").waitFor();
        const titles = await page.locator("h3").allInnerTexts();
        assert.notEqual(titles.length, 0);
        await context.setOffline(true);
        await page.reload();
        assert.deepEqual(await page.locator("h3").allInnerTexts(), titles);
        // With its styles: an unstyled page would be white.
        assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(10, 44, 56)");
        assert.equal(await page.locator("[data-clock]").isVisible(), true);
      }));
  }
  test("its worker leaves the rest of the site alone", () =>
    withPage(LARGE, async (page) => {
      const [{ path }] = only("screen");
      await page.goto(server.origin + path);
      await page.locator("[data-kept]").waitFor();
      await page.goto(`${server.origin}/`);
      assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
    }));
});

describe("a frame", () => {
  test("holds no script, at most ten events, and lets every link out", () => {
    const all = files("index.html").filter((file) => /^(?:\w\w\/)?embed\//.test(file));
    assert.notEqual(all.length, 0);
    for (const file of all) {
      const html = readFileSync(join(folder, file), "utf8");
      assert.equal(/<script|\son\w+=/.test(html), false, file);
      assert.equal(html.match(/class="card/g)?.length <= 10 || !html.includes('class="card'), true, file);
      const links = html.match(/<a [^>]*>/g);
      assert.deepEqual(links.filter((link) => !link.includes('target="_top"')), [], file);
    }
  });
  test("shows its list in a page of another site, and a click leaves the frame", async () => {
    const [{ path }] = only("embed");
    const elsewhere = mkdtempSync(join(tmpdir(), "keste-partner-"));
    writeFileSync(join(elsewhere, "index.html"), `<!doctype html><title>Partner</title><iframe src="${server.origin}${path}" title="Events"></iframe>`);
    writeFileSync(join(elsewhere, "404.html"), "");
    const partner = await serve(elsewhere);
    try {
      await withPage({}, async (page) => {
        await page.goto(`${partner.origin}/`);
        const link = page.frameLocator("iframe").locator(".card a").first();
        const aim = await link.evaluate((one) => one.href);
        await link.click();
        await page.waitForURL(aim);
      });
    } finally {
      partner.close();
      rmSync(elsewhere, { recursive: true });
    }
  });
});

describe("a frame that tells its height", () => {
  const source = mkdtempSync(join(tmpdir(), "keste-frame-"));
  const elsewhere = mkdtempSync(join(tmpdir(), "keste-partner-"));
  let site, partner;
  before(async () => {
    const write = (name, text) => {
      mkdirSync(dirname(join(source, name)), { recursive: true });
      writeFileSync(join(source, name), text);
    };
    write("keste.yaml", "title: {en: House}\nbase_url: https://frame.example/\nuid_domain: frame.example\nlanguages: [en]\ntime_zone: Asia/Almaty\nembed: {tell_height: true}\n");
    write("content/venues/house.en.md", "---\ntitle: House\ncity: Almaty\n---\n");
    for (const number of [1, 2, 3]) {
      write(`content/events/e${number}.en.md`, `---\ntitle: Event ${number} of a house full of people who come and go\nstart: 2026-12-0${number} 15:00\nend: 17:00\nvenue: house\n---\n`);
    }
    execFileSync(process.env.KESTE_TEST_PROGRAM, ["build", "--root", source, "--now", "2026-11-21", "--output", join(source, "public")], { stdio: "ignore" });
    site = await serve(join(source, "public"));
    const script = `<script src="${site.origin}/embed/embed.js" async></script>`;
    const list = (id) => `<iframe id="${id}" src="${site.origin}/embed/all/" title="Events" width="100%" height="5"></iframe>`;
    // A stranger's frame says what a list would say.
    const stranger = `<iframe id="stranger" src="/stranger.html" title="Other" height="77"></iframe>`;
    writeFileSync(join(elsewhere, "index.html"), `<!doctype html><title>Partner</title>${list("one")}${list("two")}${stranger}${script}`);
    writeFileSync(join(elsewhere, "stranger.html"), `<!doctype html><title>Other</title><script>parent.postMessage({ kesteHeight: 999 }, "*"); parent.told = true;</script>`);
    writeFileSync(join(elsewhere, "404.html"), "");
    partner = await serve(elsewhere);
  });
  after(() => {
    site?.close();
    partner?.close();
    rmSync(source, { recursive: true });
    rmSync(elsewhere, { recursive: true });
  });
  const fits = (page, id) =>
    page.frameLocator(`#${id}`).locator("html").evaluate((html) => html.scrollHeight <= window.innerHeight && document.body.offsetHeight >= window.innerHeight - 1);
  const height = (page, id) => page.locator(`#${id}`).evaluate((frame) => frame.clientHeight);

  test("has it in a page of another site, and keeps it when the list wraps anew", () =>
    withPage({ viewport: { width: 900, height: 900 } }, async (page) => {
      await page.goto(`${partner.origin}/`);
      for (const id of ["one", "two"]) await page.waitForFunction((id) => document.getElementById(id).clientHeight > 150, id);
      assert.deepEqual([await fits(page, "one"), await fits(page, "two")], [true, true]);
      const wide = await height(page, "one");
      await page.setViewportSize({ width: 260, height: 900 });
      await page.waitForFunction((wide) => document.getElementById("one").clientHeight > wide, wide);
      assert.equal(await fits(page, "one"), true);
      await page.setViewportSize({ width: 900, height: 900 });
      await page.waitForFunction((wide) => document.getElementById("one").clientHeight === wide, wide);
    }));
  test("is the only one that is believed, and within limits", () =>
    withPage({}, async (page) => {
      await page.goto(`${partner.origin}/`);
      await page.waitForFunction(() => window.told && document.getElementById("one").clientHeight > 150);
      assert.equal(await height(page, "stranger"), 77);
      const frame = page.frames().find((one) => one.url() === `${site.origin}/embed/all/`);
      // Messages come in order; every height that any of them sets is written down.
      await page.evaluate(() => {
        window.heights = [];
        const seen = (changes) => window.heights.push(...changes.map(({ target }) => target.style.height));
        for (const one of document.querySelectorAll("iframe")) new MutationObserver(seen).observe(one, { attributeFilter: ["style"] });
      });
      for (const message of ["height", null, {}, { kesteHeight: "300px" }, { kesteHeight: 1e9 }, { kesteHeight: 1 }]) {
        await frame.evaluate((message) => parent.postMessage(message, "*"), message);
      }
      await page.waitForFunction(() => window.heights.includes("120px"));
      assert.deepEqual(await page.evaluate(() => window.heights), ["4000px", "120px"]);
      assert.equal(await height(page, "stranger"), 77);
    }));
  test("loads nothing else, and the site has no such script unless it is asked for", () => {
    const html = readFileSync(join(source, "public", "embed/all/index.html"), "utf8");
    assert.deepEqual(html.match(/<script[^>]*>/g), [/<script type="module" src="\/assets\/frame\.\w+\.js">/.exec(html)?.[0]]);
    assert.deepEqual(files(".js").filter((file) => file.startsWith("embed/")), []);
  });
});
