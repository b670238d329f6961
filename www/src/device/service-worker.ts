// Keeps the page's files on the device, so that it opens without a network. Built to /sw.js.
//
// It knows the files of its build by name and answers for those and nothing else. A request of the portal
// is never passed on: where the network is used at all, the worker asks for a name of its own list. So
// nothing that was typed can go out through it. It has no imports, because older browsers know no module workers.

import type { Message, Status } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

/** Put in place by the build (www/precache.ts): each file with its hash. `''` is the page, the folder it lies in. */
declare const __PRECACHE__: { build: string; files: Record<string, string> };

const { build, files } = __PRECACHE__;
const scope = self.registration.scope;
// An origin may hold this page in several folders; each has caches of its own.
const family = `preclaim:${scope}:`;
const name = family + build;
const hashes = new Map(Object.entries(files).map(([file, hash]) => [new URL(file, scope).href, hash]));

self.addEventListener('install', (event) => event.waitUntil(precache()));
self.addEventListener('activate', (event) => event.waitUntil(dropOldCaches()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate' && isAside(event.request.url)) return;
  event.respondWith(answer(event));
});
self.addEventListener('message', (event) => {
  const message = event.data as Message;
  // Only when the person says so: a page that is open keeps its own files until then.
  if (message.type === 'take-over') event.waitUntil(self.skipWaiting());
  if (message.type === 'status') event.waitUntil(status().then((now) => event.ports[0]?.postMessage(now)));
});

/** Pages beside the portal that are not kept: for developers, and for frames of other sites. */
const aside = ['developer.html', 'embed.html'].map((page) => new URL(page, scope).pathname);

function isAside(address: string): boolean {
  return aside.includes(new URL(address).pathname);
}

async function answer({ request, clientId }: FetchEvent): Promise<Response> {
  if (request.method !== 'GET') return nowhere();
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (request.mode === 'navigate') return open(address);
  const cached = await kept(address);
  if (cached) return cached;
  if (hashes.has(address)) return download(address).catch(nowhere);
  const client = await self.clients.get(clientId);
  return client && isAside(client.url) ? fetch(request) : nowhere();
}

/** Every way into this folder leads to the page, and none asks the server what lies there. */
async function open(address: string): Promise<Response> {
  const page = address === new URL('index.html', scope).href ? scope : address;
  if (!hashes.has(page)) return Response.redirect(scope);
  const cached = await kept(page);
  if (cached) return cached;
  // Something has taken the files away. Without this worker, the page is loaded and brings one anew.
  await self.registration.unregister();
  return Response.redirect(scope);
}

function kept(address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: name, ignoreVary: true });
}

function nowhere(): Response {
  return new Response('not on this device', { status: 504 });
}

async function precache(): Promise<void> {
  const cache = await caches.open(name);
  const addresses = [...hashes.keys()];
  // All or nothing: files of two builds do not fit together.
  const responses = await Promise.all(addresses.map(download));
  await Promise.all(responses.map((response, index) => cache.put(addresses[index] ?? scope, response)));
}

/** Fetches a file of the list; fails if it is not, to the byte, the one that was built. */
async function download(address: string): Promise<Response> {
  // A name in assets/ changes with its content, so what the page has just loaded will do. For the rest not even
  // "unchanged" is taken for an answer: some servers tell versions apart by size and time alone.
  const hashed = address.startsWith(new URL('assets/', scope).href);
  const response = await fetch(address, { cache: hashed ? 'default' : 'reload', integrity: hashes.get(address) ?? '' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Some hosts redirect to a shorter address; a browser refuses such an answer to a navigation.
  if (!response.redirected) return response;
  return new Response(await response.blob(), { headers: response.headers });
}

/** Whether all files are there; what the browser has dropped is fetched again. */
async function status(): Promise<Status> {
  const complete = (await isComplete()) || (await precache().then(isComplete, () => false));
  return { build, complete };
}

async function isComplete(): Promise<boolean> {
  const cache = await caches.open(name);
  const there = new Set((await cache.keys()).map((request) => request.url));
  return [...hashes.keys()].every((address) => there.has(address));
}

async function dropOldCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((other) => other.startsWith(family) && other !== name).map((other) => caches.delete(other)));
}
