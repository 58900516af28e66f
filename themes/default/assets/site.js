// Keeps a page right between two builds: hides what is over, marks today. Every text it shows is in the page already.
"use strict";
(() => {
  const refresh = () => {
    const now = new Date();
    const over = (instant) => Date.parse(instant) <= now;
    const left = (part) => part.querySelector("[data-ends]:not([hidden])");

    for (const list of document.querySelectorAll("[data-upcoming]")) {
      for (const item of list.querySelectorAll("[data-ends]")) item.hidden = over(item.dataset.ends);
      for (const group of list.querySelectorAll("section")) group.hidden = !left(group);
      const nothing = list.querySelector("[data-nothing-left]");
      if (nothing) nothing.hidden = !!left(list);
    }
    for (const part of document.querySelectorAll("[data-until]")) part.hidden = over(part.dataset.until);
    for (const part of document.querySelectorAll("[data-after]")) part.hidden = !over(part.dataset.after);

    const two = (number) => String(number).padStart(2, "0");
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    for (const day of document.querySelectorAll("[data-day]")) {
      if (day.dataset.day === today) day.setAttribute("aria-current", "date");
      else day.removeAttribute("aria-current");
    }
  };
  // What only works with a script is hidden without one.
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  refresh();
  // A phone brings a page back from yesterday without loading it again.
  addEventListener("pageshow", refresh);
  document.addEventListener("visibilitychange", refresh);
})();
