// What has been typed: one claim, and beside it the texts that could not be read. A text that is
// no amount or no date stays in the drafts, so that nothing typed is ever lost, and its place in
// the claim stays empty.

import { isInside, shifted, splitIndex, valueAt, withInserted, withRemoved, withValue } from './pointer.ts';
import type { Claim, Edit, Json } from './types.ts';

/** A text that could not be read, and why. */
export interface Draft { text: string; reason: InputProblem }
export type InputProblem = 'amount' | 'negative' | 'decimals' | 'large' | 'count' | 'quantity' | 'date' | 'days' | 'percent';
type Drafts = Readonly<Record<string, Draft>>;
interface Content { claim: Claim; drafts: Drafts }

/** A value and its place; no value where there is none. */
export interface Put { pointer: string; value: Json | undefined }

/** A removal, a replacement or an answer that can be taken back. */
type Undo = { what: Undone } & ({ pointer: string; value: Json; drafts: Drafts } | { content: Content } | { puts: Put[] });
export type Removed = 'visit' | 'receipt' | 'line' | 'payer' | 'dispensing' | 'examination' | 'row' | 'everything' | 'file';
export type Undone = Removed | 'answer' | 'proposal' | 'prefilled';

export class Store {
  #content: Content = { claim: {}, drafts: {} };
  #undos: Undo[] = [];
  #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get claim(): Claim {
    return this.#content.claim;
  }

  get drafts(): Drafts {
    return this.#content.drafts;
  }

  /** What the next `takeBack` brings back. */
  get removed(): Undone | undefined {
    return this.#undos.at(-1)?.what;
  }

  /** How much can be taken back. */
  get undos(): number {
    return this.#undos.length;
  }

  get isEmpty(): boolean {
    return Object.keys(this.claim).length === 0 && Object.keys(this.drafts).length === 0;
  }

  value(pointer: string): Json | undefined {
    return valueAt(this.claim as Json, pointer);
  }

  put(pointer: string, value: Json | undefined): void {
    const { [pointer]: _settled, ...drafts } = this.drafts;
    this.#become({ claim: this.#claimWith(pointer, value), drafts });
  }

  /** Takes an answer, which may concern several places; what stood there before can come back. */
  answer(puts: Put[]): void {
    const before = puts.map(({ pointer }) => ({ pointer, value: this.value(pointer) }));
    this.#undos.push({ what: 'answer', puts: before });
    this.#putAll(puts);
  }

  /** Carries out what the engine proposes, such as "this paper is there now"; it can be taken back. */
  carryOut(edits: Edit[], what: Undone): void {
    const claim = edits.reduce<Json>((root, edit) => edited(root, edit), this.claim as Json);
    this.#swap({ claim: claim as Claim, drafts: this.drafts }, what);
    this.#changed();
  }

  /** Keeps a text that could not be read; the claim has nothing there meanwhile. */
  keepDraft(pointer: string, draft: Draft): void {
    this.#become({ claim: this.#claimWith(pointer, undefined), drafts: { ...this.drafts, [pointer]: draft } });
  }

  insert(pointer: string, value: Json): void {
    const { list, index } = splitIndex(pointer);
    // What was removed from a later place has to come back to where that place is now.
    const moved = <T extends { pointer: string }>(one: T): T => ({ ...one, pointer: shifted(one.pointer, list, index, 1) });
    this.#undos = this.#undos.map((undo) => {
      if ('pointer' in undo) return moved(undo);
      return 'puts' in undo ? { ...undo, puts: undo.puts.map(moved) } : undo;
    });
    this.#insert(pointer, value, {});
    this.#changed();
  }

  remove(pointer: string, what: Removed): void {
    const { list, index } = splitIndex(pointer);
    const value = this.value(pointer) ?? {};
    const lost = Object.entries(this.drafts).filter(([at]) => isInside(at, pointer));
    const kept = Object.entries(this.drafts).filter(([at]) => !isInside(at, pointer));
    this.#content = {
      claim: withRemoved(this.claim as Json, pointer) as Claim,
      drafts: Object.fromEntries(kept.map(([at, draft]) => [shifted(at, list, index + 1, -1), draft])),
    };
    // Only the removed part comes back; what was typed since stays.
    this.#undos.push({ what, pointer, value, drafts: Object.fromEntries(lost) });
    this.#changed();
  }

  /** Replaces everything; the old content can be taken back, and the new one again after that. */
  replace(claim: Claim, what: Removed): void {
    this.#swap({ claim, drafts: {} }, what);
    this.#changed();
  }

  takeBack(): void {
    const undo = this.#undos.pop();
    if (undo === undefined) return;
    if ('pointer' in undo) this.#insert(undo.pointer, undo.value, undo.drafts);
    else if ('puts' in undo) this.#putAll(undo.puts);
    else this.#swap(undo.content, undo.what);
    this.#changed();
  }

  forgetUndo(): void {
    this.#undos = [];
    this.#changed();
  }

  /** Everything as it is, to be put back later. */
  snapshot(): () => void {
    const content = this.#content;
    const undos = this.#undos;
    return () => {
      this.#undos = undos;
      this.#become(content);
    };
  }

  /** Shows other content without a trace; the caller holds a snapshot. */
  show(claim: Claim): void {
    this.#undos = [];
    this.#become({ claim, drafts: {} });
  }

  #claimWith(pointer: string, value: Json | undefined): Claim {
    return (withValue(this.claim as Json, pointer, value) ?? {}) as Claim;
  }

  #insert(pointer: string, value: Json, drafts: Drafts): void {
    const { list, index } = splitIndex(pointer);
    const moved = Object.entries(this.drafts).map(([at, draft]) => [shifted(at, list, index, 1), draft] as const);
    this.#content = {
      claim: withInserted(this.claim as Json, pointer, value) as Claim,
      drafts: { ...Object.fromEntries(moved), ...drafts },
    };
  }

  #putAll(puts: Put[]): void {
    const claim = puts.reduce<Json | undefined>((root, { pointer, value }) => withValue(root, pointer, value), this.claim as Json);
    this.#become({ claim: (claim ?? {}) as Claim, drafts: this.drafts });
  }

  #swap(content: Content, what: Undone): void {
    const before = this.#content;
    const wasEmpty = this.isEmpty;
    this.#content = content;
    if (!wasEmpty) this.#undos.push({ what, content: before });
  }

  #become(content: Content): void {
    this.#content = content;
    this.#changed();
  }
}

/** `null` takes a value away; `-` adds to a list. */
function edited(root: Json, { at, value }: Edit): Json {
  const { list } = splitIndex(at);
  const given = (value ?? undefined) as Json | undefined;
  if (!at.endsWith('/-')) return withValue(root, at, given) ?? {};
  const items = valueAt(root, list);
  return given === undefined ? root : withInserted(root, `${list}/${Array.isArray(items) ? items.length : 0}`, given);
}
