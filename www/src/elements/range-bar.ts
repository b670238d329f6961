import { nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { share } from '../drawing.ts';
import { isNothing } from '../money.ts';
import { PageElement } from './page-element.ts';

const WIDTH = 320;
const HEIGHT = 26;

/** The range as a bar between nothing and what was billed, and where the expected amount lies in it. The words stand beside it. */
@customElement('pc-range-bar')
export class RangeBar extends PageElement {
  override render() {
    const { estimate } = this.session;
    if (!estimate || estimate.range.min === estimate.range.max) return nothing;
    const { billed, payable, range } = estimate;
    // Of a form nothing may have been billed.
    const whole = isNothing(billed) ? range.max : billed;
    const at = (amount: string) => share(amount, whole) * WIDTH;
    return svg`<svg class="range-bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
      <rect class="track" x="0" y="9" width=${WIDTH} height="8" rx="4" />
      <rect class="range" x=${at(range.min)} y="9" width=${Math.max(at(range.max) - at(range.min), 4)} height="8" rx="4" />
      <path class="now" d="M${at(payable)} 3v20" />
    </svg>`;
  }
}
