// Objects to texts and back.

import type { Problem } from '../types.js';

/** What is thrown at a plan, hospital list, catalogue or reading that cannot be used: every problem at once. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly type = 'failure';
  constructor(readonly errors: Problem[], hint = '') {
    super(hint + errors.map(({ code, pointer }) => `${code} at ${pointer || '/'}`).join('; '));
  }
}

/** What an object says as JSON; a text is taken for JSON already. */
export type Json = string | object;

export const textOf = (json: Json | undefined | null): string =>
  json === undefined || json === null ? '' : typeof json === 'string' ? json : jsonOf(json);

/**
 * The JSON of a value. A number that JSON cannot carry is written out, so that the strict reader names
 * its place; what has no JSON at all, such as a cycle, is read as no JSON. Half a character becomes U+FFFD, as it
 * does in UTF-8: nothing else of a claim is lost with it.
 */
export function jsonOf(value: unknown): string {
  try {
    let json = JSON.stringify(value) ?? '';
    // Only `null` can have been such a number, and to ask every part takes three times as long.
    if (json.includes('null')) {
      json = JSON.stringify(value, (_, part: unknown) => (typeof part === 'number' && !isFinite(part) ? 'NaN' : part));
    }
    if (!json.includes('\\')) return json;
    // Half a surrogate pair is the only character that is written so, but for what looks like it behind a backslash.
    return json.replace(/(\\\\)|\\ud[89a-f]../g, (_, backslash: string | undefined) => backslash ?? '\ufffd');
  } catch {
    return '';
  }
}

interface Failure { type: 'failure'; errors: Problem[] }
interface Success { type: 'success'; handle?: number }

/** The number of what was opened; throws a `Refusal`. */
export function opened(reply: string): string {
  const told = JSON.parse(reply) as Success | Failure;
  if (told.type === 'failure') throw new Refusal(told.errors);
  return String(told.handle ?? '');
}

/** What was told. A call that makes no sense, such as one of something closed, is the caller's mistake: it throws a `Refusal`. */
export function told<T>(reply: string): T {
  // Only these replies begin so; looking is cheaper than asking every answer.
  if (reply.startsWith('{"type":"failure","errors":[{"code":"call/')) opened(reply);
  return JSON.parse(reply) as T;
}
