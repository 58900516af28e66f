// One page of each kind, in each language, light and dark, on a phone and a desktop: no breach of WCAG 2.2 AA that axe
// can find, nothing in the console, nothing blocked, nothing asked of another server.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { KINDS, NOW, languages, launch, pages, serve } from "./site.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let server, browser;
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

const LOOKS = ["light", "dark"].flatMap((colorScheme) => [390, 1280].map((width) => ({ colorScheme, width })));

test("every kind of page is among those looked at, in every language", () => {
  const kinds = (language) => pages().filter((page) => page.language === language).map(({ kind }) => kind).sort();
  assert.deepEqual(kinds(languages[0]), KINDS);
  // The page for strange addresses and the sheet on which guests sign speak all of them.
  const once = ["not-found", "sign-in"];
  for (const language of languages.slice(1)) assert.deepEqual(kinds(language), KINDS.filter((kind) => !once.includes(kind)));
});

for (const { kind, language, path } of pages()) {
  test(`${kind} in ${language}: accessible and quiet`, async (t) => {
    const context = await browser.newContext();
    t.after(() => context.close());
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    const noise = [];
    page.on("console", (message) => noise.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => noise.push(`error: ${error.message}`));
    page.on("requestfailed", (request) => noise.push(`failed: ${request.url()}`));
    page.on("request", (request) => request.url().startsWith(server.origin) || noise.push(`foreign: ${request.url()}`));
    page.on("response", (response) => response.status() >= 400 && noise.push(`${response.status()}: ${response.url()}`));
    await page.goto(server.origin + path);
    assert.deepEqual(noise, []);
    // Over the debugger's channel, so that the page's policy stays as it is.
    await page.evaluate(AXE);
    for (const { colorScheme, width } of LOOKS) {
      await t.test(`${colorScheme}, ${width} px`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const { violations, passes } = await page.evaluate(
          (values) => axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
          TAGS,
        );
        const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
        assert.deepEqual(found, []);
        assert.notEqual(passes.length, 0);
      });
    }
    assert.deepEqual(noise, []);
  });
}
