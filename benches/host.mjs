// A host of contenders, the same in Node and in a browser: makes each piece of work once, when it is first
// asked for, and measures one round of it at a time.

import { HALF_CENTS } from './cells.mjs';
import { all, ofHalfCents } from './claims.mjs';
import { round } from './measure.mjs';
import { opened, prepared } from './ours.mjs';
import { answer as byHand } from './others/hand.mjs';

/** How many different claims a contender meets in turn, so that none can learn one by heart. */
const RING = 40;

/**
 * `load` gives an engine by its build, `pack` is the package, `texts` are plan, hospitals and words, and
 * `others` open the contenders that are not ours.
 */
export function host({ load, pack, texts, others }) {
  const claims = all();
  const ring = ofHalfCents(RING);
  const engines = new Map();
  const works = new Map();

  const engineOf = async (build) => {
    if (!engines.has(build)) engines.set(build, opened(pack, await load(build), texts));
    return engines.get(build);
  };

  /** Makes the work of a cell: who, what, on which claim. */
  async function made({ who, work, claim }) {
    const claimsOf = claim === HALF_CENTS ? ring : [claims[claim]];
    const each = async () => {
      if (who === 'hand' && work === 'object') return claimsOf.map((one) => () => byHand(one));
      if (who === 'hand') return claimsOf.map((one) => JSON.stringify(one)).map((text) => () => JSON.stringify(byHand(JSON.parse(text))));
      if (who in others) {
        const answer = await others[who]();
        return claimsOf.map((one) => () => answer(one));
      }
      const engine = await engineOf(who);
      return claimsOf.map((one) => prepared(engine, work, one));
    };
    const turns = await each();
    return turns.length === 1 ? turns[0] : (time) => turns[time % turns.length](time);
  }

  return {
    /** Clears away what earlier rounds left, so that none pays for another. */
    clear: async () => globalThis.gc?.(),
    /** Nanoseconds of one time, in a round of so many milliseconds. */
    async round(cell, milliseconds) {
      const name = JSON.stringify(cell);
      if (!works.has(name)) works.set(name, await made(cell));
      const work = works.get(name);
      return cell.who === 'zen-graph' ? roundOfPromises(work, milliseconds) : round(work, milliseconds);
    },
  };
}

/** A round of work that answers by promises, one after the other. */
async function roundOfPromises(work, milliseconds) {
  const start = performance.now();
  let times = 0;
  while (times === 0 || performance.now() - start < milliseconds) await work(times++);
  return ((performance.now() - start) * 1e6) / times;
}
