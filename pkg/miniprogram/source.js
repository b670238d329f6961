// What the component works with: plans, the hospital list, phrases and the twin. The host gives each as a
// function, so that a mini-program carries only what it uses and reads it only when it is needed.

import { EngineError } from './engine.js';

const given = { plans: {}, words: {}, hospitals: null, twin: null };

/**
 * Adds to what was supplied before; call it before the component is shown. Every function gives one of the
 * modules in `data/`, your own plan as an object or JSON text, or a promise of it, such as
 * `() => require.async('../data/sh-teachers-2026.js')`.
 */
export function supply(more) {
  Object.assign(given.plans, more.plans);
  Object.assign(given.words, more.words);
  if (more.hospitals !== undefined) given.hospitals = more.hospitals;
  if (more.twin !== undefined) given.twin = more.twin;
}

/** Everything for one plan in one language. */
export async function sourceOf(plan, locale) {
  const [plans, words, hospitals] = await Promise.all([
    read(given.plans[plan], `plans['${plan}']`),
    read(given.words[locale], `words['${locale}']`),
    given.hospitals ? read(given.hospitals, 'hospitals') : null,
  ]);
  return { plan: plans, words, hospitals, twin: given.twin || undefined };
}

async function read(bring, name) {
  if (!bring) throw new EngineError('path', `call supply() of preclaim/source.js with ${name} first`);
  try {
    return await bring();
  } catch (reason) {
    throw new EngineError('path', `what supply() was given as ${name} did not load`, reason);
  }
}
