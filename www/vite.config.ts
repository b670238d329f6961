import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { gatherData } from './data.ts';
import { embed } from './embed-script.ts';
import { precache } from './precache.ts';
import { preload } from './preload.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
gatherData(here);

const pages = readdirSync(here('.')).filter((name) => name.endsWith('.html'));

export default defineConfig({
  root: here('.'),
  // The page must work from any folder of any server.
  base: './',
  plugins: [preload(), embed(), precache(here('src/device/service-worker.ts'))],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows nothing inline: every asset is a file of its own,
    // and the browser needs no polyfill, which would be an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // `cargo xtask size` reads which files a page loads at once.
    manifest: true,
    rollupOptions: {
      input: pages.map(here),
      // What the pages share stays in one piece: cut up for each pair of pages, it compresses worse and costs the
      // portal more requests.
      output: { codeSplitting: { groups: [{ name: 'check', test: /src\/(?:check|assets|device\/device)\.ts$/ }] } },
    },
  },
  server: {
    // The engine and the plans lie beside this folder (`npm run dev` only).
    fs: { allow: [here('..')] },
  },
});
