// What conformance/cases.json holds.

import type { ConformanceKit } from './conformance.js';

declare const kit: ConformanceKit;
export default kit;
