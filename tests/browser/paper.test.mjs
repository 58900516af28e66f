// What is printed: a poster and the programme of a space are one sheet from which nothing is cut off, and their codes
// lead where their words say; a sign-in sheet and a month take the promised number of pages.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import jsQR from "jsqr";
import { NOW, files, home, launch, pages, serve } from "./site.mjs";

/** The base URL of the demo, which its codes lead to. */
const BASE = "https://makerspaces.example/";

let server, browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

const withPage = async (body) => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1300 } });
  await page.clock.setFixedTime(NOW);
  try {
    await body(page);
  } finally {
    await page.close();
  }
};

/** How many pages a printer gets. */
const sheets = async (page) => {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
};

/** What a phone reads from a part of a page. */
const scanned = async (part) => {
  const picture = (await part.screenshot()).toString("base64");
  const page = await browser.newPage();
  const { data, width, height } = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext("2d");
    drawing.drawImage(image, 0, 0);
    return { data: [...drawing.getImageData(0, 0, image.width, image.height).data], width: image.width, height: image.height };
  }, `data:image/png;base64,${picture}`);
  await page.close();
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
};

/** What does not fit on the sheet, by its text. */
const cut = (page) =>
  page.evaluate(() => {
    const sheet = document.querySelector(".sheet").getBoundingClientRect();
    // What has too many lines is clipped; a letter may reach a hair out of its line.
    const isClipped = (one) => one.matches("h1, dd") && one.scrollHeight > one.clientHeight + 2;
    const isCut = (one) => isClipped(one) || one.getBoundingClientRect().bottom > sheet.bottom + 1;
    return [...document.querySelectorAll(".sheet :is(h1, dd, dl, footer, .when)")].filter(isCut).map((one) => one.textContent);
  });

const posters = (language) => files("index.html").filter((file) => file.startsWith(`${language === "kk" ? "" : `${language}/`}events/`) && file.endsWith("/poster/index.html"));

describe("a poster", () => {
  for (const { language, path } of pages().filter((page) => page.kind === "poster")) {
    test(`in ${language} is one page and leads to the event`, () =>
      withPage(async (page) => {
        await page.goto(server.origin + path);
        assert.equal(await sheets(page), 1);
        const event = `${BASE}${path.slice(1)}`.replace(/poster\/$/, "");
        assert.equal(await scanned(page.locator(".sheet .qr")), event);
        assert.equal(await page.locator(".sheet .address").textContent(), event.replace("https://", ""));
        assert.equal(await page.locator(".tools a:not([download])").getAttribute("href"), new URL(event).pathname);
      }));
  }
  test("of each event in the demo has room for all that it says, in the order of the site's languages", async () => {
    const all = posters("kk");
    assert.notEqual(all.length, 0);
    await withPage(async (page) => {
      for (const file of all) {
        await page.goto(`${server.origin}/${file.replace("index.html", "")}`);
        assert.deepEqual([file, await cut(page)], [file, []]);
        const said = await page.locator(".columns dl").evaluateAll((all) => all.map((one) => one.lang));
        assert.deepEqual(said, ["kk", "ru", "en"], file);
        const sizes = await page.locator(".sheet h1 > span").evaluateAll((all) => all.map((one) => getComputedStyle(one).fontSize));
        assert.equal(new Set(sizes).size, 1, file);
      }
    });
  });
  test("is printed by its button, and without a script says how", async () => {
    const [{ path }] = pages().filter((page) => page.kind === "poster");
    await withPage(async (page) => {
      await page.addInitScript(() => {
        window.print = () => (window.printed = true);
      });
      await page.goto(server.origin + path);
      await page.locator("[data-print]").click();
      assert.equal(await page.evaluate(() => window.printed), true);
    });
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.origin + path);
    assert.equal(await page.locator("[data-print]").isVisible(), false);
    assert.match(await page.locator(".tools").innerText(), /Ctrl\+P/);
    await context.close();
  });
});

describe("titles of 300 characters", () => {
  const WORDS = { kk: "Қазақстандықтардың", ru: "Предпринимательство", en: "Entrepreneurship" };
  const folder = mkdtempSync(join(tmpdir(), "keste-paper-"));
  after(() => rmSync(folder, { recursive: true }));
  let long;
  before(async () => {
    const write = (name, text) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    };
    write("keste.yaml", "title: {kk: Үй, ru: Дом, en: House}\nbase_url: https://long.example/\nuid_domain: long.example\nlanguages: [kk, ru, en]\ntime_zone: Asia/Almaty\n");
    for (const [name, space] of [["words", " "], ["unbroken", ""]]) {
      write(`content/events/${name}.md`, "---\nstart: 2026-12-05 15:00\nend: 17:00\nvenue: house\naudience: [kids, teens, adults]\nages: 10-14\nheld_in: [kk, ru]\n---\n");
      for (const [language, word] of Object.entries(WORDS)) {
        write(`content/venues/house.${language}.md`, "---\ntitle: House\ncity: Almaty\naddress: 1 Abai Street\n---\n");
        const title = (word + space).repeat(20).slice(0, 299) + word[1];
        write(`content/events/${name}.${language}.md`, `---\ntitle: ${title}\n---\n`);
      }
    }
    execFileSync(process.env.KESTE_TEST_PROGRAM, ["build", "--root", folder, "--now", "2026-11-21", "--output", join(folder, "public")], { stdio: "ignore" });
    long = await serve(join(folder, "public"));
  });
  after(() => long?.close());
  for (const name of ["words", "unbroken"]) {
    test(`${name}: one page, all of them on it`, () =>
      withPage(async (page) => {
        await page.goto(`${long.origin}/events/${name}/poster/`);
        assert.equal((await page.locator(".sheet h1 > span").allTextContents()).every((title) => title.length === 300), true);
        assert.deepEqual(await cut(page), []);
        assert.equal(await sheets(page), 1);
      }));
  }
});

/** What does not fit on a programme, by its text: what lies below its days' part, or over the next day. */
const cutDays = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".days")].flatMap((days) => {
      const { bottom } = days.getBoundingClientRect();
      return [...days.querySelectorAll("section")]
        .filter((day) => [...day.querySelectorAll("*")].some((one) => one.getBoundingClientRect().bottom > Math.min(bottom, day.getBoundingClientRect().bottom) + 2))
        .map((day) => day.textContent);
    }),
  );

describe("the programme of a space", () => {
  for (const { language, path } of pages().filter((page) => page.kind === "programme")) {
    test(`in ${language} leads to the space`, () =>
      withPage(async (page) => {
        await page.goto(server.origin + path);
        const venue = `${BASE}${path.slice(1)}`.replace(/[\d-]+\/$/, "");
        assert.equal(await scanned(page.locator(".sheet .qr")), venue);
        assert.equal(await page.locator(".sheet .address").textContent(), venue.replace("https://", ""));
        assert.equal(await page.locator(".tools a").getAttribute("href"), new URL(venue).pathname);
      }));
  }
  test("of each month in the demo is one page with all that it says", async () => {
    const all = files("index.html").filter((file) => /venues\/[^/]+\/\d{4}-\d\d\//.test(file));
    assert.notEqual(all.length, 0);
    await withPage(async (page) => {
      for (const file of all) {
        await page.goto(`${server.origin}/${file.replace("index.html", "")}`);
        assert.deepEqual([file, await cutDays(page)], [file, []]);
        assert.equal(await page.locator(".sheet").count(), 1, file);
      }
      // What holds for one holds for all that have one sheet.
      assert.equal(await sheets(page), 1);
    });
  });
});

describe("much to print", () => {
  const folder = mkdtempSync(join(tmpdir(), "keste-much-"));
  after(() => rmSync(folder, { recursive: true }));
  let much;
  before(async () => {
    const write = (name, text) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    };
    write("keste.yaml", "title: {en: House}\nbase_url: https://much.example/\nuid_domain: much.example\nlanguages: [en]\ntime_zone: Asia/Almaty\n");
    write("content/venues/house.en.md", "---\ntitle: House\ncity: Almaty\naddress: 1 Abai Street\n---\n");
    for (let number = 1; number <= 90; number += 1) {
      const [day, hour] = [1 + (number % 28), 9 + (number % 9)].map((part) => String(part).padStart(2, "0"));
      write(`content/events/e${number}.en.md`, `---\ntitle: Event ${number} of a house full of people\nstart: 2026-12-${day} ${hour}:00\nend: ${hour}:30\nvenue: house\n---\n`);
    }
    for (const [name, seats] of [["usual", ""], ["sixty", "seats: 60\n"], ["crowd", "seats: 5000\n"]]) {
      write(`content/events/${name}.en.md`, `---\ntitle: ${name}\nstart: 2027-02-05 15:00\nend: 17:00\nvenue: house\n${seats}---\n`);
    }
    write("content/events/club.en.md", "---\ntitle: Club\nstart: 2027-02-06 15:00\nend: 17:00\nvenue: house\nrepeat: {every: week, until: 2027-02-27}\n---\n");
    execFileSync(process.env.KESTE_TEST_PROGRAM, ["build", "--root", folder, "--now", "2026-11-21", "--output", join(folder, "public")], { stdio: "ignore" });
    much = await serve(join(folder, "public"));
  });
  after(() => much?.close());
  test("ninety events of a month: each once, under their days, on as many pages as there are sheets", () =>
    withPage(async (page) => {
      await page.goto(`${much.origin}/venues/house/2026-12/`);
      const count = await page.locator(".sheet").count();
      assert.equal(count > 1, true);
      assert.equal(await sheets(page), count);
      assert.deepEqual(await cutDays(page), []);
      assert.equal(new Set(await page.locator(".days h3").allTextContents()).size, 90);
      assert.equal(await page.locator(".days h3").count(), 90);
      assert.deepEqual(await page.locator(".heading time").allTextContents(), Array(count).fill("December 2026"));
    }));
  for (const [name, rows, count] of [["usual", 20, 1], ["sixty", 60, 2], ["crowd", 100, 3], ["club", 20, 1]]) {
    test(`the sign-in sheet of ${name}: ${rows} rows on ${count} ${count === 1 ? "page" : "pages"}`, () =>
      withPage(async (page) => {
        await page.goto(`${much.origin}/events/${name}/sign-in/`);
        assert.equal(await page.locator(".sheet tbody tr").count(), rows);
        assert.equal(await sheets(page), count);
        // The date is printed unless it has to be written.
        assert.equal(await page.locator(".when time").count(), name === "club" ? 0 : 1);
        assert.equal(await page.locator(".when .to-fill").count(), name === "club" ? 1 : 0);
      }));
  }
});

describe("the sign-in sheet of an event", () => {
  test("in the demo is one page for each that says no more than twenty places, in all languages", async () => {
    const all = files("index.html").filter((file) => file.endsWith("/sign-in/index.html"));
    assert.equal(all.length, posters("kk").length);
    assert.notEqual(all.length, 0);
    await withPage(async (page) => {
      // As wide as the paper; its height without the lower margin.
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.emulateMedia({ media: "print" });
      const most = (289 / 210) * 794;
      for (const file of all) {
        await page.goto(`${server.origin}/${file.replace("index.html", "")}`);
        const rows = await page.locator(".sheet tbody tr").count();
        if (rows > 20) continue;
        assert.equal(await page.locator(".sheet").evaluate((sheet, most) => sheet.offsetHeight <= most, most), true, file);
        const said = await page.locator(".kind span").evaluateAll((all) => all.map((one) => one.lang || document.documentElement.lang));
        assert.deepEqual(said, ["kk", "ru", "en"], file);
      }
    });
  });
});

describe("a month on paper", () => {
  // The network's programme of December after the week of edits.
  const PAGES = { kk: 4, ru: 4, en: 4 };
  for (const [language, count] of Object.entries(PAGES)) {
    test(`in ${language} takes ${count} pages, and no event is cut between two`, () =>
      withPage(async (page) => {
        await page.goto(`${server.origin}${home(language)}calendar/2026-12/`);
        assert.equal(await sheets(page), count);
        await page.emulateMedia({ media: "print" });
        const whole = (part) => page.locator(part).evaluateAll((all) => all.every((one) => getComputedStyle(one).breakInside === "avoid"));
        assert.equal(await whole(".agenda .card"), true);
        const kept = await page.locator(".agenda section > h2").evaluateAll((all) => all.every((one) => getComputedStyle(one).breakAfter === "avoid"));
        assert.equal(kept, true);
        assert.equal(await page.locator(".agenda .card").count() > 0, true);
        for (const part of [".grid", ".filters", ".subscribe", ".top .menu"]) {
          const hidden = await page.locator(part).evaluateAll((all) => all.every((one) => !one.checkVisibility()));
          assert.equal(hidden, true, part);
        }
      }));
  }
});

describe("an event's own page on paper", () => {
  for (const { language, path } of pages().filter((page) => page.kind === "poster")) {
    test(`in ${language} ends with the code of its address`, () =>
      withPage(async (page) => {
        const event = path.replace(/poster\/$/, "");
        await page.goto(server.origin + event);
        assert.equal(await page.locator(".qr").isVisible(), false);
        await page.emulateMedia({ media: "print" });
        assert.equal(await scanned(page.locator(".qr")), `${BASE}${event.slice(1)}`);
        assert.equal(await page.locator(`a[href="${path}"]`).isVisible(), false);
        assert.equal(await sheets(page), 1);
      }));
  }
});
