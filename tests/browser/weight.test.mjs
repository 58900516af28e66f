// What a phone has to load: every page, the styles and the scripts stay under their budgets, gzipped.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { files, folder } from "./site.mjs";

const weight = (file) => gzipSync(readFileSync(join(folder, file))).length;
const sum = (all) => all.reduce((total, one) => total + one, 0);

test("no HTML page weighs more than 40 kB", () => {
  const all = files(".html");
  assert.notEqual(all.length, 0);
  assert.deepEqual(all.filter((file) => weight(file) > 40_000), []);
});

/** What only a screen in a lobby loads. */
const ofScreens = (file) => /(?:^|\/)(?:screen\/worker|assets\/screen(?:-worker)?\.\w+)\.js$/.test(file);

for (const [what, ending, most] of [["styles weigh", ".css", 20_000], ["scripts weigh", ".js", 15_000]]) {
  test(`all ${what} at most ${most} bytes`, () => {
    const all = files(ending).filter((file) => !ofScreens(file));
    assert.notEqual(all.length, 0);
    assert.equal(sum(all.map(weight)) <= most, true);
  });
}

test("no search index weighs more than 60 kB", () => {
  const all = files("search.json");
  assert.notEqual(all.length, 0);
  assert.deepEqual(all.filter((file) => weight(file) > 60_000), []);
});
