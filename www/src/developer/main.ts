// The developer page. Its live example is the element itself, with the engine of the portal.

import { assets } from '../assets.ts';
import { PreclaimCheck } from '../check.ts';
import { PreclaimEstimate } from '../estimate-element.ts';
import { useAssets } from '../host/assets.ts';
import './page.ts';

useAssets(assets);
customElements.define('preclaim-check', PreclaimCheck);
customElements.define('preclaim-estimate', PreclaimEstimate);
