import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The list in a built service worker. */
const list = /\{"build":"[^"]*","files":\{[^}]*\},"studio":\{[^}]*\}\}/;

interface Precache {
  build: string;
  files: Record<string, string>;
  /** What the studio needs beside them. */
  studio: Record<string, string>;
}

/** What the service worker of a folder keeps. */
export function precached(folder: string): Precache {
  return JSON.parse(list.exec(readFileSync(join(folder, 'sw.js'), 'utf8'))?.[0] ?? '') as Precache;
}

/** A page of the second build, and of no other, has this. */
export const mark = 'meta[name="second-build"]';

/**
 * Turns a folder into what a later build would leave there: the script has another name, the old name is gone,
 * the page refers to the new one, and the service worker lists it. Compressed files follow.
 */
export function makeSecondBuild(folder: string): void {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const script = /assets\/[\w-]+\.js/.exec(page)?.[0];
  if (!script) throw new Error('the page names no script');
  const renamed = 'assets/second-build.js';
  renameSync(join(folder, script), join(folder, renamed));
  const oldName = script.replace('assets/', '');
  for (const name of textFiles(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    const changed = text.replaceAll(oldName, 'second-build.js').replace('</head>', '<meta name="second-build" /></head>');
    // Most files stay as they are, and compressing the largest of them once more takes half a minute.
    if (changed !== text || name === renamed) write(folder, name, changed);
  }
  for (const suffix of ['.br', '.gz']) rmSync(join(folder, script + suffix), { force: true });
  const before = precached(folder);
  const hashed = (names: string[]) => Object.fromEntries(names.map((name) => [name, integrity(join(folder, name || 'index.html'))]));
  const files = hashed(Object.keys(before.files).map((name) => (name === script ? renamed : name)));
  const studio = hashed(Object.keys(before.studio));
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
  write(folder, 'sw.js', worker.replace(list, JSON.stringify({ build: `${before.build}-second`, files, studio })));
}

function textFiles(folder: string): string[] {
  const assets = readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);
  return ['index.html', ...assets.filter((name) => /\.(js|css)$/.test(name))];
}

function write(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  writeFileSync(path, text);
  if (existsSync(`${path}.br`)) writeFileSync(`${path}.br`, brotliCompressSync(text));
  // A file that was not there before, such as that of the new name, gets both.
  if (existsSync(`${path}.gz`) || name.startsWith('assets/')) writeFileSync(`${path}.gz`, gzipSync(text));
}

function integrity(path: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`;
}
