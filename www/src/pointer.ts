// Reading and changing JSON by JSON Pointer (RFC 6901). Nothing is changed in place: every change
// returns a new root that shares what it left alone.

import type { Json } from './types.ts';

type Branch = Json[] | { [key: string]: Json };

export function valueAt(root: Json | undefined, pointer: string): Json | undefined {
  return tokens(pointer).reduce<Json | undefined>((value, token) => child(value, token), root);
}

/** Sets a value; `undefined` takes it out, together with every object or list that becomes empty. */
export function withValue(root: Json | undefined, pointer: string, value: Json | undefined): Json | undefined {
  return set(root, tokens(pointer), value);
}

/** Puts a value into the list that the pointer's last number names, before what stands there. */
export function withInserted(root: Json, pointer: string, value: Json): Json {
  const { list, index } = splitIndex(pointer);
  const items = asList(valueAt(root, list));
  return withValue(root, list, [...items.slice(0, index), value, ...items.slice(index)]) ?? {};
}

export function withRemoved(root: Json, pointer: string): Json {
  const { list, index } = splitIndex(pointer);
  const items = asList(valueAt(root, list)).filter((_, at) => at !== index);
  return withValue(root, list, items.length > 0 ? items : undefined) ?? {};
}

/** `/encounters/2` → the list `/encounters` and the index 2. */
export function splitIndex(pointer: string): { list: string; index: number } {
  const at = pointer.lastIndexOf('/');
  return { list: pointer.slice(0, at), index: Number(pointer.slice(at + 1)) };
}

/** What a pointer becomes when the items of `list` from `from` on move by `by` places. */
export function shifted(pointer: string, list: string, from: number, by: number): string {
  if (!pointer.startsWith(`${list}/`)) return pointer;
  const [index = '', ...rest] = pointer.slice(list.length + 1).split('/');
  if (!/^\d+$/.test(index) || Number(index) < from) return pointer;
  return [list, Number(index) + by, ...rest].join('/');
}

/** The pointer one level up; of the root, nothing. */
export function parentOf(pointer: string): string | undefined {
  return pointer === '' ? undefined : pointer.slice(0, pointer.lastIndexOf('/'));
}

/** The visit to which a place belongs. */
export function visitOf(pointer: string): string {
  return pointer.split('/').slice(0, 3).join('/');
}

export function isInside(pointer: string, holder: string): boolean {
  return pointer === holder || pointer.startsWith(`${holder}/`);
}

export function escapeToken(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function set(value: Json | undefined, path: string[], leaf: Json | undefined): Json | undefined {
  const [token, ...rest] = path;
  if (token === undefined) return leaf;
  const inner = set(child(value, token), rest, leaf);
  if (Array.isArray(value)) {
    // An item of a list keeps its place even when it is empty, so that the next ones keep theirs.
    return value.map((item, at) => (at === Number(token) ? (inner ?? {}) : item));
  }
  const { [token]: _replaced, ...others } = isObject(value) ? value : {};
  const changed: Branch = inner === undefined ? others : { ...others, [token]: inner };
  return Object.keys(changed).length > 0 ? changed : undefined;
}

function child(value: Json | undefined, token: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(token)];
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

function tokens(pointer: string): string[] {
  return pointer.split('/').slice(1).map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
