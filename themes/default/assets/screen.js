// Keeps a lobby screen right for weeks without a hand on it: the clock, what is over, what is on now, a fresh list
// every few minutes. Every text that it shows is in the page already.
"use strict";
(() => {
  const FRESH_EVERY = 5 * 60_000;
  const lobby = document.querySelector(".lobby");
  const clock = lobby.querySelector("[data-clock]");
  const two = (number) => String(number).padStart(2, "0");

  const tick = () => {
    const now = new Date();
    const past = (instant) => Date.parse(instant) <= now;
    // The device may be set to another zone, or know an old one.
    const { offset } = lobby.querySelector("[data-list]").dataset;
    const ahead = offset === undefined ? -now.getTimezoneOffset() : Number(offset);
    const here = new Date(now.getTime() + ahead * 60_000);
    clock.textContent = `${two(here.getUTCHours())}:${two(here.getUTCMinutes())}`;
    clock.hidden = false;
    const today = here.toISOString().slice(0, 10);
    for (const item of lobby.querySelectorAll("[data-ends]")) {
      item.hidden = past(item.dataset.ends);
      item.querySelector("[data-running]").hidden = !past(item.dataset.starts);
    }
    for (const day of lobby.querySelectorAll("[data-day]")) {
      day.hidden = !day.querySelector("[data-ends]:not([hidden])");
      day.querySelector("[data-today]").hidden = day.dataset.day !== today;
    }
    const next = lobby.querySelector("[data-day]:not([hidden])");
    lobby.querySelector("[data-nothing-left]").hidden = !!next;
    const quiet = lobby.querySelector("[data-quiet-day]");
    // What takes several days stands under its first one.
    if (quiet) quiet.hidden = !next || next.dataset.day <= today;
  };

  const loaded = (page) => [...page.querySelectorAll("link[rel~=stylesheet], script[src]")].map((part) => part.getAttribute("href") ?? part.getAttribute("src"));

  const refresh = async () => {
    try {
      const response = await fetch(location.pathname, { cache: "no-cache" });
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const list = page.querySelector("[data-list]");
      if (!list) return;
      // New styles or scripts come with a new page.
      if (loaded(page).join() !== loaded(document).join()) return location.reload();
      lobby.querySelector("[data-list]").replaceWith(list);
      tick();
    } catch {
      // Without a network the list stays as it is.
    }
  };

  /** Has the worker keep the page with everything that it loads, so that it can be opened without a network. */
  const keep = async () => {
    const { serviceWorker } = navigator;
    if (!serviceWorker) return;
    await serviceWorker.register(lobby.dataset.worker);
    if (!serviceWorker.controller) await new Promise((taken) => serviceWorker.addEventListener("controllerchange", taken, { once: true }));
    const icons = [...document.querySelectorAll("link[rel=icon]")].map((icon) => icon.getAttribute("href"));
    await Promise.all([location.pathname, ...loaded(document), ...icons].map((part) => fetch(part)));
    lobby.dataset.kept = "";
  };

  tick();
  setInterval(tick, 10_000);
  setInterval(refresh, FRESH_EVERY);
  addEventListener("online", refresh);
  // A browser that keeps nothing shows the screen all the same.
  keep().catch(() => {});
})();
