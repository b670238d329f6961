// Where the engine's files and the data lie. Each entry (the page, the package, the frame) has its own.

import type { Assets } from '../engine.ts';

type Standing = Omit<Assets, 'engine'>;

let standing: Standing | undefined;

/** To be called before the first element is made. */
export function useAssets(assets: Standing): void {
  standing = assets;
}

/** Those in a folder that the host names, or those that came with the script. */
export function assetsIn(folder: string | undefined, engine: NonNullable<Assets['engine']>): Assets {
  if (folder !== undefined) return { ...inFolder(new URL(folder.replace(/\/?$/, '/'), document.baseURI)), engine };
  if (!standing) throw new Error('no assets: call useAssets first');
  return { ...standing, engine };
}

function inFolder(folder: URL): Standing {
  return {
    wasm: new URL('member.wasm', folder),
    twin: () => import(/* @vite-ignore */ new URL('member-twin.js', folder).href),
    data: new URL('data.json', folder),
  };
}
