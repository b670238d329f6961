import { html, type TemplateResult } from 'lit';
import type { MedicalDemonstration } from '../demonstration.ts';
import { AXES, type Axis } from '../situation.ts';
import type { Studio } from '../studio.ts';

/** Along which amount of the year one looks. */
export function axisChoice(studio: Studio, medical: MedicalDemonstration, names: Readonly<Record<Axis | 'name', string>>): TemplateResult {
  return html`<fieldset><legend>${names.name}</legend><div class="choices">${AXES.map((axis) => html`<label class="choice">
    <input type="radio" name="axis" value=${axis} .checked=${medical.axis === axis} @change=${() => studio.become({ ...medical, axis }, 'axis')} />${names[axis]}</label>`)}</div></fieldset>`;
}
