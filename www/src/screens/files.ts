import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { download } from '../download.ts';
import { icon } from '../elements/icons.ts';
import { openFile } from '../files.ts';
import { ScreenElement } from './screen.ts';
import '../elements/clear.ts';
import '../elements/file-button.ts';

/** The claim as a file, and other data to check by. */
@customElement('pc-files-screen')
export class FilesScreen extends ScreenElement {
  override render() {
    const { files } = this.t;
    const { session } = this;
    return this.frame({
      title: files.title,
      lead: files.lead,
      body: html`
        <section class="group">
          <h2>${files.claim}</h2>
          <div class="buttons">
            <pc-file-button .label=${files.open} .read=${(name: string, text: string) => openFile(session, name, text, 'claim')}></pc-file-button>
            <button type="button" part="secondary" class="quiet" ?disabled=${session.store.isEmpty} @click=${() => download(`${files.fileName}.json`, session.file)}>${icon('save')}${files.save}</button>
            <pc-clear></pc-clear>
          </div>
          ${this.#ownPlan()}
        </section>
        <section class="group">
          <h2>${files.data}</h2>
          <p class="hint">${files.dataHint}</p>
          <div class="buttons">
            <pc-file-button .label=${files.plan_} .read=${(name: string, text: string) => openFile(session, name, text, 'plan')}></pc-file-button>
            <pc-file-button .label=${files.hospitals_} .read=${(name: string, text: string) => openFile(session, name, text, 'hospitals')}></pc-file-button>
          </div>
        </section>
      `,
    });
  }

  /** A claim names its plan; the figures that were filled in for it are in the plan's own file. */
  #ownPlan() {
    const { plan: words } = this.t;
    const plan = this.session.engine?.plan;
    if (!plan?.template) return nothing;
    return html`<p class="hint">${words.alsoPlan}</p>
      <div class="buttons"><button type="button" part="secondary" class="quiet" @click=${() => download(`${plan.data.id}.json`, `${JSON.stringify(JSON.parse(plan.text), null, 2)}\n`)}>${icon('save')}${words.download}</button></div>`;
  }
}
