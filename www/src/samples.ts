// The acceptance scenarios, shown as examples. They come with the page's data: opening one makes no
// request.

import type { Claim } from './types.ts';

export interface Sample { id: string; note: string; plan: string; claim: Claim }
