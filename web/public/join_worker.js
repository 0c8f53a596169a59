// Keeps the participants' program on their device, so that /join also opens without a connection. The server is always asked first for the
// page; only the files below /assets/, whose names change with their content, are taken from here. Answers and events pass by.
const kKept = 'socta-join';
const kPage = '/join';

/** Keeps the page and exactly the files that it uses now. */
async function keep(files) {
  const cache = await caches.open(kKept);
  const known = new Map((await cache.keys()).map((request) => [new URL(request.url).pathname, request]));
  await cache.addAll(files.filter((file) => !known.has(file)));
  await cache.add(new Request(kPage, { cache: 'no-cache' }));
  const unused = [...known].filter(([file]) => file !== kPage && !files.includes(file));
  await Promise.all(unused.map(([, request]) => cache.delete(request)));
}

async function page_of(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(kPage);
    if (kept) return kept;
    throw error;
  }
}

const file_of = async (request) => (await caches.match(request)) ?? fetch(request);

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(keep(event.data.files)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') event.respondWith(page_of(request));
  else if (new URL(request.url).pathname.startsWith('/assets/')) event.respondWith(file_of(request));
});
