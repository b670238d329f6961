// The elements as one script for the package: `vite build --config www/vite.package.config.ts` writes
// pkg/dist/elements.js with its data, types and manifest beside the engine's files, which it finds at run time.

import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { gatherData } from './data.ts';
import { manifest } from './manifest.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
gatherData(here);

/** The data that the script asks for, its types and its manifest. */
function beyondTheScript(): Plugin {
  let folder = '';
  return {
    name: 'beyond-the-script',
    apply: 'build',
    configResolved({ build }) {
      folder = build.outDir;
    },
    writeBundle() {
      copyFileSync(here('generated/data.json'), `${folder}/data.json`);
      for (const types of ['elements', 'react', 'vue']) copyFileSync(here(`../pkg/src/${types}.d.ts`), `${folder}/${types}.d.ts`);
      const { version } = JSON.parse(readFileSync(here('../pkg/package.json'), 'utf8')) as { version: string };
      writeFileSync(`${folder}/custom-elements.json`, JSON.stringify(manifest(here('src'), version), null, 2));
    },
  };
}

/** Files that are there when the package is used, not when it is built. */
const BESIDE = ['./member.wasm', './member-twin.js', './data.json'];

/** Leaves their addresses as they are written: inside a library Vite would put the files into the script. */
function beside(): Plugin {
  const mark = (name: string) => `__BESIDE_${BESIDE.indexOf(name)}__`;
  return {
    name: 'beside',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/src/package-assets.ts')) return undefined;
      return BESIDE.reduce((text, name) => text.replaceAll(`'${name}', import.meta.url`, `${mark(name)}, import.meta.url`).replaceAll(`import('${name}')`, `${mark(name)}()`), code);
    },
    renderChunk: {
      order: 'post',
      handler: (code) => BESIDE.reduce((text, name) => text.replaceAll(`${mark(name)}()`, `import('${name}')`).replaceAll(mark(name), `'${name}'`), code),
    },
  };
}

export default defineConfig({
  root: here('.'),
  publicDir: false,
  // What `lit/decorators.js` passes on.
  resolve: { alias: { '@lit/reactive-element/decorators/custom-element.js': here('src/host/define.ts') } },
  plugins: [beside(), beyondTheScript()],
  build: {
    outDir: here('../pkg/dist'),
    // The engine's files lie there already.
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: here('src/package.ts'), formats: ['es'], fileName: () => 'elements.js' },
    // Vite leaves white space in libraries.
    rolldownOptions: { output: { minify: true } },
    reportCompressedSize: false,
  },
});
