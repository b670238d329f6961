import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { goTo } from '../go-to.ts';
import { session, type RefusedFile } from '../session.ts';
import type { ProblemWords } from '../types.ts';
import { PageElement } from './page-element.ts';
import { sampleName } from './sample-list.ts';

/** Above the form: an example is shown, the engine failed, a file or an entry cannot be read. */
@customElement('pc-notices')
export class Notices extends PageElement {
  #refused: RefusedFile | undefined;

  override render() {
    return html`${this.#sample()}${this.#engine()}${this.#opened()}${this.#file()}${this.#entries()}`;
  }

  override updated(): void {
    const wrong = session.problems.length > 0 || session.refused !== undefined;
    document.title = (wrong ? this.t.problems.prefix : '') + this.t.title;
    if (session.refused && session.refused !== this.#refused) this.querySelector<HTMLElement>('[data-problems=file]')?.focus();
    this.#refused = session.refused;
  }

  #sample() {
    const { sample } = session;
    if (!sample) return nothing;
    return html`<section class="notice sample" aria-labelledby="sample-title">
      <h2 id="sample-title">${this.t.sampleShown}</h2>
      <p>${sampleName(sample)}</p>
      <button type="button" @click=${() => session.leaveSample()}>${this.t.sampleBack}</button>
    </section>`;
  }

  #engine() {
    const { engine } = this.t;
    if (session.status === 'failed' || session.status === 'late') {
      const late = session.status === 'late';
      return html`<section class="notice problem" id="engine" role="alert" tabindex="-1">
        <h2>${late ? engine.lateTitle : engine.failedTitle}</h2>
        <p>${late ? engine.lateText : engine.failedText}</p>
        <button type="button" @click=${() => void session.start()}>${late ? engine.again : engine.retry}</button>
      </section>`;
    }
    if (session.status !== 'broken') return nothing;
    return html`<section class="notice problem" role="alert">
      <h2>${engine.brokenTitle}</h2>
      <p>${engine.brokenText}</p>
    </section>`;
  }

  #opened() {
    const { opened } = session;
    const { files, close } = this.t;
    if (!opened) return nothing;
    const now = opened.kind === 'plan' ? session.plan?.title : session.engine?.hospitals?.data.title;
    return html`<section class="notice" role="status" data-opened=${opened.kind}>
      <h2>${files[opened.kind](opened.name)}</h2>
      ${now ? html`<p>${session.text(now)}</p>` : nothing}
      <button type="button" @click=${this.#dismissOpened}>${close}</button>
    </section>`;
  }

  #file() {
    const { problems, close } = this.t;
    const { refused } = session;
    if (!refused) return nothing;
    return html`<section class="notice problem" role="alert" tabindex="-1" data-problems="file">
      <h2>${problems.fileTitle(refused.name)}</h2>
      <p>${problems.fileHint}</p>
      <ul>${session.fileProblems.map((error) => html`
        <li>
          <p>${error.text}</p>
          <p>${error.remedy}</p>
          <p class="place">${problems.place}${this.t.separator}${error.pointer === '' ? problems.wholeFile : html`<code>${error.pointer}</code>`}</p>
        </li>`)}
      </ul>
      <button type="button" @click=${this.#dismiss}>${close}</button>
    </section>`;
  }

  #entries() {
    const { problems } = this.t;
    const found = session.problems;
    if (found.length === 0) return nothing;
    return html`<section class="notice problem" id="problems" tabindex="-1" aria-labelledby="problems-title" data-problems="entries">
      <h2 id="problems-title">${problems.title(found.length)}</h2>
      <p>${problems.hint}</p>
      <ul>${found.map((problem) => html`<li>${this.#link(problem)}</li>`)}</ul>
    </section>`;
  }

  #link(problem: ProblemWords): TemplateResult {
    const go = (event: Event) => {
      event.preventDefault();
      goTo(problem.pointer);
    };
    const name = labelAt(problem.pointer);
    const text = [problem.text, problem.remedy].filter(Boolean).join(this.t.separator);
    return html`<a href="#${problem.pointer}" @click=${go}>${name ? `${name}${this.t.separator}` : ''}${text}</a>`;
  }

  #dismissOpened(): void {
    session.opened = undefined;
    session.changed();
  }

  #dismiss(): void {
    session.refused = undefined;
    session.changed();
  }
}

/** The field's own label, so that the summary says where it is in the words of the form. */
function labelAt(pointer: string): string {
  return document.querySelector(`label[for="${CSS.escape(pointer)}"]`)?.textContent?.trim() ?? '';
}
