// For the pages of partners: gives every frame with a list of this site the height that the list tells. Whatever else
// sends messages is not listened to, and no height is taken that would hide the page.
"use strict";
(() => {
  const LEAST = 120;
  const MOST = 4000;
  const site = new URL(".", document.currentScript.src);
  // The lists of the first language stand beside this script, those of the others in folders of their own.
  const isList = (frame) => {
    const { origin, pathname } = new URL(frame.src, location.href);
    return origin === site.origin && pathname.startsWith(site.pathname.replace(/embed\/$/, ""));
  };
  const frames = () => [...document.querySelectorAll("iframe[src]")].filter(isList);

  addEventListener("message", ({ source, origin, data }) => {
    const height = data?.kesteHeight;
    if (origin !== site.origin || !Number.isFinite(height)) return;
    const frame = frames().find((one) => one.contentWindow === source);
    if (frame) frame.style.height = `${Math.min(Math.max(height, LEAST), MOST)}px`;
  });
  for (const frame of frames()) frame.contentWindow.postMessage({ kesteHeight: "asked" }, site.origin);
})();
