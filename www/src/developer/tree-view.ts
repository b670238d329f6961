import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Part } from './part.ts';
import { branchesOf, rowsOf, type Branch, type Row } from './tree.ts';

/** A tree for the keyboard: up and down, right unfolds, left folds. Tells the chosen branch as `choose`. */
@customElement('pd-tree')
export class TreeView extends Part {
  @property({ attribute: false }) root!: Branch;
  @state() private open: ReadonlySet<string> = new Set();
  @state() private current = '';

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('root')) return;
    this.current = this.root.at;
    // Open down to the visits: where the steps of a benefit are.
    this.open = new Set(branchesOf(this.root).filter(({ at }) => at.split('/').length <= 6).map(({ at }) => at));
  }

  override render() {
    const { explore } = this.t;
    return html`
      <div class="buttons">
        <button type="button" class="quiet" @click=${() => (this.open = new Set(branchesOf(this.root).map(({ at }) => at)))}>${explore.all}</button>
        <button type="button" class="quiet" @click=${this.#foldAll}>${explore.none}</button>
      </div>
      <p class="hint" id="tree-hint">${explore.treeHint}</p>
      <div role="tree" aria-label=${explore.tree} aria-describedby="tree-hint" class="tree-view" @keydown=${this.#walk}>
        ${repeat(rowsOf(this.root, this.open), ({ branch }) => branch.at, (row) => this.#row(row))}
      </div>`;
  }

  #row({ branch, level, place, of }: Row) {
    const { explore } = this.t;
    const { at, label, figures, facts, below } = branch;
    const open = this.open.has(at);
    return html`<div role="treeitem" id="tree${at}" class="tree-row level-${Math.min(level, 9)}" aria-level=${level} aria-posinset=${place} aria-setsize=${of}
      aria-expanded=${below.length > 0 ? open : nothing} aria-selected=${at === this.current} tabindex=${at === this.current ? 0 : -1}
      @click=${() => { this.#choose(branch); if (below.length > 0) this.#fold(at, open); }}>
      <span class="tree-label"><span class="turn" aria-hidden="true">${below.length === 0 ? '·' : open ? '▾' : '▸'}</span> ${label}</span>
      <span class="amount">${figures}</span>
      ${facts.map(([name, value]) => html`<span class="hint">${explore[name]} <code>${value}</code></span>`)}
    </div>`;
  }

  #walk = (event: KeyboardEvent) => {
    const rows = rowsOf(this.root, this.open);
    const at = rows.findIndex(({ branch }) => branch.at === this.current);
    const row = rows[at];
    if (!row) return;
    const { branch, parent } = row;
    const open = this.open.has(branch.at);
    const step: Record<string, () => void> = {
      ArrowDown: () => this.#go(rows[at + 1]?.branch),
      ArrowUp: () => this.#go(rows[at - 1]?.branch),
      Home: () => this.#go(rows[0]?.branch),
      End: () => this.#go(rows.at(-1)?.branch),
      ArrowRight: () => (branch.below.length > 0 && !open ? this.#fold(branch.at, false) : this.#go(branch.below[0])),
      ArrowLeft: () => (branch.below.length > 0 && open ? this.#fold(branch.at, true) : this.#go(rows.find((one) => one.branch.at === parent)?.branch)),
    };
    if (!step[event.key]) return;
    event.preventDefault();
    step[event.key]?.();
  };

  #go(branch: Branch | undefined): void {
    if (!branch) return;
    this.#choose(branch);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[id="tree${branch.at}"]`)?.focus());
  }

  #choose(branch: Branch): void {
    this.current = branch.at;
    this.dispatchEvent(new CustomEvent<Branch>('choose', { detail: branch }));
  }

  #fold(at: string, shut: boolean): void {
    const open = new Set(this.open);
    if (shut) open.delete(at);
    else open.add(at);
    this.open = open;
  }

  #foldAll = () => {
    this.open = new Set();
    this.#choose(this.root);
  };
}
