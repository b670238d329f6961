// The acceptance scenarios, shown as examples. They are in the page itself: opening one makes no
// request.

import type { Claim } from './types.ts';

export interface Sample { id: string; note: string; plan: string; claim: Claim }

const files = import.meta.glob<string>('../../tests/cases/sh-teachers-2026/**/S0?.json', { query: '?raw', import: 'default', eager: true });

export const samples: Sample[] = Object.values(files)
  .map((text) => JSON.parse(text) as Sample)
  .sort((one, other) => one.id.localeCompare(other.id));
