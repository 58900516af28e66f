// Every calendar file as ical.js (Thunderbird, Nextcloud) understands it equals events.json.
// Only the file's own VTIMEZONE gives the offsets here: ical.js knows no zone by itself.
//
// Usage: check_feeds.mjs SITE EXPECTED, where EXPECTED is what expected.py printed.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import ICAL from "ical.js";

const [site, tablePath] = process.argv.slice(2);
const table = JSON.parse(readFileSync(tablePath, "utf8"));

/** A day as text, an instant as seconds since 1970. */
const moment = (time) => {
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) return `floating ${time}`;
  return time.toUnixTime();
};

const told = (event, recurrenceId, start, end) => ({
  uid: event.uid,
  recurrence_id: recurrenceId && moment(recurrenceId),
  start: moment(start),
  end: moment(end),
  time_zone: event.component.getFirstProperty("dtstart").getParameter("tzid") ?? null,
  status: event.component.getFirstPropertyValue("status"),
  summary: event.summary,
  url: event.component.getFirstPropertyValue("url"),
});

/** What no two occurrences of a file share. */
const key = (told) => `${told.uid} ${told.recurrence_id ?? told.start}`;

/** Every occurrence of a file, recurring events expanded with their overrides. */
const occurrences = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const components = calendar.getAllSubcomponents("vevent");
  const overrides = components.filter((component) => component.hasProperty("recurrence-id"));
  const found = [];
  for (const component of components) {
    if (component.hasProperty("recurrence-id")) continue;
    // Left to itself, ical.js takes the overrides of every UID in the file.
    const uid = component.getFirstPropertyValue("uid");
    const exceptions = overrides.filter((override) => override.getFirstPropertyValue("uid") === uid);
    const event = new ICAL.Event(component, { exceptions });
    if (!event.isRecurring()) {
      found.push(told(event, null, event.startDate, event.endDate));
      continue;
    }
    const iterator = event.iterator();
    for (let next = iterator.next(); next && found.length < 100_000; next = iterator.next()) {
      const { item, recurrenceId, startDate, endDate } = event.getOccurrenceDetails(next);
      found.push(told(item, recurrenceId, startDate, endDate));
    }
  }
  return found;
};

const faultsOf = (path) => {
  const faults = [];
  const found = occurrences(readFileSync(join(site, path), "utf8"));
  const wanted = new Map(table[path].map((one) => [key(one), one]));
  const seen = new Set();
  for (const one of found) {
    if (seen.has(key(one))) faults.push(`${key(one)} stands twice`);
    seen.add(key(one));
    const want = wanted.get(key(one));
    if (!want) faults.push(`${key(one)}: without reason`);
    else if (!isDeepStrictEqual(one, want)) {
      faults.push(`${key(one)}: found ${JSON.stringify(one)}, expected ${JSON.stringify(want)}`);
    }
  }
  for (const missing of wanted.keys()) if (!seen.has(missing)) faults.push(`${missing} is missing`);
  return faults;
};

let failed = 0;
const paths = Object.keys(table).sort();
for (const path of paths) {
  let faults;
  try {
    faults = faultsOf(path);
  } catch (fault) {
    faults = [`cannot be read: ${fault.message}`];
  }
  failed += faults.length > 0 ? 1 : 0;
  for (const fault of faults) console.log(`ical.js: ${path}: ${fault}`);
}
if (paths.length === 0) {
  console.log("ical.js: nothing was there to check");
  failed = 1;
}
console.log(`${Math.max(paths.length - failed, 0)} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
