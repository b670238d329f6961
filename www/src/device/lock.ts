// The network lock: from one moment on the browser itself refuses to let this page send anything.
//
// A second content security policy is added beside the one of the server's header. Policies only add up, and
// taking the tag away does not lift it, so nothing that runs later in this page can undo it; only loading the
// page anew does.
//
// What it does not cover, because no policy can: leaving the page (a link, `location`, `window.open`), WebRTC,
// and look-ups of host names (`preconnect`, `dns-prefetch`). Nor does it reach into the service worker, which
// has the policy of its own header and asks only for the page's files.

/**
 * `default-src 'none'` stands for everything that loads or connects: fetch, sockets, beacons, scripts, styles,
 * fonts, media, frames, workers, the manifest. wasm still compiles; pictures may come from the page's own
 * memory. Style sheets made by script and downloads of `blob:` need no permission.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  'img-src data: blob:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** Forbids this page the network, for as long as it is open. */
export async function lock(): Promise<void> {
  await quietly(keepIcon);
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.append(meta);
}

/** Whenever the address of a page changes, browsers load its icon anew: from now on out of the page itself. */
async function keepIcon(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>('link[rel~=icon]:not([href^="data:"])');
  if (!link) return;
  const response = await fetch(link.href, { cache: 'force-cache' });
  if (response.ok) link.href = await dataUrl(await response.blob());
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

export type Way = 'fetch' | 'xhr' | 'beacon' | 'socket' | 'image';

/** For each way of sending: whether the browser refused it. */
export type Attempt = Record<Way, 'blocked' | 'sent'>;

/**
 * Really tries to send something harmless to the page's own server, in every way there is.
 *
 * Only the browser's own report counts as `blocked`: an error may have other causes, and a beacon says that it
 * was sent when it was not. So `sent` means *not refused*; without a network it has reached nobody all the same.
 */
export async function attempt(): Promise<Attempt> {
  const ways = Object.keys(senders) as Way[];
  const result = Object.fromEntries(ways.map((way) => [way, 'sent'])) as Attempt;
  const watch = (event: SecurityPolicyViolationEvent) => {
    const way = ways.find((name) => isOf(name, event.blockedURI));
    if (way !== undefined && event.disposition === 'enforce') result[way] = 'blocked';
  };
  document.addEventListener('securitypolicyviolation', watch);
  await Promise.all(ways.map((way) => quietly(() => senders[way](address(way)))));
  // A report comes as an event of its own, a little after the refusal.
  for (let waited = 0; waited < 1_000 && Object.values(result).includes('sent'); waited += 50) await pause(50);
  document.removeEventListener('securitypolicyviolation', watch);
  return result;
}

const senders: Record<Way, (url: URL) => unknown> = {
  fetch: (url) => fetch(url, { method: 'POST', body: 'preclaim', cache: 'no-store' }),
  xhr: (url) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onloadend = resolve;
      request.open('POST', url);
      request.send('preclaim');
    }),
  beacon: (url) => navigator.sendBeacon(url, 'preclaim'),
  socket: (url) =>
    new Promise((resolve) => {
      const socket = new WebSocket(url);
      socket.onerror = resolve;
      socket.onopen = () => resolve(socket.close());
    }),
  image: (url) =>
    new Promise((resolve) => {
      const image = new Image();
      image.onload = image.onerror = resolve;
      image.src = url.href;
    }),
};

function address(way: Way): URL {
  const url = new URL(`lock-test-${way}`, document.baseURI);
  if (way === 'socket') url.protocol = url.protocol.replace('http', 'ws');
  return url;
}

/** Of an address that is not http(s), some browsers report the scheme alone. */
function isOf(way: Way, blocked: string): boolean {
  return blocked.includes(`lock-test-${way}`) || (way === 'socket' && /^wss?$/.test(blocked));
}

/** Does something that may fail or hang; how does not matter here. */
async function quietly(work: () => unknown): Promise<void> {
  try {
    await Promise.race([work(), pause(2_000)]);
  } catch {
    // Refused, or no network.
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
