// Keeps the page's files on the device, so that it opens without a network. Built to /sw.js.
//
// It knows the files of its build by name and answers for those and nothing else. A request of the portal
// is never passed on: where the network is used at all, the worker asks for a name of its own list. So
// nothing that was typed can go out through it. It has no imports, because older browsers know no module workers.
//
// The agent's studio has files of its own, as many again. They are kept from the first visit to the studio on,
// and for nobody else; until then it is a page aside.

import type { Message, Status } from './messages.ts';

declare const self: ServiceWorkerGlobalScope;

type Hashes = Record<string, string>;

/**
 * Put in place by the build (www/precache.ts): each file with its hash. `''` is the page, the folder it lies in.
 * What the studio shares with the portal stands in `files` alone.
 */
declare const __PRECACHE__: { build: string; files: Hashes; studio: Hashes };

const { build, files, studio } = __PRECACHE__;
const scope = self.registration.scope;
// An origin may hold this page in several folders; each has caches of its own.
const family = `preclaim:${scope}:`;
const name = family + build;
const addressed = (list: Hashes) => Object.entries(list).map(([file, hash]) => [new URL(file, scope).href, hash] as const);
const hashes = new Map(addressed({ ...files, ...studio }));
const portalFiles = addressed(files).map(([address]) => address);
const studioPage = new URL('studio.html', scope).href;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(dropOldCaches()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate' && isAside(event.request.url)) return;
  event.respondWith(answer(event));
});
self.addEventListener('message', (event) => {
  const message = event.data as Message;
  // Only when the person says so: a page that is open keeps its own files until then.
  if (message.type === 'take-over') event.waitUntil(self.skipWaiting());
  if (message.type === 'status') event.waitUntil(status(message.page).then((now) => event.ports[0]?.postMessage(now)));
});

/** Pages beside the portal that are not kept: for developers, and for frames of other sites. */
const aside = ['developer.html', 'embed.html'].map((page) => new URL(page, scope).href);

/** Some hosts serve a page without its `.html`. */
function isAt(address: string, page: string): boolean {
  const { origin, pathname } = new URL(address);
  return [page, page.replace(/\.html$/, '')].includes(origin + pathname);
}

function isAside(address: string): boolean {
  return aside.some((page) => isAt(address, page));
}

async function answer({ request, clientId }: FetchEvent): Promise<Response> {
  if (request.method !== 'GET') return nowhere();
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (request.mode === 'navigate') return open(request, address);
  const cached = await kept(address);
  if (cached) return cached;
  if (hashes.has(address)) return download(address).catch(nowhere);
  const client = await self.clients.get(clientId);
  return client && (isAside(client.url) || (await isUnkeptStudio(client.url))) ? fetch(request) : nowhere();
}

/** It came from the network, perhaps of a later build, and needs files that are in no list here. */
async function isUnkeptStudio(address: string): Promise<boolean> {
  return isAt(address, studioPage) && !(await kept(studioPage));
}

/** Every way into this folder leads to a page that is kept, and none asks the server what lies there. */
async function open(request: Request, address: string): Promise<Response> {
  if (isAt(address, studioPage)) {
    const studioKept = await kept(studioPage);
    return studioKept && (await isWhole([...hashes.keys()])) ? studioKept : fetch(request);
  }
  const page = address === new URL('index.html', scope).href ? scope : address;
  if (!hashes.has(page)) return Response.redirect(scope);
  const cached = await kept(page);
  if (cached && (await isWhole(portalFiles))) return cached;
  // Something has taken the files away. Without this worker, the page is loaded and brings one anew.
  await self.registration.unregister();
  return Response.redirect(scope);
}

/** Whether every file is here, or can be brought; without a network what is here has to do. */
async function isWhole(wanted: readonly string[]): Promise<boolean> {
  try {
    await keep(await notKept(wanted));
    return true;
  } catch {
    return !navigator.onLine;
  }
}

function kept(address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: name, ignoreVary: true });
}

function nowhere(): Response {
  return new Response('not on this device', { status: 504 });
}

/** Whoever had the studio before an update has it after it. */
async function install(): Promise<void> {
  await keep((await caches.match(studioPage, { ignoreVary: true })) ? [...hashes.keys()] : portalFiles);
}

async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(name);
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

/** Whether all files of the page that asks are there; what is missing is fetched. */
async function status(page: string): Promise<Status> {
  const wanted = isAt(new URL(page, scope).href, studioPage) ? [...hashes.keys()] : portalFiles;
  const missing = await notKept(wanted);
  if (missing.length > 0) await keep(missing).catch(() => {});
  return { build, complete: (await notKept(wanted)).length === 0 };
}

async function notKept(addresses: readonly string[]): Promise<string[]> {
  const there = new Set((await (await caches.open(name)).keys()).map(({ url }) => url));
  return addresses.filter((address) => !there.has(address));
}

async function dropOldCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((other) => other.startsWith(family) && other !== name).map((other) => caches.delete(other)));
}
