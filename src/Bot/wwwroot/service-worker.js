// Says honestly that there is no connection. It keeps one page without personal data, its style and its sign: nothing else, of nobody.
const cacheName = 'offline-1';
const page = '/offline';
const files = [page, '/console/console.css', '/console/icon.svg'];

self.addEventListener('install', event => event.waitUntil(
  caches.open(cacheName)
    // Without cookies: what is kept is the same for everybody.
    .then(cache => cache.addAll(files.map(file => new Request(file, { credentials: 'omit', cache: 'reload' }))))
    .then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil(
  caches.keys()
    .then(names => Promise.all(names.filter(name => name !== cacheName).map(name => caches.delete(name))))
    .then(() => self.clients.claim())));

self.addEventListener('fetch', event => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.mode === 'navigate' && request.method === 'GET') {
    event.respondWith(fetch(request).catch(() => caches.match(page)));
  } else if (files.includes(path)) {
    event.respondWith(fetch(request).catch(() => caches.match(path)));
  }
});
