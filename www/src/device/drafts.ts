// A draft on this device, in IndexedDB. Nothing is written before `save` is called, not even an empty database,
// and `wipe` leaves nothing behind. A browser that refuses (private window, no space) is told of, never thrown.

import { createStore, get, set, type UseStore } from 'idb-keyval';

const database = 'preclaim-draft';
const key = 'draft';

export interface Draft {
  version: 1;
  /** When, as `new Date().toISOString()` says it. */
  saved: string;
  /** The claim as JSON text. */
  claim: string;
  /** Where in the journey the person was. */
  place?: string;
  settings?: object;
}

/**
 * `unavailable`: the browser gives no storage. `full`: no space is left. `busy`: another tab holds on to the
 * draft. `unreadable`: something lies there that this version cannot read; it was left as it is.
 */
export type Problem = 'unavailable' | 'full' | 'busy' | 'unreadable';

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** The draft, if there is one. */
export function load(): Promise<Outcome<Draft | undefined>> {
  return attempt(read);
}

/** Puts a draft in the place of the one before. */
export function save(draft: Omit<Draft, 'version'>): Promise<Outcome<void>> {
  return attempt(() => inStore((store) => set(key, { version: 1, ...draft } satisfies Draft, store)));
}

/** Size in bytes and time of the draft, if there is one. */
export function describe(): Promise<Outcome<{ bytes: number; saved: string } | undefined>> {
  return attempt(async () => {
    const draft = await read();
    return draft && { bytes: new TextEncoder().encode(JSON.stringify(draft)).length, saved: draft.saved };
  });
}

/** Deletes the whole database; what is not there is deleted, too. */
export function wipe(): Promise<Outcome<void>> {
  return attempt(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(database);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
        // Another tab may hold it open for the moment of a save; deleting goes on when it is done.
        request.onblocked = () => setTimeout(() => reject(new Refusal('busy')), 2_000);
      }),
  );
}

class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem);
  }
}

async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    return { ok: false, problem: full ? 'full' : 'unavailable' };
  }
}

async function read(): Promise<Draft | undefined> {
  if (!(await exists())) return undefined;
  const found = await inStore((store) => get<unknown>(key, store));
  if (found !== undefined && !isDraft(found)) throw new Refusal('unreadable');
  return found;
}

/** Opens the database for one piece of work: left open, it would stand in the way of `wipe`. */
async function inStore<T>(work: (store: UseStore) => Promise<T>): Promise<T> {
  const store = createStore(database, 'drafts');
  try {
    return await work(store);
  } finally {
    await store('readonly', ({ transaction }) => transaction.db.close()).catch(() => {});
  }
}

/** Whether there is a database, without making one. */
function exists(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database);
    // Asked to make a new one, we decline; the browser then drops it.
    request.onupgradeneeded = () => {
      request.onerror = (event) => {
        event.preventDefault();
        resolve(false);
      };
      request.transaction?.abort();
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
  });
}

function isDraft(found: unknown): found is Draft {
  if (typeof found !== 'object' || found === null) return false;
  const { version, saved, claim, place, settings } = found as Record<string, unknown>;
  const fits = version === 1 && typeof saved === 'string' && typeof claim === 'string';
  return fits && ['string', 'undefined'].includes(typeof place) && ['object', 'undefined'].includes(typeof settings);
}
