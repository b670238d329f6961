import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { afterSection, askedOf, pointerOf } from '../form.ts';
import { formField } from '../elements/form-field.ts';
import type { Field, FormSection } from '../types.ts';
import { ScreenElement } from './screen.ts';

/** From so many questions on "no" can be given to all the rest at once. */
const MANY = 4;

/** One section of the plan's own questions. */
@customElement('pc-section-screen')
export class SectionScreen extends ScreenElement {
  override render() {
    const { form } = this.t;
    const { session } = this;
    const section = this.#section;
    if (!section) return this.frame({ title: this.t.tasks.title, body: html`<p class="empty">${form.nothingAsked}</p>` });
    const asked = askedOf(session, section);
    return this.frame({
      title: session.text(section.label),
      lead: section.help ? session.text(section.help) : undefined,
      body: html`<div class="fields">
        ${asked.length === 0 ? html`<p class="empty">${form.nothingAsked}</p>` : asked.map((field) => formField(session, field))}
        ${this.#allNo(asked)}
      </div>`,
      onward: this.onward,
      proceed: () => session.journey.go(session.journey.returnTo ?? afterSection(session, this.place.part ?? 0)),
    });
  }

  get #section(): FormSection | undefined {
    return this.session.form?.sections[this.place.part ?? 0];
  }

  /** Most people have nothing to say here: one tap says so, and it can be taken back. */
  #allNo(asked: Field[]) {
    const { store } = this.session;
    if (asked.length < MANY || asked.some(({ kind }) => kind !== 'yes_no')) return nothing;
    const open = asked.map(pointerOf).filter((pointer) => store.value(pointer) === undefined);
    return html`<button type="button" class="add" ?disabled=${open.length === 0} @click=${() => store.answer(open.map((pointer) => ({ pointer, value: false })))}>${this.t.circumstances.none}</button>`;
  }
}
