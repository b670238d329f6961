// A text as a QR code, drawn as one path. The quiet zone and the colours belong to the code: a camera
// needs it dark on light, whatever the page looks like.

import { svg, type SVGTemplateResult } from 'lit';
import { encode } from 'uqr';

/** Four modules of quiet on each side, as the standard wants. */
const QUIET = 4;

export interface Code { size: number; path: string }

/** `undefined` where the text is longer than any code. */
export function codeOf(text: string): Code | undefined {
  try {
    // Level M: a crease or a stain on the paper does no harm.
    const { size, data } = encode(text, { ecc: 'M', border: QUIET });
    return { size, path: data.map(pathOfRow).join('') };
  } catch {
    return undefined;
  }
}

/** Dark modules beside each other as one box. */
function pathOfRow(row: readonly boolean[], y: number): string {
  const runs: { x: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (dark && last && last.x + last.length === x) last.length += 1;
    else if (dark) runs.push({ x, length: 1 });
  });
  return runs.map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('');
}

/** Whole pixels for each module, or some would be drawn wider than others: about so many in all. */
const WIDTH = 270;

export function drawn({ size, path }: Code, name: string): SVGTemplateResult {
  const width = size * Math.max(Math.round(WIDTH / size), 1);
  return svg`<svg class="qr" role="img" aria-label=${name} viewBox="0 0 ${size} ${size}" width=${width} height=${width} shape-rendering="crispEdges">
    <rect width=${size} height=${size} fill="#fff" /><path d=${path} fill="#000" /></svg>`;
}
