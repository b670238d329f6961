// Plans, hospital list, words and examples as one file: the plans of one family say nearly the same, and only
// within one file does that compress to nearly nothing. It also saves the page five requests.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What the order of the plans depends on. */
interface Plan { id: string; form?: object; figures?: { value?: unknown }[] }
/** An acceptance scenario; what it wants to see is for the tests. */
interface Scenario { id: string; title?: object; note: string; plan: string; claim: object; figures?: object; readings?: object }

/** Writes the file for the build and says nothing if it is the same as before, so that a watcher stays quiet. */
export function gatherData(here: (path: string) => string): void {
  const read = (path: string) => readFileSync(here(path), 'utf8');
  const texts = (folder: string) => readdirSync(here(folder)).filter((name) => name.endsWith('.json')).sort().map((name) => read(`${folder}/${name}`));
  const plans = texts('../plans').sort((one, other) => rank(one) - rank(other));
  const words = (locale: string) => wordsOfThePage(read(`../src/render/${locale}.json`));
  const samples = gatherSamples(plans, here, read);
  // Texts, not objects, because that is what the engine reads. White space is no part of a plan's fingerprint.
  const data = JSON.stringify({ plans: plans.map(packed), hospitals: texts('../plans/hospitals'), words: { 'zh-CN': words('zh-CN'), en: words('en') }, samples });
  mkdirSync(here('generated'), { recursive: true });
  keep(here('generated/data.json'), data);
  const questions = (locale: string) => wordsOf(read(`../src/render/${locale}.json`), (key) => STUDIO.some((start) => key.startsWith(start)));
  keep(here('generated/studio.json'), JSON.stringify({ 'zh-CN': questions('zh-CN'), en: questions('en') }));
}

function keep(file: string, text: string): void {
  if (current(file) !== text) writeFileSync(file, text);
}

const packed = (text: string) => JSON.stringify(JSON.parse(text));

/** Words of questions that only the studio asks. */
const STUDIO = ['problem.vary/', 'curve.', 'goal.', 'compare.'];
/** Words that the page does not need: those, and of the command line. */
const ELSEWHERE = [...STUDIO, 'cli.', 'lint.', 'problem.lint/', 'remedy.lint-', 'outlook.'];

const wordsOfThePage = (text: string) => JSON.stringify(wordsOf(text, (key) => !ELSEWHERE.some((start) => key.startsWith(start))));

function wordsOf(text: string, wanted: (key: string) => boolean): Record<string, string> {
  return Object.fromEntries(Object.entries(JSON.parse(text) as Record<string, string>).filter(([key]) => wanted(key)));
}

/** The page begins with the first plan: one that pays for visits and has all its figures. */
function rank(text: string): number {
  const { form, figures = [] } = JSON.parse(text) as Plan;
  return (form ? 1 : 0) + (figures.some(({ value }) => value === undefined || value === null) ? 2 : 0);
}

/** The examples of every plan on board. */
function gatherSamples(plans: string[], here: (path: string) => string, read: (path: string) => string): Omit<Scenario, 'readings'>[] {
  const cases = '../tests/cases';
  return plans.flatMap((text) => {
    const folder = `${cases}/${(JSON.parse(text) as Plan).id}`;
    return namesIn(here(folder)).filter((name) => /(?:^|[\\/])S\d+[^\\/]*\.json$/.test(name)).flatMap((name) => {
      const { id, title, note, plan, claim, figures, readings } = JSON.parse(read(`${folder}/${name}`)) as Scenario;
      // The page uses every clause as it is read in the plan.
      return readings ? [] : [{ id, ...(title && { title }), note, plan, claim, ...(figures && { figures }) }];
    });
  });
}

/** Everything below a folder; a plan may have no cases. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

function current(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
