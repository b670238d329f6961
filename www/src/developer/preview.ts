// The live example, in the page itself: an element, or the frame as embed.js makes it.

import { place, type Frame } from '../../../pkg/embed/place.ts';
import { attributesOf, tagOf, type Configuration } from './configuration.ts';

export type Live = HTMLElement & { policy?: object };

/** Shows what was chosen; what is there already is changed where that is enough. */
export function show(chosen: Configuration, before: Configuration | undefined, holder: HTMLElement): void {
  const given = attributesOf(chosen);
  const live = holder.querySelector<Live>('preclaim-check, preclaim-estimate, iframe');
  // An engine is chosen once, of two kinds of things one has to go, and what was filled in stays filled in.
  const anew = !live || !before || before.kind !== chosen.kind || before.engine !== chosen.engine || (before.policy !== undefined && chosen.policy === undefined);
  if (anew) return make(chosen, holder);
  if (chosen.kind === 'frame') {
    (live as unknown as Frame).preclaim({ theme: 'auto', size: 'auto', ...given, ...(chosen.policy && { policy: chosen.policy }) });
    return;
  }
  for (const name of ['theme', 'size']) if (!(name in given)) live.setAttribute(name, 'auto');
  set(live, chosen);
}

function make(chosen: Configuration, holder: HTMLElement): void {
  if (chosen.kind !== 'frame') {
    const live = document.createElement(tagOf(chosen));
    set(live, chosen);
    holder.replaceChildren(live);
    return;
  }
  const mark = document.createElement('span');
  Object.assign(mark.dataset, attributesOf(chosen), chosen.policy && { policy: JSON.stringify(chosen.policy) });
  holder.replaceChildren(mark);
  place(mark, document.baseURI);
}

function set(live: Live, chosen: Configuration): void {
  for (const [name, value] of Object.entries(attributesOf(chosen))) if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  if (chosen.policy) live.policy = chosen.policy;
}
