// The portal: the pre-check on a page of its own, with all that a page of its own can do.

import { Device } from './device/device.ts';
import * as drafts from './device/drafts.ts';
import { assets } from './assets.ts';
import { PreclaimCheck } from './check.ts';
import { useAssets } from './host/assets.ts';
import { placeAt, pathOf, type Place } from './journey.ts';

// The text that stands in the page is painted first: on a slow phone it is there to be read meanwhile.
requestAnimationFrame(() => setTimeout(begin));

function begin(): void {
  useAssets(assets);
  customElements.define('preclaim-check', PreclaimCheck);
  const check = document.querySelector('preclaim-check');
  if (!(check instanceof PreclaimCheck)) return;
  check.standalone = true;
  // The page itself comes in Chinese; a browser that speaks another language gets the other one.
  if (!navigator.language.toLowerCase().startsWith('zh')) check.locale = 'en';
  const device = new Device();
  check.device = device;
  check.shelf = drafts;
  followHistory(check);
  check.addEventListener('preclaim-step', ({ detail }: CustomEventInit<{ title: string; wrong: boolean }>) => {
    const { name, problems } = check.session.labels;
    document.documentElement.lang = check.session.locale;
    document.title = [detail?.wrong ? problems.prefix : '', detail?.title, ' · ', name].join('');
  });
  // From here on nothing is fetched any more.
  check.addEventListener('preclaim-ready', () => void device.start());
}

/** The browser's own "back" goes from screen to screen. The address tells the screen and nothing of the claim. */
function followHistory({ session: { journey } }: PreclaimCheck): void {
  const here = (): Place => placeAt(location.hash.slice(1));
  journey.history = {
    push: (place) => history.pushState(null, '', `#${pathOf(place)}`),
    back: () => history.back(),
  };
  addEventListener('popstate', () => journey.arrive(here()));
  // A page that is opened anew has an empty claim: only screens that need none can be gone to at once.
  const first = here();
  if (['privacy', 'samples', 'files'].includes(first.screen)) journey.arrive(first);
  else history.replaceState(null, '', location.pathname + location.search);
}
