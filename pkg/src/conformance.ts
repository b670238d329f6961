// Whether an engine gives, in this very host, the answers on record: every case of the repository, byte for byte.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Checker } from './checker.js';
import type { Engine } from './engine.js';
import { Refusal } from './text.js';
import { encode } from './utf8.js';

/** One case: what is asked, and the SHA-256 of the answer. */
export interface ConformanceCase {
  /** Where it lies below `tests/cases`. */
  path: string;
  /** Places in `plans` and `hospitals`. */
  plan: number;
  hospitals: number;
  figures?: Record<string, string>;
  readings?: Record<string, string>;
  /** Whether it needs the kit's other plans. */
  other_plans?: boolean;
  /** The claim as text, or the question about one. */
  check?: string;
  ask?: string;
  /** In which builds of the engine it can be asked: `engine` has everything, `member` what a member asks, `visits` is that of mini-programs. */
  builds: readonly Build[];
  sha256: string;
}

export type Build = 'engine' | 'member' | 'visits';

/** The file `conformance/cases.json` of the package. */
export interface ConformanceKit {
  version: string;
  plans: readonly string[];
  hospitals: readonly string[];
  /** Places in `plans` of those that a visit of a neighbouring year may belong to. */
  otherPlans: readonly number[];
  cases: readonly ConformanceCase[];
  /** What comes out of all cases of a build. */
  digests: Record<Build, string>;
}

export interface ConformanceResult {
  build: Build;
  kind: Engine['kind'];
  /** How many cases were run. */
  run: number;
  /** Over the answers of all cases: the same in every host. */
  digest: string;
  expected: string;
  differences: { path: string; expected: string; found: string }[];
}

export interface ConformanceOptions {
  /** Which build it is; without it, all cases are asked of an engine that has everything, and what a member asks of others. */
  build?: Build;
  onProgress?: (done: number, of: number) => void;
  /** Awaited now and then, so that a page can draw. May throw, to stop. */
  pause?: () => PromiseLike<void>;
}

/** Cases between two pauses. */
const STRETCH = 10;

export async function runConformance(engine: Engine, kit: ConformanceKit, options: ConformanceOptions = {}): Promise<ConformanceResult> {
  const { onProgress, pause } = options;
  const build = options.build ?? (engine.about.analysis ? 'engine' : 'member');
  const cases = kit.cases.filter(({ builds }) => builds.includes(build));
  const answers = new Answers(engine, kit);
  const found: string[] = [];
  // Reading a plan takes longer than answering: cases with the same checker are run one after another.
  const order = cases.map((one, at) => ({ one, at, key: checkerOf(one) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at));
  for (const [done, { one, at }] of order.entries()) {
    if (done % STRETCH === 0) {
      onProgress?.(done, cases.length);
      await pause?.();
    }
    found[at] = hash(answers.of(one));
  }
  answers.close();
  onProgress?.(cases.length, cases.length);
  const differences = cases.flatMap(({ path, sha256: expected }, at) => (found[at] === expected ? [] : [{ path, expected, found: found[at] ?? '' }]));
  const digest = hash(cases.map(({ path }, at) => `${found[at]}  ${path}\n`).join(''));
  return { build, kind: engine.kind, run: cases.length, digest, expected: kit.digests[build], differences };
}

const hash = (text: string): string => bytesToHex(sha256(encode(text)));

/** What a case needs of its checker. */
const checkerOf = ({ plan, hospitals, figures, readings, other_plans }: ConformanceCase): string =>
  JSON.stringify([plan, hospitals, figures, readings, other_plans]);

/** Answers cases; the checker of the case before is kept. */
class Answers {
  #key = '';
  #checker: Checker | undefined;

  constructor(readonly engine: Engine, readonly kit: ConformanceKit) {}

  of(one: ConformanceCase): string {
    const { plan, hospitals, figures, readings, other_plans, check, ask } = one;
    const key = checkerOf(one);
    if (key !== this.#key) {
      this.close();
      try {
        this.#checker = new Checker(this.engine, {
          plan: this.kit.plans[plan] ?? '',
          hospitals: this.kit.hospitals[hospitals] ?? '',
          ...(figures && { figures }),
          ...(readings && { readings }),
          otherPlans: other_plans ? this.kit.otherPlans.map((other) => this.kit.plans[other] ?? '') : [],
        });
      } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        return JSON.stringify({ type: 'failure', errors: refusal.errors });
      }
      this.#key = key;
    }
    return ask === undefined ? this.#checker?.checkText(check ?? '') ?? '' : this.#checker?.askText(ask) ?? '';
  }

  close(): void {
    this.#checker?.close();
    this.#checker = undefined;
    this.#key = '';
  }
}
