// What the tests of the package share: where its files lie, and how a digest is asked for.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const place = (path) => fileURLToPath(new URL(`../../pkg/${path}`, import.meta.url));
export const text = (path) => readFileSync(place(path), 'utf8');
export const kit = () => JSON.parse(text('dist/conformance/cases.json'));
