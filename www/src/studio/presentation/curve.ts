import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { curveDrawing, nowOf, turnList } from '../curve/drawing.ts';
import { Part } from '../part.ts';
import { Room } from '../room.ts';

/** A page around may set text to nothing. */
const SMALLEST = 10;

/** The curve as wide as there is room, its text as large as the text around it. */
@customElement('st-presented-curve')
export class PresentedCurve extends Part {
  readonly #room = new Room(this);

  override render() {
    const { drawn, medical, locale } = this.studio;
    const { width } = this.#room;
    // Some labels of the drawing are a little smaller than its text.
    const text = Math.max(this.#room.text, SMALLEST) * 1.055;
    if (width === 0 || !medical || drawn?.of !== medical) return nothing;
    const look = { locale, width, height: Math.max(width * 0.42, text * 11), text, now: nowOf(this.studio) };
    const turns = turnList(drawn, look, true);
    // The list has to stand on the same screen.
    return html`${curveDrawing(drawn, { ...look, least: turns === nothing ? 8 : 6 })}${turns}`;
  }
}
