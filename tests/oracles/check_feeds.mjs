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
const DAY = 86_400;

/** A day as text, an instant as seconds since 1970. */
const moment = (time) => {
  if (time.isDate) return time.toString();
  if (time.zone === ICAL.Timezone.localTimezone) return `floating ${time}`;
  return time.toUnixTime();
};

const told = (event, start, end) => ({
  start: moment(start),
  end: moment(end),
  all_day: start.isDate,
  time_zone: start.isDate ? null : (event.component.getFirstProperty("dtstart").getParameter("tzid") ?? null),
  status: event.component.getFirstPropertyValue("status"),
  summary: event.summary,
  url: event.component.getFirstPropertyValue("url"),
});

const dayNumber = (time) => Date.UTC(time.year, time.month - 1, time.day) / 1000 / DAY;

const liesIn = (window, start, end) => {
  if (!window) return true;
  const [first, last] = window.map((day) => Date.parse(`${day}T00:00:00Z`) / 1000 / DAY);
  const endsAtMidnight = end.isDate || (end.hour === 0 && end.minute === 0 && end.second === 0);
  const lastDay = dayNumber(end) - (endsAtMidnight && end.compare(start) > 0 ? 1 : 0);
  return lastDay >= first && dayNumber(start) <= last;
};

/** Every occurrence of a file, recurring events expanded with their overrides. */
const occurrences = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const found = [];
  for (const component of calendar.getAllSubcomponents("vevent")) {
    if (component.hasProperty("recurrence-id")) continue;
    const event = new ICAL.Event(component);
    if (!event.isRecurring()) {
      found.push({ event, start: event.startDate, end: event.endDate });
      continue;
    }
    const iterator = event.iterator();
    for (let next = iterator.next(); next && found.length < 100_000; next = iterator.next()) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(next);
      found.push({ event: item, start: startDate, end: endDate });
    }
  }
  return found;
};

const faultsOf = (path, want) => {
  const faults = [];
  const equal = (what, found, expected) => {
    if (!isDeepStrictEqual(found, expected)) {
      faults.push(`${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
    }
  };
  const mine = occurrences(readFileSync(join(site, path), "utf8")).filter(({ start, end }) => liesIn(want.window, start, end));
  equal("occurrences", mine.map(({ event }) => event.uid).sort(), Object.keys(want.events).sort());
  for (const { event, start, end } of mine) {
    if (want.events[event.uid]) equal(event.uid, told(event, start, end), want.events[event.uid]);
  }
  return faults;
};

let failed = 0;
const paths = Object.keys(table).sort();
for (const path of paths) {
  let faults;
  try {
    faults = faultsOf(path, table[path]);
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
