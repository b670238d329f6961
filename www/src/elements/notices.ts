import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { NoSuchPlan, type RefusedFile } from '../session.ts';
import { download } from '../download.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';
import { sampleName } from './sample-list.ts';

/** Above the screen: an example is shown, the engine failed, a file cannot be read, a new version waits. */
@customElement('pc-notices')
export class Notices extends PageElement {
  #refused: RefusedFile | undefined;

  override render() {
    return html`${this.#update()}${this.#draft()}${this.#sample()}${this.#engine()}${this.#opened()}${this.#file()}`;
  }

  override updated(): void {
    const { refused } = this.session;
    if (refused && refused !== this.#refused) this.querySelector<HTMLElement>('[data-problems=file]')?.focus();
    this.#refused = refused;
  }

  #update() {
    const { update } = this.t;
    const take = this.session.device?.update;
    if (!take) return nothing;
    const apply = async () => {
      // What was typed goes into a file of its own only if the person keeps it; otherwise it is offered first.
      if (this.session.keeper.on) await this.session.keep(true);
      take();
    };
    const loses = !this.session.keeper.on && !this.session.store.isEmpty;
    return html`<section part="banner" class="notice" aria-labelledby="update-title" data-notice="update">
      <h2 id="update-title">${update.title}</h2>
      <p>${loses ? update.loses : update.text}</p>
      <div class="buttons">
        ${loses ? html`<button type="button" @click=${this.#save}>${icon('save')}${this.t.files.save}</button>` : nothing}
        <button type="button" @click=${apply}>${update.apply}</button>
      </div>
    </section>`;
  }

  /** A draft of last time, on whichever screen one comes in, as long as there is nothing newer. */
  #draft() {
    const { start } = this.t;
    const { keeper, store, status, sample, locale } = this.session;
    if (!keeper.found || !store.isEmpty || sample) return nothing;
    return html`<section part="banner" class="notice" aria-labelledby="draft-title" data-notice="draft">
      <h2 id="draft-title">${start.draft}</h2>
      <p>${start.draftSaved(new Date(keeper.found.saved).toLocaleString(locale))}</p>
      <div class="buttons">
        <button type="button" ?disabled=${status !== 'ready'} @click=${() => this.session.takeUp()}>${start.draftGoOn}</button>
        <button type="button" part="secondary" class="quiet" @click=${() => void keeper.wipe()}>${icon('remove')}${start.draftWipe}</button>
      </div>
    </section>`;
  }

  #sample() {
    const { sample } = this.session;
    if (!sample) return nothing;
    return html`<section part="banner" class="notice sample" aria-labelledby="sample-title">
      <h2 id="sample-title">${this.t.sampleShown}</h2>
      <p>${sampleName(sample, this.session)}</p>
      <button type="button" @click=${this.#leaveSample}>${this.t.sampleBack}</button>
    </section>`;
  }

  #engine() {
    const { engine } = this.t;
    const { status } = this.session;
    if (status === 'failed' && this.session.failure instanceof NoSuchPlan) {
      return html`<section part="banner" class="notice problem" id="engine" role="alert" tabindex="-1">
        <h2>${engine.noPlanTitle}</h2>
        <p>${engine.noPlanText(this.session.failure.plan)}</p>
      </section>`;
    }
    if (status === 'failed' || status === 'late') {
      const late = status === 'late';
      return html`<section part="banner" class="notice problem" id="engine" role="alert" tabindex="-1">
        <h2>${late ? engine.lateTitle : engine.failedTitle}</h2>
        <p>${late ? engine.lateText : engine.failedText}</p>
        <div class="buttons">
          <button type="button" @click=${() => void this.session.start()}>${late ? engine.again : engine.retry}</button>
          ${this.#keepFile()}
        </div>
      </section>`;
    }
    if (status !== 'broken') return nothing;
    return html`<section part="banner" class="notice problem" role="alert">
      <h2>${engine.brokenTitle}</h2>
      <p>${engine.brokenText}</p>
      <div class="buttons">${this.#keepFile()}</div>
    </section>`;
  }

  /** A broken engine loses no input. */
  #keepFile() {
    if (this.session.store.isEmpty) return nothing;
    return html`<button type="button" @click=${this.#save}>${icon('save')}${this.t.files.save}</button>`;
  }

  #opened() {
    const { opened } = this.session;
    const { files, close } = this.t;
    if (!opened) return nothing;
    const now = opened.kind === 'plan' ? this.session.plan?.title : this.session.engine?.hospitals?.data.title;
    return html`<section part="banner" class="notice" role="status" data-opened=${opened.kind}>
      <h2>${files[opened.kind](opened.name)}</h2>
      ${now ? html`<p>${this.session.text(now)}</p>` : nothing}
      <button type="button" @click=${this.#dismissOpened}>${close}</button>
    </section>`;
  }

  #file() {
    const { problems, close } = this.t;
    const { refused } = this.session;
    if (!refused) return nothing;
    return html`<section part="banner" class="notice problem" role="alert" tabindex="-1" data-problems="file">
      <h2>${problems.fileTitle(refused.name)}</h2>
      <p>${problems.fileHint}</p>
      <ul>${this.session.fileProblems.map((error) => html`
        <li>
          <p>${error.text}</p>
          <p>${error.remedy}</p>
          <p class="place">${problems.place}${this.t.separator}${error.pointer === '' ? problems.wholeFile : html`<code>${error.pointer}</code>`}</p>
        </li>`)}
      </ul>
      <button type="button" @click=${this.#dismiss}>${close}</button>
    </section>`;
  }

  #save = () => download(`${this.t.files.fileName}.json`, this.session.file);

  #leaveSample = () => {
    this.session.leaveSample();
    this.session.journey.go({ screen: this.session.store.isEmpty ? 'start' : 'tasks' });
  };

  #dismissOpened = () => {
    this.session.opened = undefined;
    this.session.changed();
  };

  #dismiss = () => {
    this.session.refused = undefined;
    this.session.changed();
  };
}
