// What is measured: groups of cells that take turns. A cell says where, who, what, and on which claim.

import { OBJECTS, TEXTS, canDo } from './ours.mjs';

/** The claim that everything is asked of, and those of the contest. */
export const ORDINARY = 'lines-10';
export const HALF_CENTS = 'half-cents';

const BUILDS = ['engine', 'member', 'visits'];
/** Only Rust callers have these. */
const STRUCTS = ['parse', 'summary_struct', 'totals_struct', 'check_struct', 'short_struct', 'range_struct', 'changes_struct'];
const GROWING = ['summary_text', 'check_text', 'edit'];

const cells = (hosts, whos, works, claim) =>
  hosts.flatMap((host) => whos.flatMap((who) => works.filter((work) => canDo(who, work)).map((work) => ({ host, who, work, claim }))));

/** The contest, on claims whose benefit ends in half a cent. */
function contest(host) {
  const others = ['json-logic', 'zen', 'decimal', ...(host === 'node' ? ['zen-graph'] : [])];
  const claim = HALF_CENTS;
  return [
    ...['object', 'text'].map((work) => ({ host, who: 'hand', work, claim })),
    ...others.map((who) => ({ host, who, work: 'object', claim })),
    ...cells([host], ['engine', 'member'], ['summary_object', 'summary_text'], claim),
  ];
}

/** Everything that can be asked, on one ordinary claim of ten lines. */
function ordinary(hosts) {
  const claim = ORDINARY;
  const native = hosts.filter((host) => host.startsWith('native'));
  const others = hosts.filter((host) => !host.startsWith('native'));
  return [
    ...cells(native, ['engine'], [...TEXTS, 'edit', 'words', ...STRUCTS], claim),
    ...cells(others, BUILDS, [...TEXTS, ...OBJECTS], claim),
  ];
}

/** The same work on ever larger claims. */
function growing(hosts, claim) {
  return hosts.flatMap((host) =>
    host.startsWith('native') ? cells([host], ['engine'], [...GROWING, 'parse'], claim) : cells([host], ['member'], GROWING, claim),
  );
}

export const SIZES = { lines: [1, 10, 100, 1000], visits: [1, 3, 10, 30] };

/** Cells that take turns with each other stand in one group. */
export function groups(hosts) {
  const sizes = Object.entries(SIZES).flatMap(([kind, counts]) => counts.map((count) => `${kind}-${count}`));
  const others = sizes.filter((claim) => claim !== ORDINARY);
  return [
    ...hosts.filter((host) => !host.startsWith('native')).map(contest),
    ordinary(hosts),
    ...others.map((claim) => growing(hosts.filter((host) => host !== 'chromium'), claim)),
  ];
}

/** The same work on the size before, from which one can tell how long this one will take. */
export function smaller(cell) {
  const [kind, count] = cell.claim.split('-');
  const sizes = SIZES[kind] ?? [];
  const before = sizes[sizes.indexOf(Number(count)) - 1];
  return before === undefined ? undefined : { cell: { ...cell, claim: `${kind}-${before}` }, times: Number(count) / before };
}
