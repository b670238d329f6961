// A step of the build: the browser begins to fetch everything that the portal needs at once, not one file after
// the other.

import type { Plugin } from 'vite';
import { loadedFrom } from './loaded.ts';

export function preload(): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    config: () => ({
      // Chromium reports these links as failed where scripts are turned off; a script is simply left alone there.
      build: { modulePreload: { polyfill: false, resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? [] : files) } },
    }),
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {}, chunk, path }) {
        if (!chunk) return [];
        // What the page's script imports, as scripts of the page: each is fetched and run once all the same.
        const scripts = chunk.imports.map((name) => ({ tag: 'script', attrs: { type: 'module', crossorigin: true, src: `./${name}` }, injectTo: 'head' as const }));
        if (path !== '/index.html') return scripts;
        const files = [...loadedFrom(chunk, bundle)].filter((name) => /\.(wasm|json)$/.test(name));
        // As `fetch` asks for them: with the anonymous mode of CORS.
        const links = files.map((name) => ({ tag: 'link', attrs: { rel: 'preload', href: `./${name}`, as: 'fetch', crossorigin: true }, injectTo: 'head' as const }));
        return [...scripts, ...links];
      },
    },
  };
}
