// The built page on a server of its own, for tests that take files away or put others in their place.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder, type OwnServer } from './own-server';
import { test as base } from './page';

const built = fileURLToPath(new URL('../../www/dist', import.meta.url));

/** `site` is the folder of a copy that a test may change, `server` what serves it. */
export const test = base.extend<{ site: string; server: OwnServer }>({
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'preclaim-page-'));
    cpSync(built, folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  server: async ({ site }, use) => {
    const server = await serveFolder(site);
    await use(server);
    await server.stop();
  },
});
