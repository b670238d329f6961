// Plans, hospital list, words and examples as one file: the plans of one family say nearly the same, and only
// within one file does that compress to nearly nothing. It also saves the page five requests.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes the file for the build and says nothing if it is the same as before, so that a watcher stays quiet. */
export function gatherData(here: (path: string) => string): void {
  const texts = (folder: string) =>
    readdirSync(here(folder)).filter((name) => name.endsWith('.json')).sort().map((name) => readFileSync(here(`${folder}/${name}`), 'utf8'));
  // The acceptance scenarios are the examples; what they want to see is for the tests.
  const examples = readdirSync(here('../tests/cases/sh-teachers-2026'), { recursive: true, encoding: 'utf8' }).filter((name) => /(?:^|[\\/])S\d+[^\\/]*\.json$/.test(name));
  const samples = examples.map((name) => {
    const { id, note, plan, claim } = JSON.parse(readFileSync(here(`../tests/cases/sh-teachers-2026/${name}`), 'utf8')) as Record<string, unknown>;
    return { id, note, plan, claim };
  });
  const words = (locale: string) => readFileSync(here(`../src/render/${locale}.json`), 'utf8');
  // Texts, not objects: the fingerprint of a plan is that of its file.
  const data = JSON.stringify({ plans: texts('../plans'), hospitals: texts('../plans/hospitals'), words: { 'zh-CN': words('zh-CN'), en: words('en') }, samples });
  const file = here('generated/data.json');
  mkdirSync(here('generated'), { recursive: true });
  if (current(file) !== data) writeFileSync(file, data);
}

function current(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
