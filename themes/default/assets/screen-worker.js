// Keeps the latest copy of a lobby screen, and shows it while the network is gone.
"use strict";
const KEPT = "screen";
// Screens of a few venues with their styles; what was kept first goes first.
const MOST = 60;
// A network that is there and answers nothing counts as gone.
const PATIENCE = 10_000;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === location.origin) event.respondWith(latest(request));
});

const latest = async (request) => {
  const kept = await caches.open(KEPT);
  const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  if (!response?.ok) return (await kept.match(request)) ?? response ?? Response.error();
  await kept.delete(request);
  await kept.put(request, response.clone());
  const requests = await kept.keys();
  await Promise.all(requests.slice(0, Math.max(0, requests.length - MOST)).map((old) => kept.delete(old)));
  return response;
};
