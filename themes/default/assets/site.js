// What a page does besides being read: it hides what is over, marks today, narrows lists down, searches, copies an
// address, and warns when the site or the device is out of date. Without it every page still says everything.
// Every text that it shows stands in the page already; nothing is asked of another server.
//
// Sections: time · filters · copying · printing · warnings · search words · search ranking · search page.

const page = globalThis.document;
const all = (selector, part = page) => [...part.querySelectorAll(selector)];

/* -------------------------------------------------------------------------------------------------------- time */

/** Hides what is over or not chosen, and says so where nothing is left; marks today. */
function refresh() {
  const now = new Date();
  const over = (instant) => Date.parse(instant) <= now;
  const chosen = choice();
  const has = (keys, part) => keys.every((key) => part.split(" ").includes(key));

  for (const list of all(".agenda")) {
    const hidesPast = "upcoming" in list.dataset;
    let someLeft = false, someChosen = false;
    for (const item of all("[data-ends]", list)) {
      const isLeft = !(hidesPast && over(item.dataset.ends));
      const isChosen = has(chosen, item.dataset.keys ?? "");
      someLeft ||= isLeft;
      someChosen ||= isLeft && isChosen;
      item.hidden = !isLeft || !isChosen;
    }
    const seen = (part) => part.querySelector("[data-ends]:not([hidden])");
    for (const group of all("section", list)) {
      // A day without events stays in a list that shows such days, until something is chosen.
      group.hidden = !seen(group) && (chosen.length > 0 || hidesPast || !!group.querySelector("[data-ends]"));
    }
    if (list.querySelector(".repeated")) list.dataset.once = "";
    if ("once" in list.dataset) sayOnce(list);
    show(list.querySelector("[data-nothing-left]"), !someLeft);
    show(list.querySelector("[data-nothing-chosen]"), someLeft && !someChosen);
  }
  for (const other of all("[data-keys]:not(.card)")) other.hidden = !has(chosen, other.dataset.keys);
  const venues = chosen.filter((key) => key.startsWith("venue:"));
  for (const note of all("[data-venues]")) note.hidden = !has(venues, note.dataset.venues);
  fillTable(chosen.length > 0);
  leadToToday(today(now));

  for (const list of all("[data-upcoming]:not(.agenda)")) {
    for (const item of all("[data-ends]", list)) item.hidden = over(item.dataset.ends);
  }
  for (const part of all("[data-until]")) part.hidden = over(part.dataset.until);
  for (const part of all("[data-after]")) part.hidden = !over(part.dataset.after);

  for (const day of all("[data-day]")) {
    if (day.dataset.day === today(now)) day.setAttribute("aria-current", "date");
    else day.removeAttribute("aria-current");
  }
}

/** Of the dates of an event the first that is left says its facts. */
function sayOnce(list) {
  const seen = new Set();
  for (const card of all(".card:not([hidden])", list)) {
    const { pathname } = card.querySelector("a");
    card.classList.toggle("repeated", seen.has(pathname));
    seen.add(pathname);
  }
}

/** The day on the device's calendar: `2026-12-05`. */
function today(now) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Late in a month most of its list is over: a link leads to what is on today or next. */
function leadToToday(day) {
  for (const link of all("[data-to-today]")) {
    const days = all(".agenda section[data-day]:not([hidden])");
    const next = days.findIndex((section) => section.dataset.day >= day);
    link.hidden = next < 1;
    if (next < 1) continue;
    link.hash = days[next].id;
    link.textContent = days[next].dataset.day === day ? link.dataset.today : link.dataset.next;
  }
}

const show = (part, isShown) => part && (part.hidden = !isShown);

/* ----------------------------------------------------------------------------------------------------- filters */

/** Of a day with many events a month's table names three; of those that are chosen it names all. */
function fillTable(isChosen) {
  for (const rest of all("table.grid .rest")) {
    const list = rest.parentElement;
    const links = (part) => all("a", part).map((link) => link.getAttribute("href"));
    for (const added of all(".added", list)) added.remove();
    rest.hidden = isChosen;
    const day = `#d-${rest.closest("td").dataset.day}`;
    const cards = isChosen ? all(`${day} .card:not([hidden])`) : [];
    for (const card of cards) {
      const link = card.querySelector("a");
      if (links(list).includes(link.getAttribute("href"))) continue;
      const item = page.createElement("li"), time = page.createElement("span");
      item.className = ["added", ...[...card.classList].filter((name) => name.startsWith("topic-"))].join(" ");
      time.textContent = card.querySelector("time").textContent;
      item.append(time, " ", link.cloneNode(true));
      const where = card.querySelector(".where"), place = page.createElement("small");
      if (where) {
        place.append(where.cloneNode(true));
        item.append(" ", place);
      }
      list.append(item);
    }
  }
}

/** The answers chosen in the form of this page: `["venue:aktobe"]`. */
function choice() {
  const form = page.querySelector("[data-filters]");
  const answers = form ? [...new FormData(form)] : [];
  return answers.filter(([, value]) => value).map(([name, value]) => `${name}:${value}`);
}

/** The form is filled from the address, and the address follows the form. */
function filter(form) {
  const fill = () => {
    const asked = new URLSearchParams(location.search);
    for (const select of form.elements) {
      if (!select.options) continue;
      const value = asked.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
  };
  const tell = () => {
    refresh();
    const some = choice().length > 0;
    const cards = all(".card[data-keys]");
    const count = cards.filter((card) => !card.hidden).length;
    form.querySelector("[data-shown]").textContent = some ? `${form.querySelector("[data-shown]").dataset.shown} ${count}` : "";
    form.querySelector("[type=reset]").hidden = !some;
  };
  const follow = () => {
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    const query = asked.toString();
    history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
    tell();
  };
  form.addEventListener("change", follow);
  form.addEventListener("submit", (event) => (event.preventDefault(), follow()));
  // The button goes away, so the focus moves to the first question.
  form.addEventListener("reset", () => setTimeout(() => { follow(); form.elements[0].focus(); }));
  fill();
  // On a phone the questions would stand before the first event.
  const box = form.closest("[data-narrow]");
  box.open = choice().length > 0 || matchMedia("(min-width: 48rem)").matches;
  box.hidden = false;
  for (const part of all("[data-without]")) part.hidden = true;
  tell();
}

/* ----------------------------------------------------------------------------------------------------- copying */

function copy(button) {
  // Browsers have it on secure pages only.
  if (!navigator.clipboard) return;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copied;
    } catch {
      getSelection().selectAllChildren(button.parentElement.querySelector("code"));
    }
  });
  button.setAttribute("aria-live", "polite");
  button.hidden = false;
}

/* ---------------------------------------------------------------------------------------------------- printing */

function printWith(button) {
  button.addEventListener("click", () => print());
  button.hidden = false;
}

/* ---------------------------------------------------------------------------------------------------- warnings */

const DAY = 24 * 60 * 60 * 1000;

/** A site that should have been built anew days ago may be wrong about what is to come. */
async function warnOfAge(notice) {
  try {
    const info = await (await fetch(page.body.dataset.buildInfo)).json();
    const late = Date.now() - Date.parse(info.next_change_at);
    notice.hidden = !(late > notice.dataset.stale * DAY);
  } catch {
    // Without the file nothing is known, so nothing is said.
  }
}

/** Whether the device's clock rules give another time than the page does: Kazakhstan has one zone since March 2024. */
function isZoneOld(time) {
  const options = { timeZone: time.dataset.zone, hourCycle: "h23", hour: "2-digit", minute: "2-digit" };
  try {
    const clock = new Intl.DateTimeFormat("en", options).format(new Date(time.dateTime));
    return clock !== time.dateTime.slice(11, 16);
  } catch {
    // It does not know the zone at all.
    return true;
  }
}

/* ------------------------------------------------------------------------------------------------ search words */
// docs/concepts/search.md says what follows in words; src/i18n/folding and src/search are its twin.

const fold = (f, word) =>
  [...word.toLowerCase().normalize("NFC").replace(/\p{M}/gu, "")]
    .map((c) => [...f.letters[1]][[...f.letters[0]].indexOf(c)] ?? c).join("");

const words = (text) =>
  text.toLowerCase().replace(/['’‘ʼ`´\u00AD\u200B-\u200F\u2060\uFEFF]/g, "").normalize("NFC")
    .split(/[^\p{Alphabetic}\p{N}\p{M}]+/u).filter((word) => /[\p{Alphabetic}\p{N}]/u.test(word));

function latinKey(f, word) {
  let key = "";
  const push = (c) => {
    const joined = f.pairs[key.at(-1) + c];
    if (joined) { key = key.slice(0, -1); push(joined); }
    else if (key.at(-1) !== c || /\d/.test(c)) key += c;
  };
  const code = (c) => [...c.codePointAt(0).toString(16)].forEach(push);
  for (const c of fold(f, word)) {
    for (const part of c in f.latin ? [c] : c.normalize("NFKD")) {
      if (part in f.latin) [...f.latin[part]].forEach(push);
      else if (/[a-z0-9]/i.test(part)) push(part.toLowerCase());
      else if (!/\p{M}|\p{ASCII}/u.test(part)) code(part);
    }
  }
  if (!key) [...fold(f, word)].forEach(code);
  return key;
}

function cut(word, endings) {
  const shortest = Math.max(3, Math.ceil([...word].length * 2 / 5));
  const stems = [];
  for (let rest = word; rest !== undefined;) {
    rest = endings.filter((ending) => rest.endsWith(ending))
      .map((ending) => rest.slice(0, rest.length - ending.length))
      .filter((stem) => [...stem].length >= shortest)
      .sort((a, b) => a.length - b.length)[0];
    if (rest !== undefined) stems.push(rest);
  }
  return stems;
}

function stems(f, folded) {
  const found = cut(folded, f.endings.map((ending) => fold(f, ending)));
  const other = { п: "б", б: "п", к: "г", г: "к" };
  const exchanged = [folded, ...found]
    .filter((stem) => stem.at(-1) in other && [...stem].length >= 3)
    .map((stem) => stem.slice(0, -1) + other[stem.at(-1)]);
  return [...found, ...exchanged];
}

/* ---------------------------------------------------------------------------------------------- search ranking */

const isForm = (word) => (stem) =>
  word.startsWith(stem) && [...word].length <= 2 * [...stem].length;

/** What it costs to get from a word that was typed to one of the index; undefined when there is no way. */
function way(query, word, otherLayout) {
  const isLong = [...query.folded].length >= 3;
  const begins = isLong && word.folded.startsWith(query.folded);
  if (otherLayout) {
    if (query.folded === word.folded) return 3;
    return begins || isLong && query.stems.some(isForm(word.folded)) ? 7 : undefined;
  }
  if (query.typed === word.written) return 0;
  if (query.folded === word.folded) return 1;
  if (query.key === word.key) return 2;
  if (!isLong) return undefined;
  if (begins) return 4;
  if (query.stems.some(isForm(word.folded))) return 5;
  const beginsKey = query.key.length >= 3 && word.key.startsWith(query.key);
  return beginsKey || query.keyStems.some(isForm(word.key)) ? 6 : undefined;
}

/** The words of an index and of its titles, each with the entries and the part in which it stands. */
function prepare(index) {
  const every = new Map();
  for (const [word, postings] of Object.entries(index.words)) {
    const places = new Map();
    let entry = 0;
    for (const posting of postings) {
      entry += Math.floor(posting / 3);
      places.set(entry, posting % 3);
    }
    every.set(word, places);
  }
  index.title.forEach((title, entry) => {
    const isInherited = (other) => index.kind[other] === "workshop" && index.title[other] === title;
    if (index.about[entry].some(isInherited)) return;
    for (const word of words(title)) {
      if (!every.has(word)) every.set(word, new Map());
      every.get(word).set(entry, 0);
    }
  });
  const f = index.folding;
  return [...every].map(([written, places]) =>
    ({ written, folded: fold(f, written), key: latinKey(f, written), places }));
}

function wordCosts(index, typed, otherLayout) {
  const f = index.folding, folded = fold(f, typed), key = latinKey(f, typed);
  const query = { typed, folded, key, stems: stems(f, folded) };
  query.keyStems = cut(key, f.endings.map((ending) => latinKey(f, ending)));
  index.prepared ??= prepare(index);
  const costs = new Map(), titles = new Map();
  const keep = (map, entry, cost) => map.set(entry, Math.min(cost, map.get(entry) ?? cost));
  for (const word of index.prepared) {
    const cost = way(query, word, otherLayout);
    if (cost === undefined) continue;
    for (const [entry, part] of word.places) {
      keep(costs, entry, cost + [0, 1, 8][part]);
      if (part < 2) keep(titles, entry, cost + part);
    }
  }
  index.about.forEach((about, entry) => {
    for (const other of about) if (titles.has(other)) keep(costs, entry, titles.get(other) + 3);
  });
  return costs;
}

const both = (one, other) => !one ? other
  : new Map([...one].filter(([e]) => other.has(e)).map(([e, cost]) => [e, cost + other.get(e)]));

function partCosts(index, typed) {
  const f = index.folding;
  const readings = [words(typed)];
  for (const [from, to] of f.layouts) {
    const letters = [...typed.toLowerCase()];
    const read = letters.map((c) => [...to][[...from].indexOf(c)] ?? c).join("");
    if (read !== letters.join("")) readings.push(words(read));
  }
  let costs;
  for (const [number, reading] of readings.entries()) {
    if (!reading.length) continue;
    const heavy = reading.filter((word) => !f.small.includes(fold(f, word)));
    if (!heavy.length) return undefined;
    const sums = heavy.map((word) => wordCosts(index, word, number > 0));
    costs ??= new Map();
    for (const [entry, cost] of sums.reduce(both))
      costs.set(entry, Math.min(cost, costs.get(entry) ?? cost));
  }
  return costs;
}

/** The entries of an index that have everything that was typed, the best first. */
export function find(index, query) {
  let total;
  for (const part of query.split(/\s+/).filter(Boolean)) {
    const costs = partCosts(index, part);
    if (costs) total = both(total, costs);
  }
  return [...(total ?? [])].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([entry]) => entry);
}

/* ------------------------------------------------------------------------------------------------- search page */

const AT_ONCE = 20;

/** A line of the results. Everything is put in as text, whatever it holds. */
function line(index, entry, base, words) {
  const make = (name, text, className) => {
    const element = page.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  };
  const item = make("li", "");
  const heading = make("h3", "");
  if (index.status[entry]) heading.append(make("strong", index.status[entry], "status"), " ");
  const link = make("a", index.title[entry]);
  link.href = new URL(index.url[entry], base).href;
  if (index.lang[entry]) link.lang = index.lang[entry];
  heading.append(link);
  const day = index.day[entry];
  const past = index.kind[entry] === "event" && entry >= index.over && words.past;
  const facts = [words[index.kind[entry]], past, index.days[day], index.hours[entry], index.place[entry]];
  item.append(heading, make("p", facts.filter(Boolean).join(" · "), "facts"));
  return item;
}

function search(form) {
  const results = page.querySelector("[data-results]");
  const status = results.querySelector("[role=status]");
  const list = results.querySelector("ol");
  const more = results.querySelector("[data-more]");
  const field = form.elements.q;
  const base = new URL(form.dataset.index, location.href);
  let loading, asked = "", found = [];

  const load = () => (loading ??= fetch(base).then((answer) => answer.json()));
  const extend = (index) => {
    const next = found.slice(list.children.length, list.children.length + AT_ONCE);
    list.append(...next.map((entry) => line(index, entry, base, results.dataset)));
    more.hidden = list.children.length >= found.length;
  };
  const answer = async () => {
    const query = asked = field.value.trim();
    history.replaceState(null, "", query ? `?${new URLSearchParams({ q: query })}` : location.pathname);
    results.hidden = !query;
    for (const part of all("[data-browse]")) part.hidden = !!query;
    if (!query) return;
    try {
      const index = await load();
      // Something else may have been typed in the meantime.
      if (query !== asked) return;
      found = find(index, query);
      list.replaceChildren();
      extend(index);
      for (const part of all("[data-browse]")) part.hidden = found.length > 0;
      status.textContent = found.length ? `${status.dataset.found} ${found.length}` : status.dataset.nothing;
    } catch {
      loading = undefined;
      status.textContent = status.dataset.broken;
      for (const part of all("[data-browse]")) part.hidden = false;
    }
  };
  let timer;
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(answer, 150); });
  form.addEventListener("submit", (event) => { event.preventDefault(); answer(); });
  more.addEventListener("click", async () => {
    const seen = list.children.length;
    extend(await load());
    list.children[seen]?.querySelector("a").focus();
  });
  form.hidden = false;
  for (const part of all("[data-without]")) part.hidden = true;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  answer();
}

/* ------------------------------------------------------------------------------------------------------- start */

if (page) {
  refresh();
  // A phone brings a page back from yesterday without loading it again.
  addEventListener("pageshow", refresh);
  page.addEventListener("visibilitychange", refresh);
  for (const form of all("[data-filters]")) filter(form);
  for (const form of all("form.search")) search(form);
  for (const button of all("[data-copy]")) copy(button);
  for (const button of all("[data-print]")) printWith(button);
  for (const notice of all("[data-stale]")) warnOfAge(notice);
  if (all("time[data-zone]").some(isZoneOld)) for (const notice of all("[data-zone-old]")) notice.hidden = false;
}
