import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

/** On which grade an amount rests, and that only an assessor can give it; it stands wherever the amount does. */
@customElement('pc-form-grade')
export class FormGrade extends PageElement {
  override render() {
    const said = this.session.words?.form?.grade;
    if (!said) return nothing;
    return html`<p class="warn grade">${icon('reduce')}<span>${said}</span></p>`;
  }
}

/** The conditions that were chosen, and which of them count. */
@customElement('pc-form-graded')
export class FormGraded extends PageElement {
  override render() {
    const { form } = this.t;
    const { estimate, form: asked } = this.session;
    const grade = estimate?.form?.grade;
    const items = grade?.items ?? [];
    if (items.length === 0) return nothing;
    const known = asked?.tables?.find(({ id }) => id === grade?.table)?.groups.flatMap((group) => group.items) ?? [];
    return html`<section aria-labelledby="graded-title">
      <h2 id="graded-title">${form.gradeTitle}</h2>
      <ul class="chosen">${items.map(({ id, grade: own, counts, doubtful }) => {
        const item = known.find((one) => one.id === id);
        return html`<li><span>${item ? this.session.text(item.label) : id}
          <span class="quiet">${[form.grade(own), counts ? form.counts : form.countsNot, doubtful ? form.doubtful : ''].filter(Boolean).join(' · ')}</span></span></li>`;
      })}</ul>
    </section>`;
  }
}
