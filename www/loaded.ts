import type { Rollup } from 'vite';

/**
 * The files of a build that a script may ask for: itself, what it imports, styles, and files that it names. But
 * for the engine's twin in JavaScript, which only hosts that forbid wasm ask for.
 */
export function loadedFrom(entry: Rollup.OutputChunk, bundle: Rollup.OutputBundle): Set<string> {
  const files = new Set<string>();
  const open = [entry.fileName];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== 'chunk' || isTwin(name)) continue;
    files.add(name);
    open.push(...chunk.imports, ...chunk.dynamicImports);
    for (const list of [chunk.viteMetadata?.importedAssets, chunk.viteMetadata?.importedCss]) list?.forEach((file) => files.add(file));
  }
  return files;
}

function isTwin(name: string): boolean {
  return /twin-[^/]*\.js$/.test(name);
}
