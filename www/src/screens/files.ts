import { html } from 'lit';
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
            <button type="button" class="quiet" ?disabled=${session.store.isEmpty} @click=${() => download(`${files.fileName}.json`, session.file)}>${icon('save')}${files.save}</button>
            <pc-clear></pc-clear>
          </div>
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
}
