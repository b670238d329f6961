import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../../elements/icons.ts';
import { yuan } from '../../money.ts';
import { yuanText, type Cents } from '../amounts.ts';
import type { Demonstration } from '../demonstration.ts';
import { opened } from '../fragment.ts';
import { wordsOf as pageWords } from '../page-words.ts';
import { Part } from '../part.ts';
import { OWN, PRESETS, type Preset } from '../presets.ts';
import { discard, kept, putBack } from '../shelf.ts';
import { titleOfSituation } from '../titles.ts';
import { wordsOf } from './words.ts';

const GROUPS = ['teachers', 'students', 'endowment'] as const;

/** The first screen: invented situations to choose from, and those kept on this device. */
@customElement('st-start')
export class Start extends Part {
  /** What was there before the last one was deleted. */
  @state() private earlier: readonly string[] | undefined;

  override render() {
    const t = wordsOf(this.studio.locale);
    return html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      ${this.studio.notice ? html`<div class="notice problem" role="alert"><p>${t.brokenLink}</p></div>` : nothing}
      ${GROUPS.map((group) => html`<section aria-labelledby="group-${group}">
        <h2 id="group-${group}">${t.groups[group]}</h2>
        <ul class="presets">${PRESETS.filter((preset) => preset.group === group).map((preset) => this.#preset(preset))}
          ${group === 'teachers' ? this.#preset(OWN) : nothing}</ul>
      </section>`)}
      ${this.#kept(t)}`;
  }

  #preset({ id, title, story, demonstration }: Preset): TemplateResult {
    return html`<li><button type="button" class="preset" data-preset=${id} @click=${() => this.#open(demonstration)}>
      <span class="badge">${pageWords(this.studio.locale).demo}</span>
      <strong>${this.text(title)}</strong>
      <span class="story">${this.text(story)}</span>
    </button></li>`;
  }

  #open(demonstration: Demonstration): void {
    this.studio.editions = [];
    this.studio.open(demonstration);
  }

  #kept(t: ReturnType<typeof wordsOf>): TemplateResult {
    const all = kept();
    return html`<section aria-labelledby="group-kept">
      <h2 id="group-kept">${t.kept}</h2>
      ${all.length === 0 ? html`<p class="hint">${t.nothingKept}</p>` : html`<ul class="presets">${all.map((fragment, at) => this.#one(fragment, at, t))}</ul>`}
      <div class="buttons" role="status">${this.earlier ? html`<span>${t.removed}</span><button type="button" id="undo-remove" @click=${this.#undo}>${icon('undo')}${t.undo}</button>` : nothing}</div>
    </section>`;
  }

  #one(fragment: string, at: number, t: ReturnType<typeof wordsOf>): TemplateResult {
    const found = opened(fragment);
    const title = found ? this.#titleOf(found.demonstration) : t.unreadable;
    return html`<li class="kept">
      <button type="button" class="preset" data-kept=${at} ?disabled=${!found} @click=${() => {
        if (!found) return;
        this.studio.editions = found.editions;
        this.studio.open(found.demonstration, found.screen);
      }}><span class="badge">${pageWords(this.studio.locale).demo}</span><strong>${found ? titleOfSituation(found.demonstration, this.studio.locale) : nothing}</strong><span class="story">${title}</span></button>
      <button type="button" class="quiet" aria-label="${t.remove}${pageWords(this.studio.locale).separator}${title}" @click=${() => {
        this.earlier = kept();
        discard(fragment);
      }}>${icon('remove')}</button>
    </li>`;
  }

  /** Out of its figures: nobody gives it a name, so nobody's name is kept. */
  #titleOf(demonstration: Demonstration): string {
    const t = wordsOf(this.studio.locale);
    const amount = (cents: Cents) => yuan(yuanText(cents));
    if (demonstration.kind === 'endowment') return t.endowmentTitle(demonstration.startAge, amount(demonstration.basicSum));
    if (demonstration.kind === 'disability') return t.disabilityTitle(amount(demonstration.sumInsured));
    const { visits, visitCost, stays, stayCost } = demonstration.situation;
    const costs = [visits > 0 ? t.each(amount(visitCost)) : '', stays > 0 ? t.each(amount(stayCost)) : ''].filter(Boolean);
    return [t.keptTitle(visits, stays), ...costs].join(t.list);
  }

  #undo = () => {
    if (this.earlier) putBack(this.earlier);
    this.earlier = undefined;
  };
}
