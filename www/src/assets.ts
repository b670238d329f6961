// Where the page's own engine and data lie: Vite gives each a name that changes with its content.

import data from '../generated/data.json?url';
import wasm from '../../pkg/dist/member.wasm?url';
import type { Twin } from '../../pkg/src/load.ts';
import type { Assets } from './engine.ts';

export const assets: Assets = {
  wasm,
  twin: () => import('../../pkg/dist/member-twin.js') as Promise<Twin>,
  data,
};
