// From nothing to the first answer, in steps. Runs in Node and in browsers, each time in a fresh process or page.

import { ofLines } from './claims.mjs';

/** `ours` brings an engine by its build, `text` a file of the repository, `others` open the other contenders. */
export async function first(who, { ours, text, others }) {
  const claim = ofLines(10);
  const steps = {};
  let last = performance.now();
  const took = (step) => {
    const now = performance.now();
    steps[step] = now - last;
    last = now;
  };
  const answer = await (who in others ? others[who]() : opened(who, { ours, text, took }));
  took('open');
  await answer(claim);
  took('first');
  await answer(claim);
  took('second');
  return { ...steps, whole: (steps.instantiate ?? 0) + steps.open + steps.first };
}

async function opened(build, { ours, text, took }) {
  const [{ Checker }, engine] = await ours(build);
  took('instantiate');
  const checker = new Checker(engine, { plan: await text('plans/sh-teachers-2026.json') });
  return build === 'visits' ? (claim) => checker.check(claim) : (claim) => checker.ask({ ask: 'summary', claim });
}
