// What the JSON files of the package hold.

import type { Plan } from '../types.js';

declare const plan: Plan;
export default plan;
