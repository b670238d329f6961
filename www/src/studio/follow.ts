// Keeps the address in step with what is shown: a reload, a bookmark and the browser's own "back" lead
// to the same figures. Nothing of it is sent.

import { fragmentNow, fragmentOf, opened } from './fragment.ts';
import type { Demonstration, Screen } from './demonstration.ts';
import type { Studio } from './studio.ts';

/** A browser allows a page only so many changes of its address. */
const QUIET = 400;

export function follow(studio: Studio): void {
  let shown = studio.screen;
  let arriving = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const arrive = () => {
    const fragment = location.hash.slice(1);
    const found = fragment === '' ? undefined : opened(fragment);
    arriving = true;
    if (found) {
      // On the way back through one demonstration nothing is forgotten.
      if (sameFigures(studio.demonstration, found.demonstration)) studio.show({ screen: found.screen, notice: undefined });
      else {
        studio.open(found.demonstration, found.screen);
        studio.editions = found.editions;
      }
      if (found.locale) studio.show({ locale: found.locale });
    } else {
      studio.show({ screen: 'start', notice: fragment === '' ? undefined : 'broken-link' });
    }
    arriving = false;
    shown = studio.screen;
  };
  const address = (screen: Screen) => (screen === 'start' || !studio.demonstration ? location.pathname + location.search : `#${fragmentNow(studio, screen)}`);
  const keep = (screen: Screen) => {
    if (studio.bench && screen !== 'start') history.replaceState(null, '', address(screen));
  };
  studio.addEventListener('change', () => {
    clearTimeout(waiting);
    // The address is what led here.
    if (arriving) return;
    if (studio.screen !== shown) {
      // First what has changed on the screen that is left, so that "back" leads to it.
      keep(shown);
      shown = studio.screen;
      history.pushState(null, '', address(shown));
      return;
    }
    waiting = setTimeout(() => keep(shown), QUIET);
  });
  addEventListener('pagehide', () => keep(shown));
  addEventListener('popstate', arrive);
  if (location.hash.length > 1) arrive();
}

function sameFigures(one: Demonstration | undefined, other: Demonstration): boolean {
  const figures = (demonstration: Demonstration) => fragmentOf(demonstration, 'leaf', 'zh-CN', []);
  return one !== undefined && figures(one) === figures(other);
}
