import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { rootOf } from '../elements/page-element.ts';
import type { DataFile } from '../engine.ts';
import { fill, readFigure, type FigureProblem } from '../figures.ts';
import { openFigures, percent } from '../plans.ts';
import type { Figure, Plan, Unit } from '../types.ts';
import { ScreenElement } from './screen.ts';

/** The figures that a plan leaves open; with them it is a plan like any other. */
@customElement('pc-figures-screen')
export class FiguresScreen extends ScreenElement {
  /** Named on "use", not while typing. */
  @state() private problems: FigureProblem[] = [];

  override render() {
    const { figures: words, strip } = this.t;
    const { session } = this;
    const template = this.#template;
    if (!session.engine) return this.frame({ title: words.title, body: html`<p class="hint">${strip.loading}</p>` });
    if (!template) return this.frame({ title: words.title, body: html`<p class="empty">${words.gone}</p><p>${this.link({ screen: 'plan' }, words.goneLink)}</p>` });
    return this.frame({
      title: words.title,
      lead: words.lead,
      body: html`
        <p><strong>${session.text(template.data.title)}</strong></p>
        ${session.board.afterFigures ? html`<p class="warn">${words.waiting}</p>` : nothing}
        ${this.#summary(template.data)}
        <div class="fields">${openFigures(template.data).map((figure) => this.#figure(template.data, figure))}</div>
        <p class="hint">${words.kept}</p>
      `,
      onward: words.use,
      proceed: () => this.#use(template),
    });
  }

  get #template(): DataFile<Plan> | undefined {
    return this.session.engine?.templates[this.place.part ?? 0];
  }

  #summary({ figures = [] }: Plan) {
    const { figures: words, separator } = this.t;
    if (this.problems.length === 0) return nothing;
    const focus = (event: Event, id: string) => {
      event.preventDefault();
      rootOf(this).getElementById(inputId(id))?.focus();
    };
    return html`<section class="notice problem" id="problems" role="alert" tabindex="-1" aria-labelledby="problems-title" data-problems="figures">
      <h2 id="problems-title">${words.wrong(this.problems.length)}</h2>
      <ul>${this.problems.map(({ id, text }) => {
        const figure = figures.find((one) => one.id === id);
        return html`<li><a href="#${inputId(id)}" @click=${(event: Event) => focus(event, id)}>${figure ? `${this.session.text(figure.label)}${separator}` : ''}${text}</a></li>`;
      })}</ul>
    </section>`;
  }

  #figure(plan: Plan, { id, label, unit }: Figure) {
    const { session } = this;
    const at = inputId(id);
    const wrong = this.problems.find((problem) => problem.id === id);
    return html`<div class="figure ${unit}">
      <label for=${at}>${session.text(label)}</label>
      <p class="hint" id="${at}:hint">${this.#unit(unit)}</p>
      <span class="box"><input id=${at} type="text" autocomplete="off" enterkeyhint="next" inputmode=${unit === 'days' ? 'numeric' : 'decimal'}
        aria-describedby="${at}:hint${wrong ? ` ${at}:wrong` : ''}" aria-invalid=${wrong ? 'true' : nothing}
        .value=${session.board.figures[plan.id]?.[id] ?? ''} @input=${(event: Event) => this.#type(plan.id, id, (event.target as HTMLInputElement).value)} /></span>
      ${this.#echo(unit, session.board.figures[plan.id]?.[id])}
      ${wrong ? html`<p class="wrong" id="${at}:wrong"><span class="visually-hidden">${this.t.problems.prefix}</span>${wrong.text}</p>` : nothing}
    </div>`;
  }

  /** A share is written in more than one way: what it was taken for stands below it. */
  #echo(unit: Unit, typed = '') {
    const found = unit === 'share' ? readFigure(unit, typed) : undefined;
    return found && 'value' in found ? html`<p class="hint" role="status">${this.t.figures.asShare(percent(String(found.value)))}</p>` : nothing;
  }

  #unit(unit: Unit): string {
    const { figures: words } = this.t;
    return { yuan: words.yuan, share: words.share, days: words.inDays }[unit];
  }

  #type(plan: string, id: string, text: string): void {
    const { session } = this;
    session.board.figures = { ...session.board.figures, [plan]: { ...session.board.figures[plan], [id]: text } };
    this.problems = this.problems.filter((problem) => problem.id !== id);
  }

  #use(template: DataFile<Plan>): void {
    const { session } = this;
    this.problems = fill(session, template);
    if (this.problems.length > 0) {
      void this.updateComplete.then(() => requestAnimationFrame(() => rootOf(this).getElementById('problems')?.focus()));
      return;
    }
    session.planConfirmed = true;
    const goOn = session.board.afterFigures;
    session.board.afterFigures = undefined;
    goOn?.();
    if (session.journey.place.screen === 'figures') session.journey.go({ screen: 'tasks' });
  }
}

function inputId(figure: string): string {
  return `/figures/${figure}`;
}
