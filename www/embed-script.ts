// A step of the build: puts embed.js beside embed.html, under a name that never changes, because other sites
// have written it into their pages.

import type { Plugin } from 'vite';
import { embedScript } from '../pkg/embed/build.mjs';

export function embed(): Plugin {
  return {
    name: 'embed',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'embed.js', source: await embedScript() });
    },
  };
}
