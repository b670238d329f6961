// Labels in a row above a drawing, each over its own place and none over another.

export interface Label { x: number; text: string }

/** Wide signs count as one, others as a little more than half. */
export function widthOf(text: string, em: number): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 1 : 0.58), 0) * em;
}

/**
 * Says as much as has room: of each label, in the order of their places, the first of its wordings that
 * fits beside the others. None is left out: where the last ones do not fit they stand closer together.
 */
export function inRow(wanted: readonly { x: number; wordings: readonly string[] }[], left: number, right: number, em: number): Label[] {
  const levels = Math.max(0, ...wanted.map(({ wordings }) => wordings.length));
  const said = (level: number) => wanted.map(({ x, wordings }) => ({ x, text: wordings[Math.min(level, wordings.length - 1)] ?? '' }));
  for (let level = 0; level < levels; level += 1) {
    const labels = fitted(said(level), left, right, em);
    if (labels) return labels;
  }
  return fromLeft(fromRight(said(levels - 1), right, em, 0.4), left, em, 0.4);
}

/** Each as far right as it may stand, but never beside its place. */
function fitted(labels: readonly Label[], left: number, right: number, em: number): Label[] | undefined {
  const placed = fromRight(labels, right, em, 0.8);
  return placed.every(({ x, text }, at) => x >= left && x + widthOf(text, em) >= (labels[at]?.x ?? 0)) ? placed : undefined;
}

function fromRight(labels: readonly Label[], right: number, em: number, gap: number): Label[] {
  let edge = right;
  return [...labels].reverse().map(({ x, text }) => {
    const start = Math.min(x - em * 0.3, edge - widthOf(text, em));
    edge = start - em * gap;
    return { x: start, text };
  }).reverse();
}

function fromLeft(labels: readonly Label[], left: number, em: number, gap: number): Label[] {
  let edge = left;
  return labels.map(({ x, text }) => {
    const start = Math.max(x, edge);
    edge = start + widthOf(text, em) + em * gap;
    return { x: start, text };
  });
}
