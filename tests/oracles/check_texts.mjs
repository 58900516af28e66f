// ical.js reads the same texts from every calendar file as Python's icalendar does.
//
// Usage: check_texts.mjs SITE TEXTS, where TEXTS is what read_texts.py printed.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import ICAL from "ical.js";

const [site, tablePath] = process.argv.slice(2);
const table = JSON.parse(readFileSync(tablePath, "utf8"));

const read = (text, names) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return [calendar, ...calendar.getAllSubcomponents("vevent")].map((part) => {
    const texts = {};
    for (const name of names) {
      const found = part.getAllProperties(name.toLowerCase()).flatMap((line) => line.getValues().map(String));
      if (found.length > 0) texts[name] = found;
    }
    const original = part.getFirstPropertyValue("recurrence-id");
    return [part.getFirstPropertyValue("uid"), original && original.toICALString(), texts];
  });
};

let failed = 0;
const paths = Object.keys(table);
const names = [...new Set(Object.values(table).flatMap((parts) => parts.flatMap((part) => Object.keys(part[2]))))];
for (const path of paths) {
  const found = read(readFileSync(join(site, path), "utf8"), names);
  const wrong = found.filter((part, index) => !isDeepStrictEqual(part, table[path][index]));
  for (const part of wrong) console.log(`texts: ${path}: ical.js reads ${JSON.stringify(part)}`);
  if (found.length !== table[path].length) console.log(`texts: ${path}: ical.js finds ${found.length} parts`);
  failed += wrong.length > 0 || found.length !== table[path].length ? 1 : 0;
}
if (paths.length === 0) failed = 1;
console.log(`${Math.max(paths.length - failed, 0)} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
