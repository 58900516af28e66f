// `keste serve` over a small site in a folder of its own, and what a page hears from it.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

const program = process.env.KESTE_TEST_PROGRAM;

const FILES = {
  "keste.yaml":
    "title: {en: Preview, ru: Просмотр}\nbase_url: https://preview.example/\nuid_domain: preview.example\n" +
    "languages: [en, ru]\ntime_zone: Asia/Almaty\ntheme: own\n",
  "content/venues/hall.en.md": "---\ntitle: Hall\ncity: Almaty\naddress: 1 Abai Street\n---\n",
  "content/venues/barn.en.md": "---\ntitle: Barn\ncity: Almaty\naddress: 2 Abai Street\n---\n",
  "content/events/concert.en.md":
    "---\ntitle: Concert\nsummary: Loud.\nstart: 2026-12-01 19:00\nend: 21:00\nvenue: hall\n---\nBring ear plugs.\n",
  "themes/own/theme.yaml": "name: own\nextends: default\n",
};

/** A site in a folder of its own, with the styles of the default theme to change. */
export const makeSite = () => {
  const root = mkdtempSync(join(tmpdir(), "keste-preview-"));
  const site = {
    root,
    read: (path) => readFileSync(join(root, path), "utf8"),
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    edit: (path, from, to) => {
      const text = site.read(path);
      if (!text.includes(from)) throw new Error(`${path} has no “${from}”`);
      site.write(path, text.replace(from, to));
    },
    remove: () => rmSync(root, { recursive: true }),
  };
  for (const [path, text] of Object.entries(FILES)) site.write(path, text);
  mkdirSync(join(root, "themes/own/assets"), { recursive: true });
  cpSync("themes/default/assets/style.css", join(root, "themes/own/assets/style.css"));
  return site;
};

/** Starts a preview: { origin, port, said(), stop() }. */
export const preview = async (site, { port = 0, language = "en" } = {}) => {
  const options = ["--root", site.root, "--now", "2026-11-21", "--port", port, "--lang", language];
  const child = spawn(program, ["serve", ...options], { stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  let said = "";
  const origin = await new Promise((resolve, reject) => {
    createInterface({ input: child.stderr }).on("line", (line) => {
      said += `${line}\n`;
      const found = /http:\/\/[\d.]+:\d+/.exec(line);
      if (found) resolve(found[0]);
    });
    child.on("exit", () => reject(new Error(said)));
  });
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { origin, port: new URL(origin).port, said: () => said, stop };
};

/** Notes in a page what its streams hear, how many there are, and whatever its policy blocks. */
export const listening = () => {
  window.heard = [];
  window.streams = [];
  window.blocked = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    window.blocked.push(`${violatedDirective} ${blockedURI}`),
  );
  window.EventSource = class extends EventSource {
    constructor(...all) {
      super(...all);
      window.streams.push(this);
      for (const name of ["reload", "styles", "problems", "mended"]) {
        this.addEventListener(name, () => window.heard.push(name));
      }
    }
  };
};
