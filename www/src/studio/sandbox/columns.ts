import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { icon } from '../../elements/icons.ts';
import { isRefusal } from '../../engine.ts';
import { read } from '../../input.ts';
import { openFigures, percent } from '../../plans.ts';
import type { Figure as OpenFigure, Plan } from '../../types.ts';
import { titleOf } from '../titles.ts';
import { MOST_COLUMNS, type Column } from '../demonstration.ts';
import { Part } from '../part.ts';
import { INVENTED } from '../presets.ts';
import { wordsOf } from './words.ts';

/** Which covers stand side by side, and the figures of those that leave them open. */
@customElement('st-columns')
export class Columns extends Part {
  /** What was typed for a figure and will not do, by the name of its box; it stays there until it is put right. */
  @state() private wrong: Readonly<Record<string, { typed: string; why: string }>> = {};

  override render() {
    const t = wordsOf(this.studio.locale);
    const { medical } = this.studio;
    if (!medical) return nothing;
    return html`<fieldset class="columns"><legend><h2>${t.columns}</h2></legend>
      <p class="hint">${t.columnsHint}</p>
      <ul>${medical.columns.map((column, at) => this.#column(column, at, t))}</ul>
      ${medical.columns.length < MOST_COLUMNS ? html`<div class="field"><label for="add-plan">${t.add}</label>
        <select id="add-plan" @change=${this.#add}><option value="">${t.choose}</option>
          ${this.#plans.map(({ id, title }) => html`<option value=${id}>${this.text(title)}</option>`)}</select></div>` : nothing}
    </fieldset>`;
  }

  #column(column: Column, at: number, t: ReturnType<typeof wordsOf>): TemplateResult {
    const { studio } = this;
    const desk = studio.desks[at];
    if (!desk) return html``;
    const title = titleOf(column, desk, studio.locale);
    const several = (studio.medical?.columns.length ?? 0) > 1;
    const open = openFigures(studio.bench?.plan(column.plan)?.data ?? desk.plan);
    return html`<li>
      <p class="line"><span>${title}</span>${several ? html`<button type="button" class="quiet" aria-label=${t.remove(title)} data-remove=${at} @click=${() => this.#put(at)}>${icon('remove')}</button>` : nothing}</p>
      ${open.length > 0 ? html`<p class="hint">${t.figuresOpen}</p>${open.map((figure) => this.#figure(column, at, figure))}` : nothing}
    </li>`;
  }

  #figure(column: Column, at: number, figure: OpenFigure): TemplateResult {
    const { id, label, unit } = figure;
    const name = boxOf(at, id);
    const value = column.figures?.[id] ?? '';
    const wrong = this.wrong[name];
    const shown = wrong?.typed ?? (unit === 'share' && value ? percent(value) : value.replace(/\.00$/, ''));
    return html`<div class="field"><label for=${name}>${this.text(label)}</label>
      <input id=${name} type="text" inputmode="decimal" autocomplete="off" .value=${live(shown)} aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `${name}-wrong` : nothing}
        @change=${(event: Event) => this.#setFigure(column, at, figure, (event.target as HTMLInputElement).value)} />
      ${wrong ? html`<p class="error" id="${name}-wrong" role="alert">${icon('deny')}${wrong.why}</p>` : nothing}</div>`;
  }

  get #plans(): Plan[] {
    return (this.studio.bench?.plans ?? []).map(({ data }) => data).filter(({ form }) => !form);
  }

  #setFigure(column: Column, at: number, { id, unit }: OpenFigure, typed: string): void {
    const t = wordsOf(this.studio.locale);
    const name = boxOf(at, id);
    const found = read(unit === 'share' ? 'percent' : unit === 'yuan' ? 'money' : 'count', typed);
    if ('reason' in found || found.value === undefined) this.wrong = { ...this.wrong, [name]: { typed, why: unit === 'share' ? t.wrongShare : t.wrongFigure } };
    else this.#put(at, { column: { ...column, figures: { ...column.figures, [id]: String(found.value) } }, name, typed });
  }

  #add = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    const plan = select.value;
    select.value = '';
    if (plan) this.#put(this.studio.medical?.columns.length ?? 0, { column: { plan, ...(INVENTED[plan] && { figures: INVENTED[plan] }) } });
  };

  /** Takes a column away, or puts one in its place; a figure that the engine refuses changes nothing. */
  #put(at: number, instead?: { column: Column; name?: string; typed?: string }): void {
    const { medical, bench, locale } = this.studio;
    if (!medical || !bench) return;
    const columns = [...medical.columns.slice(0, at), ...(instead ? [instead.column] : []), ...medical.columns.slice(at + 1)];
    const { name = '', typed = '' } = instead ?? {};
    try {
      bench.desks(columns);
    } catch (refusal) {
      if (!isRefusal(refusal)) throw refusal;
      const why = bench.catalogue(locale).problems(refusal.errors).map(({ text }) => text).join(' ');
      this.wrong = { ...this.wrong, [name]: { typed, why } };
      return;
    }
    const { [name]: _, ...others } = this.wrong;
    // The boxes of the columns that follow have other names now.
    this.wrong = instead ? others : {};
    this.studio.become({ ...medical, columns }, `columns-${at}`);
  }
}

const boxOf = (at: number, figure: string) => `figure-${at}-${figure}`;
