import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { choice, optionsOf } from '../elements/choice.ts';
import { field } from '../elements/field.ts';
import { noteId } from '../matches.ts';
import type { Encounter } from '../types.ts';
import { ScreenElement } from './screen.ts';
import '../elements/diagnoses.ts';
import '../elements/emergency.ts';
import '../elements/match.ts';

/** What it was about: diagnoses, department, cause, and why it was an emergency. */
@customElement('pc-reason-screen')
export class ReasonScreen extends ScreenElement {
  override render() {
    const { visit, words } = this.t;
    const facts = (this.session.store.value(this.visit) ?? {}) as unknown as Encounter;
    return this.frame({
      title: visit.reason((this.place.visit ?? 0) + 1),
      body: html`<div class="fields">
        <pc-diagnoses .visit=${this.visit}></pc-diagnoses>
        ${facts.care_type === 'emergency' || facts.emergency ? html`<pc-emergency .visit=${this.visit}></pc-emergency>` : nothing}
        <div>
          ${field({ pointer: `${this.visit}/department`, label: visit.department, kind: 'text', note: noteId(`${this.visit}/department`) })}
          <pc-match .pointer=${`${this.visit}/department`}></pc-match>
        </div>
        ${choice({ pointer: `${this.visit}/cause`, label: visit.cause, options: optionsOf(words.cause, words.notSaid), as: 'radios' })}
      </div>`,
      onward: this.onward,
    });
  }
}
