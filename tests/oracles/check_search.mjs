// The script of the default theme answers the queries of tests/search/queries.yaml from the search.json files of the built demo site.
//
// Usage: check_search.mjs SITE
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { find } from "../../themes/default/assets/site.js";

// As many, in percent, as tests/search.rs asks for.
const ENOUGH = 95;
const site = process.argv[2];

const indices = {};
for (const [language, path] of [["kk", "search.json"], ["ru", "ru/search.json"], ["en", "en/search.json"]])
  indices[language] = JSON.parse(readFileSync(join(site, path), "utf8"));

let language, answered = 0, all = 0;
for (const line of readFileSync("tests/search/queries.yaml", "utf8").split("\n")) {
  language = /^ {2}in: (\w+)$/.exec(line)?.[1] ?? language;
  const query = /^ {4}- \{type: (?:"(.*)"|(.*)), (first|among|none): (.*)\}$/.exec(line);
  if (!query) continue;
  const [, quoted, plain, how, wanted] = query;
  const index = indices[language];
  const found = find(index, quoted ?? plain).map((entry) => index.url[entry]);
  const good = { first: found[0] === wanted, among: found.slice(0, 3).includes(wanted), none: !found.length };
  all += 1;
  if (good[how]) answered += 1;
  else console.log(`${quoted ?? plain}: ${wanted}, not ${found.slice(0, 3).join(" ")}`);
}
const isEnough = all >= 120 && answered * 100 >= ENOUGH * all;
console.log(`${answered} of ${all} queries`);
console.log(isEnough ? "1 passed, 0 failed" : "0 passed, 1 failed");
process.exitCode = isEnough ? 0 : 1;
