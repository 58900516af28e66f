// Small sites that a test makes of texts of its own, built by the program.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { languages } from "./site.mjs";

/** The day on which they are built. */
export const BUILT = "2026-11-21";

/** A value of front matter: JSON is YAML. */
const yaml = (fields) => Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join("");

/** A file of an entry. */
export const entry = (fields, body = "") => `---\n${yaml(fields)}---\n${body}`;

/** The same text in each language. */
export const inEach = (text) => Object.fromEntries(languages.map((language) => [language, text]));

/** An entry whose facts are `facts` and whose texts are the same in each language: { path: text }. */
export const spoken = (stem, facts, texts, body = "") => ({
  [`content/${stem}.md`]: entry(facts),
  ...Object.fromEntries(languages.map((language) => [`content/${stem}.${language}.md`, entry(texts, body)])),
});

/** Builds a site of these files and settings: { root, remove() }, where `root` is the folder of its pages. */
export const made = (files, settings = {}) => {
  const folder = mkdtempSync(join(tmpdir(), "keste-made-"));
  const usual = { title: inEach("House"), base_url: "https://made.example/", uid_domain: "made.example", languages, time_zone: "Asia/Almaty" };
  for (const [path, text] of Object.entries({ "keste.yaml": yaml({ ...usual, ...settings }), ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const root = join(folder, "public");
  const options = ["--root", folder, "--now", BUILT, "--output", root];
  const { status, stderr } = spawnSync(process.env.KESTE_TEST_PROGRAM, ["build", ...options], { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(stderr.split("\n\n").filter((said) => said.startsWith("error")).join("\n\n"));
  return { root, remove: () => rmSync(folder, { recursive: true }) };
};
