// Keeps what was typed on this device, if and only if the person asks for it.

import type { Draft, Problem } from './device/drafts.ts';

/** A place on the device for one draft; no method throws. */
export type Shelf = typeof import('./device/drafts.ts');

/** Milliseconds without a keystroke after which the draft is written. */
const REST = 800;

export interface Content { claim: string; place: string; settings: Record<string, string> }

export class Keeper {
  shelf: Shelf | undefined;
  /** Whether the person has asked for it, in this visit to the page or, by an earlier draft, before. */
  on = false;
  /** On a device that several people use nothing is ever kept. */
  shared = false;
  /** A draft of an earlier visit that waits to be taken up. */
  found: Draft | undefined;
  /** Why the last attempt to read, write or wipe failed. */
  problem: Problem | undefined;
  /** Size of what is kept, in bytes, and when it was written. */
  kept: { bytes: number; saved: string } | undefined;
  #changed: () => void;
  /** The claim of the draft that this tab has read or written last. */
  #last: string | undefined;
  /** One after the other: what is written looks at what was written before. */
  #writing: Promise<void> = Promise.resolve();
  #rest: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => Content) | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get available(): boolean {
    return this.shelf !== undefined && !this.shared;
  }

  async open(shelf: Shelf): Promise<void> {
    this.shelf = shelf;
    const outcome = await shelf.load();
    if (outcome.ok) this.#last = (this.found = outcome.value)?.claim;
    else this.problem = outcome.problem;
    await this.look();
  }

  /** Soon after a change; the last one of many counts. */
  note(content: () => Content): void {
    if (!this.on || !this.available) return;
    clearTimeout(this.#rest);
    this.#waiting = content;
    this.#rest = setTimeout(() => void this.flush(), REST);
  }

  /** Writes what waits to be written: the page may be gone in a moment. */
  async flush(): Promise<void> {
    clearTimeout(this.#rest);
    const content = this.#waiting;
    this.#waiting = undefined;
    if (content && this.on) await this.write(content());
  }

  write(content: Content): Promise<void> {
    return (this.#writing = this.#writing.then(() => this.#write(content)));
  }

  async #write(content: Content): Promise<void> {
    if (!this.shelf || this.shared) return;
    const outcome = await this.shelf.save({ saved: new Date().toISOString(), ...content }, this.#last);
    if (outcome.ok) this.#last = content.claim;
    this.#tell(outcome.ok ? undefined : outcome.problem);
    await this.look();
  }

  /** What another tab has saved counts, or what is here, as the person says: whatever lies there may be written over, or read. */
  async settle(): Promise<Draft | undefined> {
    const outcome = await this.shelf?.load();
    const found = outcome?.ok ? outcome.value : undefined;
    this.#last = found?.claim;
    this.problem = undefined;
    return found;
  }

  #tell(problem: Problem | undefined): void {
    this.problem = problem;
    this.#changed();
    // Whoever has deleted it does not want it back.
    if (problem !== 'gone') return;
    this.on = false;
    this.#last = undefined;
  }

  /** Nothing of it stays on the device. */
  async wipe(): Promise<void> {
    clearTimeout(this.#rest);
    this.#waiting = undefined;
    this.on = false;
    this.found = undefined;
    await this.#writing;
    const outcome = await this.shelf?.wipe();
    this.problem = outcome && !outcome.ok ? outcome.problem : undefined;
    if (!this.problem) this.#last = undefined;
    await this.look();
  }

  /** What is kept by now; another tab may have saved or deleted it. */
  async look(): Promise<void> {
    const outcome = await this.shelf?.describe();
    this.kept = outcome?.ok ? outcome.value : undefined;
    if (this.on && !this.problem) await this.#compare();
    this.#changed();
  }

  async #compare(): Promise<void> {
    const outcome = await this.shelf?.load();
    if (outcome?.ok && outcome.value?.claim !== this.#last) this.#tell(outcome.value ? 'elsewhere' : 'gone');
  }
}
