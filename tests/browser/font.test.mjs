// A site whose pages are set in a font of its own: both weights are loaded and used, in the three languages, and a page
// stays within what a phone should load. The demo keeps the system's font, and weight.test.mjs sees that it asks for none.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { made, spoken } from "./made.mjs";
import { home, languages, launch, serve } from "./site.mjs";

const FONT = "Golos Text";
const MOST = 60_000;
/** A sheet for the printer has two stylesheets of its own. */
const requests = (path) => (path.endsWith("/poster/") ? 9 : 8);

const media = (name) => [`content/media/${name}`, readFileSync(`content/media/fonts/${name}`)];
const FILES = Object.fromEntries(["Regular", "Bold"].flatMap((weight) => ["ttf", "woff2"].map((kind) => media(`GolosText-${weight}.${kind}`))));
const SETTINGS = { font: { name: FONT, regular: "GolosText-Regular.ttf", bold: "GolosText-Bold.ttf", on_pages: true } };

let site, server, browser;
before(async () => {
  // All letters that Kazakh has of its own, and the sign of the tenge.
  const texts = { title: "Ұңғыл-шұңғыл: Әліпби өнері" };
  const hall = spoken("venues/hall", {}, { title: "Әуез", city: "Almaty", address: "1 Abai Street" });
  site = made({ ...FILES, ...hall, ...spoken("events/letters", { start: "2026-12-05 11:00", venue: "hall", price: 1500 }, texts, "Қазіргі **һәм** ғажап.\n") }, SETTINGS);
  server = await serve(site.root);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
  site?.remove();
});

const PAGES = languages.flatMap((language) => ["", "events/letters/", "events/letters/poster/"].map((path) => home(language) + path));

describe("pages in a font of the site's own", () => {
  for (const path of PAGES) {
    test(path, async (t) => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      t.after(() => page.close());
      const asked = new Set();
      const said = [];
      page.on("request", (request) => asked.add(new URL(request.url()).pathname));
      page.on("console", (message) => said.push(message.text()));
      await page.goto(server.origin + path, { waitUntil: "networkidle" });
      const faces = await page.evaluate(() => [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`));
      assert.deepEqual(faces.map((face) => face.replaceAll('"', "")), [`${FONT} 400 loaded`, `${FONT} 700 loaded`]);
      const drawn = await page.evaluate(() => getComputedStyle(document.querySelector("h1")).fontFamily.split(",")[0]);
      assert.equal(drawn.replaceAll('"', ""), FONT);
      const fonts = [...asked].filter((one) => [".woff2", ".ttf"].includes(extname(one)));
      assert.deepEqual(fonts.map((one) => one.replace(/\.\w{8}\./, ".")).sort(), ["/assets/font-400.woff2", "/assets/font-700.woff2"]);
      const weight = fonts.map((one) => readFileSync(join(site.root, one)).length).reduce((a, b) => a + b);
      t.diagnostic(`${weight} of ${MOST} bytes, ${asked.size} of ${requests(path)} requests`);
      assert.deepEqual([weight <= MOST, asked.size <= requests(path), said], [true, true, []]);
    });
  }
});
