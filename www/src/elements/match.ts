import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isUnknown, matchId, matchesOf, noteId, noteOn, termsOf, type TermList } from '../matches.ts';
import { parentOf } from '../pointer.ts';
import type { LookedForIn, Term } from '../types.ts';
import { choice, type Option } from './choice.ts';
import { fold } from './fold.ts';
import { shown } from '../shown.ts';
import { PageElement } from './page-element.ts';

/** What the item of a line can be. */
const LISTS = ['excluded_fee', 'excluded_care', 'drug', 'examination'] as const;

/** Below a name: what it was taken for, and the way to correct it. */
@customElement('pc-match')
export class Match extends PageElement {
  /** JSON Pointer of the name. */
  @property({ attribute: false }) pointer = '';
  /** What can be corrected here; a hospital, a department and a reason are corrected by their name. */
  @property({ attribute: false }) of: 'line' | 'diagnosis' | 'name' = 'name';

  override render() {
    const { match } = this.t;
    const note = noteOn(this.session, this.pointer);
    if (note === undefined) return nothing;
    if (this.of === 'name') return html`<p class="hint" id=${noteId(this.pointer)}>${note}</p>`;
    const name = this.of === 'diagnosis' ? match.name(shown(String(this.session.store.value(this.pointer)))) : '';
    const unknown = isUnknown(this.session, this.pointer);
    return fold({
      id: matchId(this.pointer),
      look: unknown ? 'match unknown' : 'match',
      summary: html`<span class="note" id=${noteId(this.pointer)}>${name}${note}</span> <span class="change">${unknown ? match.choose : match.wrong}</span>`,
      content: () => (this.of === 'line' ? this.#item() : this.#disease()),
    });
  }

  protected override get drawn(): string {
    return [this.session.locale, this.session.planIndex, noteOn(this.session, this.pointer), this.session.store.value(this.pointer)].join('\n');
  }

  get #holder(): string {
    return parentOf(this.pointer) ?? '';
  }

  /** A fee, care, a medicine or an examination; the list of what it was taken for stands first. */
  #item(): TemplateResult {
    const { match } = this.t;
    const taken = matchesOf(this.session, this.pointer).map(({ vocabulary }) => vocabulary);
    const lists = [...LISTS].sort((one, other) => Number(taken.includes(other)) - Number(taken.includes(one)));
    const pointer = `${this.#holder}/item`;
    const options = [...this.#unlisted(match.none), ...lists.flatMap((list) => this.#terms(list, pointer, 'line'))];
    return choice({ pointer, label: match.item, hint: match.itemHint, options, as: 'list' });
  }

  #disease(): TemplateResult {
    const { match, visit } = this.t;
    const exclusion = `${this.#holder}/exclusion`;
    const disease = `${this.#holder}/disease`;
    return html`
      ${choice({ pointer: disease, label: match.disease, options: [...this.#unlisted(visit.diseaseNone), ...this.#terms('disease', disease)], as: 'list' })}
      ${choice({ pointer: exclusion, label: match.exclusion, options: [...this.#unlisted(match.none), ...this.#terms('excluded_care', exclusion, 'diagnosis')], as: 'list' })}`;
  }

  #unlisted(none: string): Option[] {
    return [{ value: undefined, label: this.t.match.byName }, { value: 'none', label: none }];
  }

  #terms(list: TermList, pointer: string, place?: LookedForIn): Option[] {
    const { plan } = this.session;
    if (!plan) return [];
    const chosen = this.session.store.value(pointer);
    const elsewhere = (id: string) => plan.excluded_care?.find(({ term }) => term.id === id)?.looked_for_in.includes(place ?? 'line') === false;
    const fits = ({ id }: Term) => list !== 'excluded_care' || id === chosen || !elsewhere(id);
    const group = this.t.words.vocabulary[list];
    return termsOf(plan, list).filter(fits).map(({ id, label }) => ({ value: id, label: this.session.text(label), group }));
  }
}
