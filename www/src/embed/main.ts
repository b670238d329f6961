// The pre-check in a frame of another page. The frame has no origin of its own: no storage, no service worker,
// and nothing of the page around it can be seen from here.

import { assets } from '../assets.ts';
import { PreclaimCheck } from '../check.ts';
import { lock } from '../device/lock.ts';
import { useAssets } from '../host/assets.ts';
import { follow, report } from './around.ts';
import { takePort } from './handover.ts';

useAssets(assets);
customElements.define('preclaim-check', PreclaimCheck);
const check = document.querySelector('preclaim-check');
if (check instanceof PreclaimCheck) {
  // Everything is here by then; the page around it is reached by the port, which needs no network.
  check.addEventListener('preclaim-ready', () => void lock(), { once: true });
  if (parent !== window) {
    const taken = takePort(location.hash.slice(1));
    report(check, (message) => void taken.then(({ port }) => port.postMessage(message)));
    void taken.then(({ port, set }) => follow(check, port, set));
  }
}
