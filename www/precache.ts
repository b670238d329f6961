// A step of the build: makes sw.js, which knows every file of the build by name.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import { loadedFrom } from './loaded.ts';

const placeholder = '__PRECACHE__';

/** Builds the service worker and puts the list of files and the name of the build into it. */
export function precache(source: string): Plugin {
  let publicFolder = '';
  return {
    name: 'precache',
    apply: 'build',
    // After the pages themselves have been made.
    enforce: 'post',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    buildStart() {
      // A name that never changes: a browser asks for a new version at the address of the old one.
      this.emitFile({ type: 'chunk', id: source, fileName: 'sw.js' });
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle['sw.js'];
        if (worker?.type !== 'chunk') return this.error('sw.js was not built');
        if (worker.imports.length > 0) return this.error('the service worker must not import anything');
        const parts = worker.code.split(placeholder);
        if (parts.length !== 2) return this.error(`the service worker must name ${placeholder} once`);
        const files = new Map([...publicFiles(publicFolder), ...filesOf('index.html', bundle)]);
        if (!files.has('index.html')) return this.error('index.html has no script');
        const studio = new Map([...filesOf('studio.html', bundle)].filter(([name]) => !files.has(name)));
        const build = fingerprint(new Map([...files, ...studio]).set('sw.js', worker.code));
        worker.code = parts.join(JSON.stringify({ build, files: hashes(files), studio: hashes(studio) }));
      },
    },
  };
}

type Files = Map<string, string | Uint8Array>;

/**
 * A page and what it loads; nothing where the build has no such page. Two are kept: the other ones are for
 * developers and for frames.
 */
function filesOf(page: string, bundle: Rollup.OutputBundle): Files {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entry = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${page}`));
  if (!entry) return new Map();
  return new Map([page, ...loadedFrom(entry, bundle)].flatMap((name) => {
    const file = bundle[name];
    return file ? [[name, file.type === 'chunk' ? file.code : file.source] as const] : [];
  }));
}

/** What Vite copies as it is; what only crawlers read is no use to a device without a network. */
function publicFiles(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'robots.txt')
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(names.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]));
}

/** By address, relative to the page. The page itself is its folder: hosts differ in how they treat `index.html`. */
function hashes(files: Files): Record<string, string> {
  const entries = [...files].map(([name, content]) => [name === 'index.html' ? '' : name, integrity(content)] as const);
  return Object.fromEntries(entries.sort());
}

/** As `fetch` takes it. */
function integrity(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

/** The same files have the same name on every machine. */
function fingerprint(files: Files): string {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) hash.update(`${name}\0`).update(files.get(name) ?? '').update('\0');
  return hash.digest('hex').slice(0, 16);
}
