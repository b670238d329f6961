// The elements of the package: importing it defines them.

import { PreclaimCheck } from './check.ts';
import { PreclaimEstimate } from './estimate-element.ts';
import { useAssets } from './host/assets.ts';
import { define } from './host/define.ts';
import { assets } from './package-assets.ts';
import { PreclaimResult } from './result-element.ts';

useAssets(assets);

const elements = { 'preclaim-check': PreclaimCheck, 'preclaim-estimate': PreclaimEstimate, 'preclaim-result': PreclaimResult };
for (const [name, element] of Object.entries(elements)) define(name, element);

export { PreclaimCheck, PreclaimEstimate, PreclaimResult };
