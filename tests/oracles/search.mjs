// The query side of search in a browser, as docs/concepts/search.md describes it: a search index and what was typed
// give the places of the entries found, the best first. The twin of src/search.

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

const isForm = (word) => (stem) =>
  word.startsWith(stem) && [...word].length <= 2 * [...stem].length;

function way(f, query, word, otherLayout) {
  const begins = [...query.folded].length >= 3 && word.folded.startsWith(query.folded);
  const isLong = [...query.folded].length >= 3;
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

function prepare(index) {
  const all = new Map();
  for (const [word, postings] of Object.entries(index.words)) {
    const places = new Map();
    let entry = 0;
    for (const posting of postings) {
      entry += Math.floor(posting / 3);
      places.set(entry, posting % 3);
    }
    all.set(word, places);
  }
  index.title.forEach((title, entry) => {
    const isInherited = (other) => index.kind[other] === "workshop" && index.title[other] === title;
    if (index.about[entry].some(isInherited)) return;
    for (const word of words(title)) {
      if (!all.has(word)) all.set(word, new Map());
      all.get(word).set(entry, 0);
    }
  });
  const f = index.folding;
  return [...all].map(([written, places]) =>
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
    const cost = way(f, query, word, otherLayout);
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

export function find(index, query) {
  let total;
  for (const part of query.split(/\s+/).filter(Boolean)) {
    const costs = partCosts(index, part);
    if (costs) total = both(total, costs);
  }
  return [...(total ?? [])].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([entry]) => entry);
}
