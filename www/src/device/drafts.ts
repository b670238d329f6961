// A draft on this device, in IndexedDB. Nothing is written before `save` is called, not even an empty database,
// and `wipe` leaves nothing behind. A browser that refuses (private window, no space) is told of, never thrown.

const database = 'preclaim-draft';
const drafts = 'drafts';
const key = 'draft';

/** Milliseconds after which a browser that does not answer is taken to be held up by another tab. */
const patience = 3_000;

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
 * draft. `unreadable`: something lies there that this version cannot read; it was left as it is. `elsewhere`:
 * another tab has saved meanwhile; what it saved was left as it is. `gone`: another tab has deleted the draft.
 */
export type Problem = 'unavailable' | 'full' | 'busy' | 'unreadable' | 'elsewhere' | 'gone';

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** The draft, if there is one. */
export function load(): Promise<Outcome<Draft | undefined>> {
  return attempt(read);
}

/**
 * Puts a draft in the place of the one with the claim `before`, or of none, and of no other: two tabs do not write
 * over one another.
 */
export function save(draft: Omit<Draft, 'version'>, before?: string): Promise<Outcome<void>> {
  return attempt(async () => {
    const isThere = await inStore(before === undefined ? 'make' : 'readwrite', (store, fail) => {
      const request: IDBRequest<unknown> = store.get(key);
      request.onsuccess = () => {
        try {
          const found = readable(request.result);
          if (found && found.claim !== before) throw new Refusal('elsewhere');
          store.put({ version: 1, ...draft } satisfies Draft, key);
        } catch (reason) {
          fail(reason);
        }
      };
    });
    if (!isThere) throw new Refusal('gone');
  });
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
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Refusal('busy')), patience));
    return { ok: true, value: await Promise.race([work(), late]) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    const { name } = (error ?? {}) as Partial<Error>;
    // A version to come may lay its drafts down elsewhere in the database.
    return { ok: false, problem: name === 'QuotaExceededError' ? 'full' : name === 'NotFoundError' ? 'unreadable' : 'unavailable' };
  }
}

async function read(): Promise<Draft | undefined> {
  let found: unknown;
  await inStore('readonly', (store) => {
    const request: IDBRequest<unknown> = store.get(key);
    request.onsuccess = () => (found = request.result);
  });
  return readable(found);
}

function readable(found: unknown): Draft | undefined {
  if (found !== undefined && !isDraft(found)) throw new Refusal('unreadable');
  return found;
}

/**
 * Opens the database for one piece of work; left open, it would stand in the way of `wipe`. Whether there is one: where
 * there is none and none is to be made, nothing is done.
 */
function inStore(mode: 'readonly' | 'readwrite' | 'make', work: (store: IDBObjectStore, fail: (reason: unknown) => void) => void): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      if (mode === 'make') return void request.result.createObjectStore(drafts);
      // Asked to make a new one, we decline; the browser then drops it.
      request.onerror = (event) => {
        event.preventDefault();
        resolve(false);
      };
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const { result: opened } = request;
      try {
        const transaction = opened.transaction(drafts, mode === 'make' ? 'readwrite' : mode);
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => reject(transaction.error);
        work(transaction.objectStore(drafts), reject);
      } catch (error) {
        reject(error);
      }
      // As soon as the work is done.
      opened.close();
    };
  });
}

function isDraft(found: unknown): found is Draft {
  if (typeof found !== 'object' || found === null) return false;
  const { version, saved, claim, place, settings } = found as Record<string, unknown>;
  const fits = version === 1 && typeof saved === 'string' && typeof claim === 'string';
  return fits && ['string', 'undefined'].includes(typeof place) && ['object', 'undefined'].includes(typeof settings);
}
