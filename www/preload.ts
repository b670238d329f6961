// A step of the build: the browser begins to fetch the engine and its data together with the script
// that asks for them, not after it.

import type { Plugin } from 'vite';

export function preload(): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const files = Object.keys(bundle).filter((name) => name.endsWith('.wasm') || /data-[^/]*\.json$/.test(name));
        // As `fetch` asks for them: with the anonymous mode of CORS.
        return files.map((name) => ({ tag: 'link', attrs: { rel: 'preload', href: `./${name}`, as: 'fetch', crossorigin: true }, injectTo: 'head' as const }));
      },
    },
  };
}
