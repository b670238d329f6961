// The acceptance scenarios, shown as examples. They come with the page's data: opening one makes no
// request.

import type { Claim, Text } from './types.ts';

export interface Sample {
  id: string;
  /** What it shows; the page has names of its own for the oldest ones. */
  title?: Text;
  note: string;
  plan: string;
  claim: Claim;
  /** Invented figures for a plan that leaves them open. */
  figures?: Record<string, string | number>;
}
