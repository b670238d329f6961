import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { checkbox } from '../elements/checkbox.ts';
import { icon } from '../elements/icons.ts';
import { attempt, type Attempt, type Way } from '../device/lock.ts';
import { ScreenElement } from './screen.ts';
import '../elements/keep.ts';
import '../elements/lock-line.ts';

/** What is kept and where, how to wipe it, and that nothing can be sent: to be tried by oneself. */
@customElement('pc-privacy-screen')
export class PrivacyScreen extends ScreenElement {
  @state() private attempt: Attempt | undefined;
  @state() private trying = false;

  override render() {
    const { privacy, host } = this.t;
    const { guest } = this.session.around;
    return this.frame({
      title: privacy.title,
      lead: guest ? host.privacyLead : privacy.lead,
      body: html`${guest ? html`<p class="warn">${host.privacyText}</p>` : this.#network()}${this.#stored()}${this.#offline()}`,
    });
  }

  #network() {
    const { privacy } = this.t;
    const { device } = this.session;
    return html`<section class="group" aria-labelledby="privacy-network">
      <h2 id="privacy-network">${privacy.network}</h2>
      <pc-lock-line></pc-lock-line>
      ${device ? html`<p>${privacy.networkText}</p>
      <div class="buttons"><button type="button" ?disabled=${!device.locked || this.trying} @click=${this.#try}>${privacy.try}</button></div>` : nothing}
      <div role="status">${this.attempt ? this.#outcome(this.attempt) : nothing}</div>
      ${device ? html`<p class="hint">${privacy.gaps}</p>` : nothing}
    </section>`;
  }

  #outcome(attempt: Attempt) {
    const { privacy } = this.t;
    const ways = Object.entries(attempt) as [Way, Attempt[Way]][];
    const allBlocked = ways.every(([, outcome]) => outcome === 'blocked');
    return html`<p class=${allBlocked ? 'fine' : 'warn'}>${icon(allBlocked ? 'done' : 'reduce')}${allBlocked ? privacy.allBlocked : privacy.someSent}</p>
      <table part="table" class="plain-table">
        <caption class="visually-hidden">${privacy.tried}</caption>
        <thead><tr><th scope="col">${privacy.way}</th><th scope="col">${privacy.outcome}</th></tr></thead>
        <tbody>${ways.map(([way, outcome]) => html`<tr><th scope="row">${privacy.ways[way]}</th><td>${privacy.outcomes[outcome]}</td></tr>`)}</tbody>
      </table>`;
  }

  #stored() {
    const { privacy, host } = this.t;
    const { keeper, device } = this.session;
    return html`<section class="group" aria-labelledby="privacy-stored">
      <h2 id="privacy-stored">${privacy.stored}</h2>
      <p>${keeper.kept ? privacy.kept(keeper.kept.bytes, new Date(keeper.kept.saved).toLocaleString(this.session.locale)) : device ? privacy.nothingKept : host.nothingKept}</p>
      <pc-keep></pc-keep>
      ${keeper.shelf ? html`${checkbox('shared', privacy.shared, keeper.shared, (shared) => void this.session.share(shared))}
      <p class="hint">${privacy.sharedHint}</p>` : nothing}
      <div class="buttons">
        <button type="button" class="danger" @click=${this.#wipe}>${icon('remove')}${privacy.wipe}</button>
      </div>
      <p class="hint">${privacy.wipeHint}</p>
    </section>`;
  }

  #offline() {
    const { privacy } = this.t;
    const { device } = this.session;
    if (!device) return nothing;
    return html`<section class="group" aria-labelledby="privacy-offline">
      <h2 id="privacy-offline">${privacy.offline}</h2>
      <p data-offline=${device.offline}>${privacy.offlineStates[device.offline]}</p>
    </section>
    <p class="hint"><a href="./studio.html" target="_blank" rel="noopener">${privacy.agents}</a></p>
    <p class="hint"><a href="./developer.html" target="_blank" rel="noopener">${privacy.developers}</a></p>`;
  }

  #try = async () => {
    this.trying = true;
    this.attempt = await attempt();
    this.trying = false;
  };

  #wipe = async () => {
    await this.session.keeper.wipe();
    this.session.wipe();
  };
}
