// Measures everything in one run and writes what was found as JSON.
//
//   node --expose-gc benches/run.mjs --native-size PROGRAM --native-speed PROGRAM --chromium PROGRAM --out FILE
//
// `--quick` takes a moment only: a round of each in Node, to see that everything runs and who is right.

import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs, promisify } from 'node:util';
import { HALF_CENTS, ORDINARY, SIZES, groups, smaller } from './cells.mjs';
import { wrongOn } from './correct.mjs';
import { inNode } from './in-node.mjs';
import { summed } from './measure.mjs';

const text = { type: 'string' };
const { values: options } = parseArgs({ options: { 'native-size': text, 'native-speed': text, chromium: text, out: text, quick: { type: 'boolean' } } });

/** Rounds of so many milliseconds; fewer of work that takes longer than a round. */
const ROUND = options.quick ? 1 : 8;
const ROUNDS = options.quick ? 1 : 25;
const WARMING = options.quick ? 0 : 60;
/** What is expected to take longer than this, in nanoseconds, is left out and said to be. */
const TOO_LONG = options.quick ? 3e8 : 4e9;
/** Fresh starts of each contender. */
const STARTS = options.quick ? 1 : 7;
const COLD = options.quick ? ['member', 'zen'] : ['engine', 'member', 'visits', 'hand', 'json-logic', 'zen', 'decimal'];

const say = (line) => process.stderr.write(`${line}\n`);
const nameOf = (cell) => JSON.stringify(cell);

/** Every host that is there, by name. */
async function openHosts() {
  const hosts = { node: await inNode() };
  for (const how of ['native-size', 'native-speed']) {
    if (options[how]) hosts[how] = (await import('./native.mjs')).native(options[how]);
  }
  if (options.chromium) hosts.chromium = await (await import('./in-chromium.mjs')).inChromium(options.chromium);
  return hosts;
}

/** Warms a cell up, unless it is known to take too long; true when it is worth rounds. */
async function isWarm(hosts, cell, known) {
  const before = smaller(cell);
  const took = before && known.get(nameOf(before.cell));
  // What grows with the square of the size still fits.
  if (took === null || (took && took.best * before.times ** 2 > TOO_LONG && took.best * before.times > TOO_LONG / 10)) return false;
  await hosts[cell.host].round(cell, WARMING);
  return true;
}

/** Lets the cells of a group take turns, another one first in each round. */
async function turns(hosts, cells) {
  const found = new Map(cells.map((cell) => [cell, []]));
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const host of Object.values(hosts)) await host.clear?.();
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[(at + turn) % cells.length];
      const rounds = found.get(cell);
      // Of work that takes long, a few rounds tell enough.
      if (rounds.length >= 3 && rounds[0] > 2e8) continue;
      rounds.push(await hosts[cell.host].round(cell, ROUND));
    }
  }
  return found;
}

async function measured(hosts) {
  const known = new Map();
  const results = [];
  // The contest and the ordinary claim are enough to see that everything runs.
  const wanted = groups(Object.keys(hosts)).filter(([{ claim }]) => !options.quick || claim === HALF_CENTS || claim === ORDINARY);
  for (const group of wanted) {
    const started = Date.now();
    const cells = [];
    for (const cell of group) {
      if (await isWarm(hosts, cell, known)) cells.push(cell);
      else {
        known.set(nameOf(cell), null);
        results.push({ ...cell, best: null });
      }
    }
    for (const [cell, rounds] of await turns(hosts, cells)) {
      known.set(nameOf(cell), summed(rounds));
      results.push({ ...cell, ...summed(rounds) });
    }
    const [{ host, claim }] = group;
    say(`  ${cells.length} of ${group.length} on ${claim}${claim === HALF_CENTS ? ` in ${host}` : ''}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  return results;
}

/** Steps of fresh starts, in milliseconds: the best of each contender, one start of each in turn. */
async function coldStarts(hosts) {
  const run = promisify(execFile);
  const script = new URL('cold-node.mjs', import.meta.url).pathname;
  const places = { node: async (who) => JSON.parse((await run(process.execPath, ['--no-warnings', script, who])).stdout) };
  if (hosts.chromium) places.chromium = (who) => hosts.chromium.cold(who);
  const found = [];
  for (const [host, start] of Object.entries(places)) {
    const whos = host === 'node' && !options.quick ? [...COLD, 'zen-graph'] : COLD;
    const all = new Map(whos.map((who) => [who, []]));
    for (let turn = 0; turn < STARTS; turn += 1) for (const who of whos) all.get(who).push(await start(who));
    for (const [who, starts] of all) found.push({ host, who, ...coldOf(starts) });
  }
  return found;
}

function coldOf(starts) {
  const wholes = starts.map(({ whole }) => whole);
  const best = starts[wholes.indexOf(Math.min(...wholes))];
  return { ...best, median: summed(wholes).median, spread: summed(wholes).spread, starts: starts.length };
}

const hosts = await openHosts();
say('who is right …');
const wrong = await wrongOn(options.quick ? 100 : 400);
say('steady …');
const cells = await measured(hosts);
say('cold …');
const cold = await coldStarts(hosts);
const result = { versions: { node: process.version, chromium: hosts.chromium?.version ?? null }, sizes: SIZES, wrong, cells, cold };
for (const host of Object.values(hosts)) await host.close?.();
const json = JSON.stringify(result);
if (options.out) writeFileSync(options.out, json);
else process.stdout.write(`${json}\n`);
// Workers of a contender would keep the process alive.
process.exit(0);
