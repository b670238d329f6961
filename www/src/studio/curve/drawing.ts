// The drawing of the curves: every line runs through the engine's points, and nothing is sampled but
// pieces that are not straight. It has no controls and can be printed at any size.

import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { yuan } from '../../money.ts';
import { percent } from '../../plans.ts';
import type { Locale } from '../../types.ts';
import { centsOf, yuanText, type Cents } from '../amounts.ts';
import { markOf } from '../titles.ts';
import type { Now } from './figures.ts';
import { downwards, flagsOf, listOf, type Flag } from './flags.ts';
import { widthOf } from './labels.ts';
import { layoutOf, mostOf, tickText, type Layout, type Size } from './layout.ts';
import { mark } from './legend.ts';
import { placeOf, tidy } from './scale.ts';
import { flatForAll, heightAt, isFlat, shapesOf, zonesOf, type FigureName, type Place, type Shape, type Turn, type Zone } from './shape.ts';
import { versus } from './versus.ts';
import { wordsOf, type CurveText } from './words.ts';
import type { Drawn } from '../studio.ts';

export { nowOf, type Now } from './figures.ts';

export interface Look extends Pick<Size, 'width' | 'height'> {
  locale: Locale;
  /** Size of text, in the same units as width and height. */
  text?: number;
  /** How many times as high as its text the part with the lines is at least. */
  least?: number;
  figure?: FigureName;
  /** Where the situation stands, if that is to be marked. */
  now?: Now | undefined;
  /** An amount somebody looks at. */
  at?: Cents | undefined;
}

export function curveDrawing(drawn: Drawn, look: Look): TemplateResult {
  const { layout, shapes } = laidOut(drawn, look);
  const flags = flagsOf(layout, shapes);
  const { locale, figure = 'payable', now, at } = look;
  const t = wordsOf(locale);
  return html`<svg class="curves" viewBox="0 0 ${tidy(layout.width)} ${tidy(layout.height)}" font-size=${layout.text} role="img" aria-label=${t.drawing(t.axes[drawn.of.axis])} focusable="false">
    ${svg`${flatForAll(drawn).map((zone) => shade(layout, zone))}
    ${axes(layout, t.figures[figure], t.axes[drawn.of.axis])}
    ${figure === 'payable' ? premiums(drawn, layout) : nothing}
    ${shapes.map((shape) => curve(layout, shape))}
    ${drawn.curves.map(({ payable }, column) => strip(layout, column, zonesOf(payable), t))}
    ${now ? nowMark(layout, now, figure, flags, t) : nothing}
    ${meetings(drawn, layout, shapes)}
    ${flags.map((flag) => leader(layout, flag, flags))}
    ${flags.map(({ turn, text, x, base }) => svg`<text class="flag turn column-${turn.column + 1}" x=${tidy(x)} y=${tidy(base)}>${text}</text>`)}
    ${at === undefined ? nothing : cursor(layout, shapes, at)}`}
  </svg>`;
}

/** The turns for whose labels the drawing has no room, as a list to stand under it; nothing where it has. */
export function turnList(drawn: Drawn, look: Look, brief = false): TemplateResult | typeof nothing {
  const { layout, shapes } = laidOut(drawn, look);
  return listOf(flagsOf(layout, shapes), look.locale, brief);
}

/** Also for whoever wants to know which amount lies under a finger. */
export function laidOut(drawn: Drawn, { width, height, text = 13, least = 8, figure = 'payable', now, locale }: Look): { layout: Layout; shapes: Shape[] } {
  const most = mostOf(drawn, now?.at ?? 0);
  const shapes = shapesOf(drawn, figure, locale, most);
  const highest = [...(now && now.at <= most ? now[figure].map(centsOf) : []), ...(figure === 'payable' ? drawn.curves.map(({ column }) => column.premium ?? 0) : [])];
  return { shapes, layout: layoutOf(drawn, shapes, most, highest, { width, height, text, least }) };
}

function axes({ left, right, top, bottom, text, x, y, ticksX, ticksY, row }: Layout, upwards: string, across: string): SVGTemplateResult {
  return svg`
    <text class="axis-name" x=${tidy(text * 0.3)} y=${tidy(row(-1) + text * 0.35)}>${upwards}</text>
    ${ticksY.map((tick) => svg`<path class="grid" d="M${tidy(left)} ${y(tick)}H${tidy(right)}" /><text class="tick" text-anchor="end" x=${tidy(left - text * 0.4)} y=${tidy(y(tick) + text * 0.35)}>${tickText(tick)}</text>`)}
    ${ticksX.map((tick) => svg`<path class="axis" d="M${x(tick)} ${tidy(bottom)}v${tidy(text * 0.35)}" /><text class="tick" text-anchor="middle" x=${x(tick)} y=${tidy(bottom + text * 1.4)}>${tickText(tick)}</text>`)}
    <path class="axis" d="M${tidy(left)} ${tidy(top)}V${tidy(bottom)}H${tidy(right)}" />
    <text class="axis-name" text-anchor="end" x=${tidy(right)} y=${tidy(bottom + text * 2.8)}>${across} →</text>`;
}

/** Ground where more is spent and nothing more is paid. */
function shade({ x, top, bottom, most }: Layout, { from, to }: { from: Cents; to: Cents }): SVGTemplateResult | typeof nothing {
  if (from >= most) return nothing;
  return svg`<rect class="flat" x=${x(from)} y=${tidy(top)} width=${tidy(x(Math.min(to, most)) - x(from))} height=${tidy(bottom - top)} />`;
}

function curve(layout: Layout, { column, lines, turns }: Shape): SVGTemplateResult {
  const look = `curve column-${column + 1}`;
  return svg`
    ${turns.filter(({ vertex }) => vertex.kind === 'jump').map((turn) => jump(layout, turn))}
    ${lines.map((line) => svg`<path class=${look} data-column=${column + 1} d=${pathOf(layout, line)} />`)}
    ${turns.filter(({ at }) => at <= layout.most).map(({ vertex: { kind, before, after } }) => svg`<g class="vertex" data-column=${column + 1} data-kind=${kind} data-at=${before.at} data-figure=${before.engine}>
      ${kind === 'jump' ? svg`<circle class="open column-${column + 1}" cx=${layout.x(centsOf(after.at))} cy=${layout.y(placeOf(after.exact))} r=${tidy(layout.text * 0.34)} />` : nothing}
      ${mark(column, layout.x(centsOf(before.at)), layout.y(placeOf(before.exact)), tidy(layout.text * 0.34))}</g>`)}`;
}

/** As far as the drawing goes: the rest is cut where it leaves. */
function pathOf({ x, y, most }: Layout, line: readonly Place[]): string {
  const inside = line.filter(({ at }) => at <= most);
  const cut = inside.length < line.length && inside.length > 0 ? [...inside, { at: most, height: heightAt([line], most) }] : inside;
  return cut.map(({ at, height }, index) => `${index === 0 ? 'M' : 'L'}${x(at)} ${y(height)}`).join('');
}

/** From one cent to the next the figure leaps: the band says how far. */
function jump({ x, y, text, most }: Layout, { vertex: { before, after }, at, column }: Turn): SVGTemplateResult | typeof nothing {
  if (at > most) return nothing;
  const [one, other] = [y(placeOf(before.exact)), y(placeOf(after.exact))];
  return svg`<rect class="jump column-${column + 1}" x=${tidy(x(at) - text * 0.3)} y=${Math.min(one, other)} width=${tidy(text * 0.6)} height=${tidy(Math.abs(one - other))} />`;
}

/** From a label down to its turn, also where the label had to stand beside it. */
function leader({ x, y, text }: Layout, flag: Flag, flags: readonly Flag[]): SVGTemplateResult {
  const { turn: { at, column, vertex }, base } = flag;
  const [place, start] = [x(at), base + text * 0.3];
  const from = Math.min(Math.max(place, flag.x), flag.x + flag.width);
  const aside = from === place ? '' : `M${tidy(from)} ${tidy(start)}L${place} ${tidy(start + text * 0.3)}`;
  return svg`<path class="leader column-${column + 1}" d="${aside}${downwards(place, aside ? start + text * 0.3 : start, y(placeOf(vertex.before.exact)), flags, text)}" />`;
}

/** How a cover pays along the amount, in one strip below the drawing. */
function strip(layout: Layout, column: number, zones: readonly Zone[], t: CurveText): SVGTemplateResult {
  const { left, text, stripHeight, x, most } = layout;
  const top = layout.strip(column);
  return svg`<text class="flag column-${column + 1}" text-anchor="end" x=${tidy(left - text * 0.4)} y=${tidy(top + stripHeight * 0.68)}>${markOf(column)}</text>
    ${zones.filter(({ from }) => from < most).map(({ from, to, kind, course, slope }) => {
      const [start, end] = [x(from), x(Math.min(to, most))];
      const said = [kind === 'top' || kind === 'level' ? `${t.zones[kind]}${t.pause}${course}` : course, ...(kind === 'pays' && slope ? [t.share(percent(slope))] : []), t.zones[kind]].find((words) => widthOf(words, text * 0.95) + text * 0.6 <= end - start);
      return svg`<rect class="zone ${isFlat(kind) ? 'level' : 'paying'} column-${column + 1}" data-kind=${kind} x=${start} y=${tidy(top)} width=${tidy(Math.max(end - start, 1))} height=${tidy(stripHeight)} />
        ${said === undefined ? nothing : svg`<text class="zone-name" text-anchor="middle" font-size=${tidy(text * 0.95)} x=${tidy((start + end) / 2)} y=${tidy(top + stripHeight * 0.68)}>${said}</text>`}`;
    })}`;
}

function premiums({ curves }: Drawn, { left, right, text, y }: Layout): SVGTemplateResult {
  return svg`${curves.map(({ column: { premium } }, at) => (premium === undefined ? nothing : svg`<path class="premium column-${at + 1}" d="M${tidy(left)} ${y(premium)}H${tidy(right)}" />
    <text class="flag column-${at + 1}" text-anchor="end" x=${tidy(right)} y=${tidy(y(premium) - text * 0.3)}>${markOf(at)} ${yuan(yuanText(premium))}</text>`))}`;
}

/** A ring where two curves cross. */
function meetings(drawn: Drawn, { x, y, text, most }: Layout, shapes: readonly Shape[]): SVGTemplateResult {
  const all = versus(drawn).flatMap(({ one, crossings }) => crossings.map(({ at }) => ({ at, one })));
  return svg`${all.filter(({ at }) => at <= most).map(({ at, one }) => svg`<circle class="crossing" data-at=${yuanText(at)} cx=${x(at)} cy=${y(heightAt(shapes[one]?.lines ?? [], at))} r=${tidy(text * 0.65)} />`)}`;
}

function nowMark(layout: Layout, now: Now, figure: FigureName, flags: readonly Flag[], t: CurveText): SVGTemplateResult {
  const { text, x, y, top, bottom, left, right, row } = layout;
  if (now.at > layout.most) return nowBeyond(layout, now, t);
  const place = x(now.at);
  const said = `${t.now} ${yuan(yuanText(now.at))}`;
  const start = Math.min(Math.max(place - widthOf(said, text) / 2, left), right + text - widthOf(said, text));
  return svg`<g class="now" data-at=${yuanText(now.at)}>
    <path class="now-line" d=${downwards(place, row(0) + text * 0.35, bottom, flags, text)} />
    <text class="now-name" x=${tidy(start)} y=${tidy(row(0))}>${said}</text>
    ${now[figure].map((amount, column) => svg`<circle class="now-dot column-${column + 1}" data-figure=${amount} cx=${place} cy=${Math.max(y(centsOf(amount)), tidy(top))} r=${tidy(text * 0.45)} />`)}
  </g>`;
}

/** The drawing ends soon after the last turn: what lies far beyond it is said, with an arrow. */
function nowBeyond({ text, right, top, row }: Layout, { at }: Now, t: CurveText): SVGTemplateResult {
  const amount = yuan(yuanText(at));
  const said = [t.beyond(amount), `${t.now} ${amount} →`].find((words) => widthOf(words, text) <= right) ?? `${t.now} →`;
  return svg`<g class="now beyond" data-at=${yuanText(at)}>
    <path class="now-line" d=${arrow(right, top, text)} />
    <text class="now-name" text-anchor="end" x=${tidy(right + text)} y=${tidy(row(0))}>${said}</text>
  </g>`;
}

/** Points out of the drawing, to the right. */
function arrow(right: number, y: number, text: number): string {
  const [tip, wing] = [tidy(right + text), tidy(text * 0.4)];
  return `M${tidy(right - text)} ${tidy(y)}H${tip}m${-wing} ${-wing}l${wing} ${wing}l${-wing} ${wing}`;
}

function cursor({ x, top, bottom, text, y, right, most }: Layout, shapes: readonly Shape[], at: Cents): SVGTemplateResult {
  if (at > most) return svg`<g class="cursor beyond" data-at=${yuanText(at)}><path class="cursor-line" d=${arrow(right, (top + bottom) / 2, text)} /></g>`;
  const place = x(at);
  return svg`<g class="cursor" data-at=${yuanText(at)}><path class="cursor-line" d="M${place} ${tidy(top)}V${tidy(bottom)}" />
    ${shapes.map(({ lines }) => svg`<circle class="cursor-dot" cx=${place} cy=${y(heightAt(lines, at))} r=${tidy(text * 0.4)} />`)}</g>`;
}
