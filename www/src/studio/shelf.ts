// Demonstrations that an agent keeps, on this device only. What is kept is a link's fragment: plans and
// figures, no name of anybody. A browser that keeps nothing is told of, never thrown.

const KEY = 'preclaim-studio';
const MOST = 30;

/** `full`: as many as are kept, or no space; `unavailable`: this browser keeps nothing. */
export type Problem = 'full' | 'unavailable';

/** The fragments, the newest first. */
export function kept(): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function keep(fragment: string): Problem | undefined {
  const all = kept();
  return all.length >= MOST ? 'full' : put([fragment, ...all.filter((one) => one !== fragment)]);
}

export function putBack(fragments: readonly string[]): Problem | undefined {
  return put(fragments);
}

export function discard(fragment: string): Problem | undefined {
  return put(kept().filter((one) => one !== fragment));
}

function put(fragments: readonly string[]): Problem | undefined {
  try {
    if (fragments.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(fragments));
    return undefined;
  } catch (refused) {
    return (refused as Error).name === 'QuotaExceededError' ? 'full' : 'unavailable';
  }
}
