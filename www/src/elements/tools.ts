import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { session } from '../session.ts';
import { PageElement } from './page-element.ts';
import './file-button.ts';
import './sample-list.ts';

/** Which plan, examples, and files on the device. */
@customElement('pc-tools')
export class Tools extends PageElement {
  override render() {
    const { tools } = this.t;
    const plans = session.engine?.plans ?? [];
    return html`
      <div class="plan">
        <label for="plan">${tools.plan}</label>
        <select id="plan" ?disabled=${plans.length === 0} @change=${this.#choosePlan}>
          ${plans.map((plan) => html`
            <option value=${plan.data.id} .selected=${live(plan === session.engine?.plan)}>${session.text(plan.data.title)}${plan.name === undefined ? '' : tools.fromFile(plan.name)}</option>`)}
        </select>
      </div>
      <div class="tools">
        <details class="menu" name="tools">
          <summary>${tools.samples}</summary>
          <pc-sample-list></pc-sample-list>
        </details>
        <details class="menu" name="tools">
          <summary>${tools.files}</summary>
          <div class="buttons">
            <pc-file-button .label=${tools.open} .read=${(name: string, text: string) => session.openFile(name, text, 'claim')}></pc-file-button>
            <button type="button" class="quiet" @click=${this.#save}>${tools.save}</button>
            <button type="button" class="quiet" ?disabled=${session.store.isEmpty} @click=${this.#askToClear}>${tools.clear}</button>
            <pc-file-button .label=${tools.planFile} .read=${(name: string, text: string) => session.openFile(name, text, 'plan')}></pc-file-button>
            <pc-file-button .label=${tools.hospitalFile} .read=${(name: string, text: string) => session.openFile(name, text, 'hospitals')}></pc-file-button>
          </div>
        </details>
      </div>
      <dialog aria-labelledby="clear-question" @close=${this.#clear}>
        <form method="dialog">
          <h2 id="clear-question">${tools.clearQuestion}</h2>
          <p>${tools.clearHint}</p>
          <div class="buttons">
            <button value="clear" class="danger">${tools.clearYes}</button>
            <button value="">${this.t.cancel}</button>
          </div>
        </form>
      </dialog>
    `;
  }

  #choosePlan(event: Event): void {
    const at = (event.target as HTMLSelectElement).selectedIndex;
    const plan = session.engine?.plans[at];
    if (plan) session.choosePlan(plan.text);
  }

  #save(): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([session.file], { type: 'application/json' }));
    link.download = `${this.t.tools.fileName}.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  get #dialog(): HTMLDialogElement {
    const dialog = this.querySelector('dialog');
    if (!dialog) throw new Error('the dialog is part of the template');
    return dialog;
  }

  #askToClear(): void {
    this.#dialog.returnValue = '';
    this.#dialog.showModal();
  }

  #clear(): void {
    if (this.#dialog.returnValue === 'clear') session.clear();
  }
}
