import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { disabilityLeaf } from './disability.ts';
import documentStyles from './document.css?inline';
import { endowmentLeaf } from './endowment.ts';
import { medicalLeaf } from './medical.ts';
import { wordsOf, type LeafWords } from './words.ts';
import { wordsOf as frameOf } from '../page-words.ts';
import { Part } from '../part.ts';
import '../share/share.ts';
import { titleOfSituation } from '../titles.ts';

const ofDocument = new CSSStyleSheet();
ofDocument.replaceSync(documentStyles);
document.adoptedStyleSheets.push(ofDocument);

/** One A4 page to leave behind. What is on the screen below the tools is what is printed. */
@customElement('st-leaf')
export class Leaf extends Part {
  @state() private isNoPicture = false;

  override render() {
    const { demonstration, locale, logo } = this.studio;
    if (!demonstration) return nothing;
    const t = wordsOf(locale);
    const frame = frameOf(locale);
    return html`${this.#tools(t)}
      <article class="leaf of-${this.studio.desks.length}" aria-labelledby="leaf-title">
        <header>
          ${logo ? html`<img class="logo" src=${logo} alt=${t.logoName} />` : nothing}
          <h1 id="leaf-title">${titleOfSituation(demonstration, locale)}</h1>
          <p><strong class="badge">${frame.demo}</strong></p>
        </header>
        ${this.#content()}
        <footer>
          <div class="basis">
            <p class="not-offer">${frame.notOffer}</p>
            ${this.#basis(t)}
          </div>
          <st-share .studio=${this.studio}></st-share>
        </footer>
      </article>`;
  }

  #content(): TemplateResult {
    const { studio } = this;
    switch (studio.demonstration?.kind) {
      case 'medical': return medicalLeaf(studio);
      case 'endowment': return endowmentLeaf(studio, studio.demonstration);
      case 'disability': return disabilityLeaf(studio, studio.demonstration);
      case undefined: return html``;
    }
  }

  /** Nothing of it is printed. */
  #tools(t: LeafWords): TemplateResult {
    const { logo } = this.studio;
    return html`<section class="screen-only leaf-tools" aria-label=${t.tools}>
      <p class="lead">${t.lead}</p>
      <div class="buttons">
        <button type="button" class="primary" id="print" @click=${() => print()}>${t.print}</button>
        <label class="button quiet"><input type="file" id="logo" accept="image/*" aria-describedby="logo-hint" @change=${this.#take} /><span>${logo ? t.otherLogo : t.logo}</span></label>
        ${logo ? html`<button type="button" class="quiet" id="no-logo" @click=${() => this.#put(undefined)}>${t.noLogo}</button>` : nothing}
      </div>
      <p class="hint" id="logo-hint">${t.logoHint}</p>
      <p class="error" role="alert">${this.isNoPicture ? t.logoWrong : nothing}</p>
    </section>`;
  }

  /** On which wording everything rests, and when this page was made. */
  #basis(t: LeafWords): TemplateResult {
    const { studio } = this;
    const { locale } = studio;
    const today = new Date().toLocaleDateString(locale === 'en' ? 'en-GB' : locale, { year: 'numeric', month: 'long', day: 'numeric' });
    const desks = studio.medical ? studio.desks : [studio.bench && studio.demonstration && 'plan' in studio.demonstration ? studio.bench.desk(studio.demonstration.plan) : undefined];
    const plans = desks.flatMap((desk) => (desk ? [desk.check({}, locale, 'short').words?.plan ?? desk.plan.title[locale]] : []));
    return html`<div class="fine-print">
      <p>${t.demo}</p>
      ${[...new Set(plans)].map((plan) => html`<p class="version">${plan}</p>`)}
      <p>${t.printed(today)}</p>
    </div>`;
  }

  #take = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    // The same file may be chosen again.
    input.value = '';
    if (!file) return;
    const address = URL.createObjectURL(file);
    const picture = new Image();
    picture.src = address;
    this.isNoPicture = !(await picture.decode().then(() => true, () => false));
    if (this.isNoPicture) URL.revokeObjectURL(address);
    else this.#put(address);
  };

  #put(logo: string | undefined): void {
    if (this.studio.logo) URL.revokeObjectURL(this.studio.logo);
    this.studio.show({ logo });
  }
}
