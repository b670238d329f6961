// What this device does for the page: it keeps the page's files for use without a network, forbids the page the
// network once they are there, and tells of a new version.

import { lock } from './lock.ts';
import type { Message, Status } from './messages.ts';

/** After this the page is locked, come what may; the files may still arrive. */
const patience = 20_000;

export type Offline = 'unsupported' | 'preparing' | 'ready' | 'failed';

/** Sends `change` whenever one of its three properties has changed. */
export class Device extends EventTarget {
  /** Whether the page will open without a network. */
  offline: Offline = 'serviceWorker' in navigator ? 'preparing' : 'unsupported';
  /** Whether the browser refuses every request of this page. */
  locked = false;
  /**
   * There while a new version waits: takes it over and loads the page anew, once. Save the input first. Until
   * then the open page goes on as it is.
   */
  update: (() => void) | undefined;
  #started = false;

  /** To be called once the page has everything it will ever ask for: afterwards nothing can be loaded. */
  async start(): Promise<void> {
    // `npm run dev` has no worker, and a locked page could not be reloaded by Vite.
    if (this.#started || import.meta.env.DEV) return;
    this.#started = true;
    if (this.offline !== 'unsupported') await Promise.race([this.#prepare(), pause(patience)]);
    if (this.offline === 'preparing') this.#change({ offline: 'failed' });
    await lock();
    this.#change({ locked: true });
  }

  /** Ends when the files are on the device, or cannot be brought there; never throws. */
  async #prepare(): Promise<void> {
    try {
      const registration = await navigator.serviceWorker.register(new URL('sw.js', document.baseURI));
      this.#watch(registration);
      // A new version is not asked for here: the browser looks for one by itself whenever the page was opened.
      const { complete } = await statusOf(await firstWorker(registration));
      this.#change({ offline: complete ? 'ready' : 'failed' });
    } catch {
      this.#change({ offline: 'failed' });
    }
  }

  #watch(registration: ServiceWorkerRegistration): void {
    const look = () => {
      const worker = registration.installing ?? registration.waiting;
      // The very first one is no update.
      if (worker && registration.active) whenState(worker, 'installed').then(() => this.#announce(worker), () => {});
    };
    registration.addEventListener('updatefound', look);
    look();
  }

  #announce(worker: ServiceWorker): void {
    let asked = false;
    const takeOver = () => {
      asked = true;
      if (worker.state === 'activated') location.reload();
      else worker.postMessage({ type: 'take-over' } satisfies Message);
    };
    // It may also be another tab that lets the new version in; this one goes on, and may still follow.
    whenState(worker, 'activated').then(() => asked && location.reload(), () => {});
    this.#change({ update: takeOver });
  }

  #change(news: Partial<Pick<Device, 'offline' | 'locked' | 'update'>>): void {
    Object.assign(this, news);
    this.dispatchEvent(new Event('change'));
  }
}

/** The worker that serves this page, or will: on a first visit, the one that is being installed. */
async function firstWorker({ active, waiting, installing }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  if (active) return active;
  const worker = waiting ?? installing;
  if (!worker) throw new Error('no worker');
  await whenState(worker, 'activated');
  return worker;
}

const states: ServiceWorkerState[] = ['parsed', 'installing', 'installed', 'activating', 'activated'];

/** Waits until a worker has come this far; fails when it is given up. */
function whenState(worker: ServiceWorker, state: ServiceWorkerState): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'redundant') reject(new Error('the worker was given up'));
      else if (states.indexOf(worker.state) >= states.indexOf(state)) resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

function statusOf(worker: ServiceWorker): Promise<Status> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event: MessageEvent<Status>) => resolve(event.data);
    worker.postMessage({ type: 'status', page: location.pathname } satisfies Message, [port2]);
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
