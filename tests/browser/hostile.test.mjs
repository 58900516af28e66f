// Texts that would run, load or widen something if they could, in every field of every kind of entry: nothing runs, no
// other server is asked, no page is wider than a phone (faults F36–F43, F72).
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { inEach, made, spoken } from "./made.mjs";
import { KINDS, launch, pages, serve } from "./site.mjs";

/** What closes a script, an attribute, a comment, a template, a line of a calendar; and the marks that turn a line round. */
const BREAKING = [
  "</script><script>alert(1)</script>",
  `" onfocus="alert(2)" autofocus x=' onmouseover='alert(3)' \`\${alert(4)}\``,
  "<img src=x onerror=alert(5)>--><!--]]></title></textarea></style>",
  "{{ 7 * 7 }}{% include 'x' %}{# &lt;b&gt;",
  "\u2028\u2029\u202Eright\u2066left",
  "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:https://elsewhere.example/",
].join(" ");

/** 300 letters, no space. */
const UNBROKEN = "Қазақстандықтардың".repeat(17).slice(0, 300);

/** Links in all spellings of what a browser would run, raw HTML, and quotes wherever Markdown puts a text into an attribute. */
const BODY = `
[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](JaVa&#83;cript:alert(1)) [d](javascript&colon;alert(1))
[e](<java&#9;script:alert(1)>) [f](<java&#10;script:alert(1)>) [g](<&#1;javascript:alert(1)>) [h](< javascript:alert(1)>)
[i](data:text/html,<script>alert(1)</script>) [j](vbscript:msgbox) [k](&#x6A;avascript:alert(1)) [l](jar:x) [m](blob:x)
<javascript:alert(1)> <data:text/html,x>
[n][q] ![o](javascript:alert(1)) [p](https://example.org/ "x\\" onmouseover=\\"alert(1)")

[q]: javascript:alert(1)

<script>alert(1)</script>

<img src=x onerror=alert(1)>

<iframe src="https://elsewhere.example/"></iframe>

<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x dur=1s></svg>

<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>

<style>body{display:none}</style>

<base href="https://elsewhere.example/">

<form action="https://elsewhere.example/"><button>x</button></form>

<meta http-equiv=refresh content="0; url=https://elsewhere.example/">

<details open ontoggle=alert(1)><div style="position:fixed;inset:0">

\`\`\`"><script>alert(1)</script>
<script>alert(1)</script>
\`\`\`

## "><script>alert(1)</script> {#x onclick=alert(1)}

| "><script>alert(1)</script> | <img src=x onerror=alert(1)> |
|---|---|
| [x](javascript:alert(1)) | \`<script>alert(1)</script>\` |
`;

/** A site every text of which is the given one, as it was typed. */
const siteOf = (text, body) => {
  const told = (stem, facts, texts) => spoken(stem, { ...facts, typography: "off" }, texts, body);
  const texts = { title: text, summary: text };
  const place = { city: text, address: text, directions: text, equipment: [text] };
  const soon = { venue: "place", audience: "foes", level: "hard", topic: "topic", held_in: ["kk", "ru"] };
  const guests = [{ person: "mentor", role: inEach(text) }];
  const files = {
    ...told("venues/place", { rooms: { lab: { name: inEach(text), seats: 20 } }, phone: "+7 727 000 00 00", geo: [43.24, 76.95] }, { ...texts, ...place }),
    ...told("topics/topic", { colour: "#1a5fb4" }, texts),
    ...told("series/club", { topic: "topic" }, texts),
    ...told("workshops/first", { topic: "topic", materials: [{ title: inEach(text), url: "https://example.org/" }] }, { ...texts, note: text }),
    ...told("people/mentor", { kind: "person" }, { ...texts, role: text }),
    ...told("people/org", { kind: "organization", url: "https://\u0430pple.example/" }, texts),
    ...told("pages/about", {}, texts),
    ...told("news/fresh", { date: "2026-11-20" }, texts),
    ...told(
      "events/weekly",
      {
        ...soon,
        start: "2026-12-02 15:00",
        end: "17:00",
        room: "lab",
        series: "club",
        people: guests,
        organizer: "org",
        partners: ["org"],
        contact: { name: text, email: "who@made.example" },
        register: { url: "https://forms.example/a?x=%22%3E%3Cscript%3E'&amp;y" },
        materials: [{ title: inEach(text), url: "https://example.org/" }],
        repeat: { every: "week", times: 6, except: { "2026-12-30": inEach(text) } },
        changes: { "2026-12-09": { start: "16:00", note: inEach(text) }, "2026-12-16": { status: "cancelled", note: inEach(text) } },
      },
      { ...texts, note: text },
    ),
    ...told("events/session", { ...soon, start: "2026-12-05 15:00", end: "17:00", workshop: "first", people: guests, register: { url: "https://forms.example/" } }, { ...texts, note: text }),
    ...told("events/online", { start: "2026-12-06 15:00", online: { url: "https://meet.example/'%3E;alert(1)", public: true }, status: "cancelled" }, texts),
    ...told("events/over", { ...soon, start: "2026-11-01 15:00" }, texts),
    "content/closures.yaml": JSON.stringify([{ date: "2026-12-16", venue: "place", reason: inEach(text) }]),
  };
  const own = { title: inEach(text), description: inEach(text), notice: inEach(text), audiences: { foes: inEach(text) }, levels: { hard: inEach(text) } };
  return made(files, { ...own, organizer: "org", partners: ["org"], menu: ["about"], translations: { page: true } });
};

/** What a page holds that no page of ours may hold, once its scripts have run. */
const strange = () => {
  const found = [];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc") found.push(`<${element.localName} ${name}="${value}">`);
    }
    if (["iframe", "style", "base", "math", "object", "embed", "animate"].includes(element.localName)) found.push(`<${element.localName}>`);
    if (element.localName === "script" && !element.src && element.type !== "application/ld+json") found.push("an inline script");
    if (element.localName === "form" && new URL(element.action).origin !== location.origin) found.push(`<form action="${element.action}">`);
    if (element.href !== undefined && element.localName === "a" && !["http:", "https:", "mailto:", "tel:", "geo:", "webcal:"].includes(element.protocol)) found.push(element.outerHTML);
  }
  return found;
};

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const [name, text] of [["breaks out", BREAKING], ["has 300 letters and no space", UNBROKEN]]) {
  describe(`a site whose every text ${name}`, () => {
    const site = siteOf(text, BODY + text);
    const all = pages(site.root);
    const noise = [];
    let server, context, page;
    before(async () => {
      server = await serve(site.root);
      context = await browser.newContext({ viewport: { width: 320, height: 640 } });
      page = await context.newPage();
      page.on("dialog", (dialog) => noise.push(`dialog: ${dialog.message()}`) && dialog.dismiss());
      page.on("console", (message) => noise.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
      page.on("request", (request) => request.url().startsWith(server.origin) || noise.push(`foreign: ${request.url()}`));
      await page.exposeFunction("reportBlocked", (what) => noise.push(`blocked: ${what}`));
      await page.addInitScript(() =>
        document.addEventListener("securitypolicyviolation", (event) => reportBlocked(`${event.violatedDirective} ${event.blockedURI}`)),
      );
    });
    after(async () => {
      await context?.close();
      server?.close();
      site.remove();
    });
    const isQuiet = async () => {
      assert.deepEqual(await page.evaluate(strange), []);
      const [whole, seen] = await page.evaluate(() => [document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]);
      assert.equal(whole, seen);
      assert.deepEqual(noise.splice(0), []);
    };
    test("has every kind of page", () => {
      assert.deepEqual([...new Set(all.map(({ kind }) => kind))].sort(), KINDS);
    });
    for (const { kind, language, path } of all) {
      test(`${kind} in ${language} runs nothing, asks nobody else, fits 320 px`, async () => {
        await page.goto(server.origin + path);
        await isQuiet();
      });
    }
    test("an address with a letter that only looks Latin is shown as what it is", async () => {
      await page.goto(`${server.origin}/en/people/org/`);
      assert.equal(await page.locator("main a[href='https://xn--pple-43d.example/']").count(), 1);
      assert.equal((await page.locator("main").innerText()).includes("\u0430pple"), false);
    });
    test("stands as text in titles, data and results", async () => {
      const shown = text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "").split(/\s+/).join(" ");
      const spaced = (value) => value.replace(/\s+/g, " ").trim();
      await page.goto(`${server.origin}/en/events/session/`);
      assert.equal(spaced(await page.locator("h1").textContent()), shown);
      const data = (await page.locator("script[type='application/ld+json']").allTextContents()).map((one) => JSON.parse(one));
      const named = data.map((one) => (one["@type"] === "BreadcrumbList" ? one.itemListElement.at(-1) : one).name);
      assert.deepEqual(named, data.map(() => shown));
      const query = text === BREAKING ? "alert" : UNBROKEN.slice(0, 12);
      await page.goto(`${server.origin}/en/search/?q=${query}`, { waitUntil: "networkidle" });
      const results = await page.locator("[data-results] li a").allTextContents();
      assert.notEqual(results.length, 0);
      assert.equal(results.every((result) => spaced(result).includes(shown)), true);
      await isQuiet();
    });
  });
}
