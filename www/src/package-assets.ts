// Beside the script of the package. Written so that bundlers find the files, and pages without one as well.

import type { Twin } from '../../pkg/src/load.ts';

export const assets = {
  wasm: new URL('./member.wasm', import.meta.url),
  twin: (): Promise<Twin> => import('./member-twin.js'),
  data: new URL('./data.json', import.meta.url),
};
