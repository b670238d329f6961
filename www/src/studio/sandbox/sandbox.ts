import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../../elements/icons.ts';
import { yuan } from '../../money.ts';
import '../curve/curve.ts';
import './columns.ts';
import './results.ts';
import './slider.ts';
import { fragmentNow } from '../fragment.ts';
import { Part } from '../part.ts';
import { wordsOf } from './words.ts';
import { keep, type Problem } from '../shelf.ts';
import { LIMITS, type Figure } from '../situation.ts';

/** Which sliders stand together. */
const GROUPS = {
  outpatient: ['visits', 'visitCost', 'visitScheme'],
  inpatient: ['stays', 'stayCost', 'stayScheme'],
  both: ['outside', 'others', 'registration'],
} as const satisfies Record<string, readonly Figure[]>;

/** A year in nine figures, and what it comes to under each plan while they are moved. */
@customElement('st-sandbox')
export class Sandbox extends Part {
  @state() private keeping: Problem | 'kept' | undefined;
  /** Open from the start where one of them counts; afterwards as the person leaves it. */
  #more = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#more = GROUPS.both.some((figure) => (this.studio.medical?.situation[figure] ?? 0) > 0);
  }

  override render() {
    const t = wordsOf(this.studio.locale);
    return html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      ${this.#changes(t)}
      <div class="bench">
        <div class="outcome"><st-results .studio=${this.studio}></st-results></div>
        <div class="controls">
          ${this.#group('outpatient', t)}
          ${this.#group('inpatient', t)}
          <details ?open=${this.#more}><summary>${t.groups.both}</summary>${this.#sliders('both', t)}</details>
          <st-columns .studio=${this.studio}></st-columns>
          <div class="buttons">
            <button type="button" id="keep" @click=${this.#keep}>${icon('save')}${t.keep}</button>
            <span role="status">${this.keeping === 'kept' ? t.kept : this.keeping ? t.keepProblems[this.keeping] : nothing}</span>
          </div>
        </div>
        <div class="drawing">
          <st-curve .studio=${this.studio}></st-curve>
          <p><button type="button" class="plain" @click=${() => this.studio.show({ screen: 'curve' })}>${t.seeCurve}${icon('go')}</button></p>
        </div>
      </div>
      <p class="hint">${t.assumed}</p>`;
  }

  #group(group: keyof typeof GROUPS, t: ReturnType<typeof wordsOf>): TemplateResult {
    return html`<fieldset><legend><h2>${t.groups[group]}</h2></legend>${this.#sliders(group, t)}</fieldset>`;
  }

  #sliders(group: keyof typeof GROUPS, t: ReturnType<typeof wordsOf>) {
    const { studio } = this;
    const hints: Partial<Record<Figure, string>> = t.hints;
    return GROUPS[group].map((figure) => html`<st-slider name=${figure} label=${t.figures[figure]} hint=${hints[figure] ?? ''} locale=${studio.locale} unit=${LIMITS[figure].unit}
      .most=${LIMITS[figure].most} .step=${LIMITS[figure].step} .value=${studio.medical?.situation[figure] ?? 0}
      @move=${({ detail }: CustomEvent<number>) => studio.set(figure, detail)}></st-slider>`);
  }

  /** Plans whose data have changed since the demonstration was kept. */
  #changes(t: ReturnType<typeof wordsOf>): TemplateResult | typeof nothing {
    const { studio } = this;
    const changed = studio.results.flatMap(({ desk, column, totals }, at) => {
      const edition = studio.editions[at];
      return edition && edition.version !== '' && edition.plan === column.plan && edition.version !== desk.plan.version ? [{ desk, edition, totals }] : [];
    });
    if (changed.length === 0) return nothing;
    return html`<div class="notice" role="status"><ul>${changed.map(({ desk, edition, totals }) => html`<li>${t.changed(this.text(desk.plan.title), edition.version, desk.plan.version)}
      ${edition.payable ? html`<br />${t.paidThen(yuan(edition.payable), yuan(totals.payable))}` : nothing}</li>`)}</ul></div>`;
  }

  #keep = () => {
    this.keeping = keep(fragmentNow(this.studio)) ?? 'kept';
  };
}
