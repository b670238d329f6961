// Who is right: every contender against the engine, on claims whose benefit ends in half a cent.

import { ofHalfCents } from './claims.mjs';
import { OTHERS, TEXTS, bytes, read } from './in-node.mjs';
import { answer as byHand } from './others/hand.mjs';

/** The part of the engine's summary that every contender answers too. */
export function common({ verdict, billed, payable, effects, findings }) {
  return { verdict, billed, payable, reduce: effects.reduce, findings: findings.filter(({ effect }) => effect === 'reduce') };
}

/** On how many claims each contender gives another amount, and on how many anything else that the engine does not. */
export async function wrongOn(many) {
  const { Checker, loadEngine } = await import('../pkg/dist/node.js');
  const checker = new Checker(await loadEngine({ engine: 'wasm', wasm: bytes('pkg/dist/member.wasm') }), { plan: read(TEXTS.plan), hospitals: read(TEXTS.hospitals) });
  const claims = ofHalfCents(many);
  const expected = claims.map((claim) => common(checker.ask({ ask: 'summary', claim }).summary));
  const contenders = { hand: async () => byHand, ...OTHERS };
  const wrong = [];
  for (const [who, open] of Object.entries(contenders)) {
    const answer = await open();
    const told = [];
    for (const claim of claims) told.push(await answer(claim));
    const differ = (of) => told.filter((one, at) => of(one) !== of(expected[at])).length;
    wrong.push({ who, claims: many, payable: differ(({ payable }) => payable), anything: differ((one) => JSON.stringify(one)) });
  }
  return wrong;
}
