// Makes embed.js out of embed.ts: `node pkg/embed/build.mjs pkg/dist/embed.js`, and the build of the page.

import { writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export async function embedScript() {
  const bundle = await rolldown({ input: fileURLToPath(new URL('embed.ts', import.meta.url)), transform: { target: 'es2020' } });
  // Closed in itself: two of them on a page must not meet.
  const { output: [{ code }] } = await bundle.generate({ format: 'iife', minify: true, comments: false });
  await bundle.close();
  return code;
}

const [, called, to] = argv;
if (called === fileURLToPath(import.meta.url) && to) writeFileSync(to, await embedScript());
