// The site's pages on paper, as Chromium prints them: no sheet is blank, and an event takes one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { inflateSync } from "node:zlib";
import { NOW, files, folder, languageOf, languages, launch, pages, serve } from "./site.mjs";

let server, browser, page;
before(async () => {
  server = await serve();
  browser = await launch();
  page = await browser.newPage();
  await page.clock.setFixedTime(NOW);
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** For each sheet of a PDF, how many pieces of text stand on it. */
const sheets = (pdf) => {
  const text = pdf.toString("latin1");
  const objects = new Map([...text.matchAll(/(\d+) 0 obj\b(.*?)endobj/gs)].map(([, number, body]) => [number, body]));
  const stream = (number) => {
    const body = objects.get(number);
    const start = body.indexOf("stream\n") + 7;
    const bytes = Buffer.from(body.slice(start, body.lastIndexOf("\nendstream")), "latin1");
    return body.includes("/FlateDecode") ? inflateSync(bytes).toString("latin1") : bytes.toString("latin1");
  };
  const whole = [...objects.values()].filter((body) => /\/Type\s*\/Page\b/.test(body));
  return whole.map((body) => stream(/\/Contents (\d+) 0 R/.exec(body)[1]).match(/\bT[jJ]\b/g)?.length ?? 0);
};

const printed = async (path) => {
  await page.goto(server.origin + path);
  return sheets(await page.pdf({ preferCSSPageSize: true }));
};

describe("no sheet is blank", () => {
  for (const language of languages) {
    test(`of the pages in ${language}`, async (t) => {
      const counts = [];
      for (const { kind, path } of pages().filter((page) => page.language === language)) {
        const found = await printed(path);
        assert.notEqual(found.length, 0, path);
        assert.equal(found.every((pieces) => pieces > 0), true, `${path}: ${found}`);
        counts.push(`${kind} ${found.length}`);
      }
      t.diagnostic(`sheets in ${language}: ${counts.join(", ")}`);
    });
  }
});

describe("an event", () => {
  const events = files("index.html").filter((file) => /^(?:\w\w\/)?events\/[^/]+\/index\.html$/.test(file));
  const html = (file) => readFileSync(join(folder, file), "utf8");
  const longest = (language, hasDates, most) =>
    events
      .filter((file) => languageOf(file) === language && html(file).includes('id="dates"') === hasDates)
      .sort((a, b) => html(b).length - html(a).length)
      .slice(0, most);
  for (const language of languages) {
    for (const [name, hasDates, most] of [["of one date: the ten longest", false, 10], ["of many dates: every one", true, 100]]) {
      test(`${name} in ${language} on one sheet`, async () => {
        const all = longest(language, hasDates, most);
        assert.equal(all.length >= 10, true);
        for (const file of all) assert.equal((await printed(`/${file.replace("index.html", "")}`)).length, 1, file);
      });
    }
  }
});
