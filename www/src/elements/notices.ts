import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { NoSuchPlan, type RefusedFile } from '../session.ts';
import { download } from '../download.ts';
import { shown } from '../shown.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';
import { sampleName } from './sample-list.ts';

/** Above the screen: an example is shown, the engine failed, a file cannot be read, a new version waits. */
@customElement('pc-notices')
export class Notices extends PageElement {
  #refused: RefusedFile | undefined;

  override render() {
    return html`${this.#update()}${this.#draft()}${this.#notKept()}${this.#sample()}${this.#engine()}${this.#opened()}${this.#file()}`;
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

  /** What is typed shall be kept, and is not. */
  #notKept() {
    const { keep } = this.t;
    const { session } = this;
    const { problem } = session.keeper;
    if (!problem) return nothing;
    return html`<section part="banner" class="notice problem" role="alert" data-notice="not-kept">
      <h2>${keep.notKept}</h2>
      <p>${keep.problems[problem]}</p>
      <div class="buttons">
        ${problem === 'elsewhere' ? html`<button type="button" @click=${() => void session.settle('mine')}>${keep.mine}</button>
        <button type="button" @click=${() => void session.settle('theirs')}>${keep.theirs}</button>` : nothing}
        ${problem === 'unreadable' ? html`<button type="button" @click=${() => void session.keeper.wipe()}>${this.t.start.draftWipe}</button>` : nothing}
        ${this.#keepFile()}
        <button type="button" part="secondary" class="quiet" @click=${this.#dismissProblem}>${this.t.close}</button>
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
        <p>${late ? engine.lateText : this.session.cameWrong ? engine.wrongText : engine.failedText}</p>
        <div class="buttons">
          <button type="button" @click=${() => void this.session.start()}>${engine.again}</button>
          ${this.#keepFile()}
        </div>
      </section>`;
    }
    if (status === 'broken') return html`<section part="banner" class="notice problem" role="alert" data-notice="broken">
      <h2>${engine.brokenTitle}</h2>
      <p>${engine.brokenText}</p>
      <div class="buttons">
        <button type="button" @click=${() => void this.session.renew()}>${engine.again}</button>
        ${this.#keepFile()}
      </div>
    </section>`;
    if (!this.session.renewed) return nothing;
    return html`<section part="banner" class="notice" role="status" data-notice="renewed">
      <h2>${engine.renewedTitle}</h2>
      <p>${engine.renewedText}</p>
      <button type="button" @click=${this.#dismissRenewed}>${this.t.close}</button>
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
      <h2>${files[opened.kind](shown(opened.name))}</h2>
      ${now ? html`<p>${this.session.text(now)}</p>` : nothing}
      <button type="button" @click=${this.#dismissOpened}>${close}</button>
    </section>`;
  }

  #file() {
    const { problems, close } = this.t;
    const { refused } = this.session;
    if (!refused) return nothing;
    return html`<section part="banner" class="notice problem" role="alert" tabindex="-1" data-problems="file">
      <h2>${problems.fileTitle(shown(refused.name))}</h2>
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

  #dismissProblem = () => {
    this.session.keeper.problem = undefined;
    this.session.changed();
  };

  #dismissRenewed = () => {
    this.session.renewed = false;
    this.session.changed();
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
