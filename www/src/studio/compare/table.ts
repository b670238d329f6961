import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Locale, Plan } from '../../types.ts';
import { pairsOf, type Pair } from './pairs.ts';
import { differs, rowsOf, type PlanClause, type Row, type Said } from './terms.ts';
import { markOf, shortTitleOf } from '../titles.ts';
import { wordsOf, type CompareWords } from './words.ts';
import { Part } from '../part.ts';

/**
 * The terms of all plans as a table. Where there is no room for all of them, one plan stands beside the
 * first. Roles are said, because there the rows are laid out as no table is.
 */
@customElement('st-terms')
export class Terms extends Part {
  @state() private onlyDifferent = true;
  /** The column that stands beside the first where there is no room for all. */
  @state() private beside = 1;

  override render() {
    const { locale, results } = this.studio;
    const t = wordsOf(locale);
    const plans = results.map(({ desk }) => desk.plan);
    const rows = rowsOf(plans, locale);
    const several = plans.length > 1;
    const beside = Math.min(this.beside, plans.length - 1);
    const shown = several && this.onlyDifferent ? rows.filter((row) => differs(row)) : rows;
    return html`<section aria-labelledby="terms-title">
      <h2 id="terms-title">${t.terms.title}</h2>
      ${several ? html`<div class="terms-bar">
        <label class="choice check"><input type="checkbox" role="switch" id="only-different" .checked=${live(this.onlyDifferent)} @change=${this.#switch} /><span>${t.only}</span></label>
        <p class="quiet" role="status" data-beside=${beside}>
          <span class="of-all">${this.onlyDifferent ? t.hidden(rows.length - shown.length) : t.allShown(rows.length)}</span>${several ? plans.slice(1).map((_, index) => html`<span class="of-pair pair-${index + 1}">${this.onlyDifferent ? t.hidden(rows.filter((row) => !differs(row, index + 1)).length) : t.allShown(rows.length)}</span>`) : nothing}
        </p>
        ${plans.length > 2 ? this.#picker(t) : nothing}
      </div>` : nothing}
      ${shown.length === 0 ? html`<p>${t.noneDiffers}</p>` : this.#table(plans, shown, t)}
    </section>`;
  }

  #switch = (event: Event) => (this.onlyDifferent = (event.target as HTMLInputElement).checked);

  #picker(t: CompareWords): TemplateResult {
    const others = this.studio.results.slice(1);
    return html`<label class="beside"><span>${t.beside}</span><select id="beside" @change=${(event: Event) => (this.beside = Number((event.target as HTMLSelectElement).value))}>
      ${others.map(({ column, desk }, index) => html`<option value=${index + 1} ?selected=${this.beside === index + 1}>${markOf(index + 1)} ${shortTitleOf(column, desk, this.studio.locale)}</option>`)}
    </select></label>`;
  }

  #table(plans: readonly Plan[], rows: readonly Row[], t: CompareWords): TemplateResult {
    const { results, locale } = this.studio;
    const pairs = pairsOf(this.studio);
    const groups = [...new Set(rows.map(({ group }) => group))];
    const columns = 1 + plans.length + pairs.length;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${t.terms.caption}>
      <table class="terms of-${plans.length}" role="table" data-beside=${Math.min(this.beside, plans.length - 1)} ?data-only=${this.onlyDifferent}>
        <caption class="visually-hidden">${t.terms.caption}</caption>
        <thead role="rowgroup"><tr role="row">
          <th scope="col" role="columnheader" class="name">${t.terms.term}</th>
          ${results.map(({ column, desk }, at) => html`<th scope="col" role="columnheader" class="plan plan-${at}"><span class="column-letter" aria-hidden="true">${markOf(at)}</span> ${shortTitleOf(column, desk, locale)}</th>`)}
          ${pairs.map(({ at }) => html`<th scope="col" role="columnheader" class="gap gap-${at}">${t.difference}${pairs.length > 1 ? html`<span class="visually-hidden"> ${markOf(at)}</span>` : nothing}</th>`)}
        </tr></thead>
        ${groups.map((group) => html`<tbody role="rowgroup" class=${same(rows.filter((row) => row.group === group), plans.length)}>
          <tr role="row" class="heading"><th scope="rowgroup" role="rowheader" colspan=${columns}>${group}</th></tr>
          ${rows.filter((row) => row.group === group).map((row) => line(row, pairs, locale, t))}
        </tbody>`)}
      </table>
    </div>`;
  }
}

/** Where one plan stands beside the first, what these two have alike is left out. */
function same(rows: readonly Row[], plans: number): string {
  const others = Array.from({ length: plans - 1 }, (_, index) => index + 1);
  return others.filter((at) => !rows.some((row) => differs(row, at))).map((at) => `same-${at}`).join(' ');
}

function line(row: Row, pairs: readonly Pair[], locale: Locale, t: CompareWords): TemplateResult {
  const [first] = row.cells;
  return html`<tr role="row" data-term=${row.id} class="${differs(row) ? 'differs' : 'same'} ${same([row], row.cells.length)}">
    <th scope="row" role="rowheader" class="name">${opening(row, locale, t)}</th>
    ${row.cells.map((said, at) => html`<td role="cell" class="plan plan-${at}">${said ? said.value : html`<span aria-hidden="true">${t.terms.none}</span><span class="visually-hidden">${t.terms.noneSaid}</span>`}</td>`)}
    ${pairs.map((pair) => html`<td role="cell" class="gap gap-${pair.at}">${gap(row, first, row.cells[pair.at], pair, t)}</td>`)}
  </tr>`;
}

/** The term's name; it opens to the clause of each plan. */
function opening({ label, cells }: Row, locale: Locale, t: CompareWords): TemplateResult {
  const clauses = cells.map((said) => said?.clause);
  if (!clauses.some(Boolean)) return html`<span class="term">${label}</span>`;
  const texts = clauses.map((clause) => (clause ? cited(clause, locale) : undefined));
  const isOne = texts.every((text) => text === texts[0]);
  const lines = isOne ? [{ mark: '', clause: clauses[0] }] : clauses.map((clause, at) => ({ mark: markOf(at), clause }));
  return html`<details class="term"><summary>${label}</summary>
    ${lines.map(({ mark, clause }) => (clause ? html`<p class="cite">${mark ? html`<span class="column-letter">${mark}</span> ` : nothing}<span>${clause.cite[locale]}</span>${t.terms.dot}${clause.title[locale]}</p>` : nothing))}
  </details>`;
}

const cited = ({ cite, title }: PlanClause, locale: Locale) => `${cite[locale]} ${title[locale]}`;

/** How the other plan's term stands to the first one's, and what that is worth in this year as the engine has it. */
function gap(row: Row, first: Said | undefined, other: Said | undefined, { comparison }: Pair, { compared, worth }: CompareWords): TemplateResult {
  const at = row.worth === undefined ? -1 : comparison.told.steps.findIndex(({ what, benefit }) => `${what}:${benefit ?? ''}` === row.worth);
  const amount = comparison.words.steps[at]?.amount;
  return html`${word(first, other, compared)}${amount ? html`<span class="worth">${worth} <span class="amount">${amount}</span></span>` : nothing}`;
}

function word(first: Said | undefined, other: Said | undefined, compared: CompareWords['compared']): string {
  if (first?.value === other?.value) return compared.same;
  if (!first) return compared.onlyThis;
  if (!other) return compared.onlyFirst;
  if (first.size === undefined || other.size === undefined) return compared.other;
  return other.size < first.size ? compared.less : compared.more;
}
