// What was opened once works offline. `./dev build` copies this file to the root of the page, below the
// list of its files (FILES) and the hash of what is in them (VERSION). Nothing else is ever asked for.
// No `skipWaiting`: a page keeps the files it was opened with, checker and all, until it is closed.

const CACHE = `crossfoot-${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

self.addEventListener("activate", (event) => {
  const drop = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("crossfoot-") && name !== CACHE) await caches.delete(name);
    }
  };
  event.waitUntil(drop());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  const answer = async () => {
    const cache = await caches.open(CACHE);
    return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
  };
  event.respondWith(answer());
});
