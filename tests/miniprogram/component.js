// The built component under miniprogram-simulate, in a host shaped like WeChat: WXWebAssembly takes a path of the
// package only, and fonts are as the person has set them.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { JSDOM } from 'jsdom';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
export const built = join(root, 'pkg/dist/miniprogram');
export const twin = join(root, 'pkg/dist/wechat/twin.js');

// The simulator takes the browser's names from the global object when it is loaded.
const { window } = new JSDOM('<!doctype html><body></body>');
globalThis.window = window;
// Node has events of its own, which the document would refuse.
for (const name of ['document', 'Element', 'Event', 'CustomEvent', 'HTMLElement', 'Node', 'TouchEvent', 'MutationObserver']) globalThis[name] = window[name];
export const simulate = require('miniprogram-simulate');

const folder = '/miniprogram_npm/preclaim/';
export const wasmPath = `${folder}visits.wasm.br`;

/** What the client offers: only a path, never bytes; a path that is not in the package is refused. */
export const WXWebAssembly = {
  async instantiate(path, imports) {
    if (typeof path !== 'string' || !path.startsWith(folder)) throw new TypeError('WXWebAssembly takes a path inside the package');
    if (imports === undefined) throw new TypeError('WXWebAssembly wants an object of imports');
    const file = readFileSync(join(built, path.slice(folder.length)));
    const module = await WebAssembly.compile(path.endsWith('.br') ? brotliDecompressSync(file) : file);
    return { instance: await WebAssembly.instantiate(module, imports) };
  },
};

/** A module of the package, as the host's pages require it. */
export const fromPackage = (path) => require(join(built, path));

/** What a host supplies before it shows the component. */
export const supplied = {
  plans: { 'sh-teachers-2026': () => fromPackage('data/sh-teachers-2026.js') },
  hospitals: () => fromPackage('data/hospitals.js'),
  words: { 'zh-CN': () => fromPackage('data/zh-CN.js'), en: () => fromPackage('data/en.js') },
  // As `require.async` does.
  twin: async () => require(twin),
};

const EVENTS = ['ready', 'loaderror', 'change', 'step', 'submit', 'clear'];

/**
 * Shows the component and waits until it is ready or has failed.
 * `wasm` is the WXWebAssembly of this client, null where it has none; `fontSize` what the person has set in WeChat;
 * `compiler` may be `official` for WeChat's own, one and the same in a process.
 */
export async function openComponent({ properties = {}, supply = supplied, wasm = WXWebAssembly, fontSize = 17, compiler = 'simulate' } = {}) {
  if (wasm === null) delete globalThis.WXWebAssembly;
  else globalThis.WXWebAssembly = wasm;
  globalThis.wx.getAppBaseInfo = () => ({ fontSizeSetting: fontSize });
  fromPackage('source.js').supply(supply);
  const id = simulate.load(join(built, 'check/check'), 'check', { compiler, rootPath: built });
  const shown = simulate.render(id, { plan: 'sh-teachers-2026', wasmPath, ...properties });
  const page = window.document.body.appendChild(window.document.createElement('main'));
  const opened = new Opened(shown, page);
  shown.attach(page);
  await opened.settled();
  return opened;
}

/** The component as a person and as its host see it. */
class Opened {
  events = [];

  constructor(component, page) {
    this.component = component;
    this.page = page;
    for (const name of EVENTS) component.addEventListener(name, ({ detail }) => this.events.push({ name, detail }));
  }

  get instance() {
    return this.component.instance;
  }

  /** The engine inside, for the conformance kit. */
  get engine() {
    return this.instance.loaded;
  }

  eventsOf(name) {
    return this.events.filter((event) => event.name === name).map(({ detail }) => detail);
  }

  async settled() {
    const ended = () => this.eventsOf('ready').length + this.eventsOf('loaderror').length;
    const before = ended();
    for (let wait = 0; wait < 500 && ended() === before; wait += 1) await simulate.sleep(20);
  }

  /** Every node, with its attributes by name. */
  get nodes() {
    const found = [];
    const walk = (node) => {
      if (typeof node === 'string') return;
      found.push({ tag: node.tagName, text: textOf(node), attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) });
      node.children.forEach(walk);
    };
    walk(this.component.toJSON());
    return found;
  }

  get text() {
    return textOf(this.component.toJSON());
  }

  byId(id) {
    const found = this.component.querySelector(`#${id}`);
    if (!found) throw new Error(`nothing has the id ${id}`);
    return found;
  }

  /** Taps what is named so for a screen reader, or says so. */
  async tap(label) {
    const found = this.component.querySelectorAll('.button, .choice')
      .find(({ dom, _exparserNode: node }) => dom.textContent.trim() === label || attributesOf(node)['aria-label'] === label);
    if (!found) throw new Error(`there is no button “${label}” among: ${this.text}`);
    await this.#send(found, 'tap');
  }

  async choose(id) {
    await this.#send(this.byId(id), 'tap');
  }

  async type(id, value) {
    await this.#send(this.byId(id), 'input', { value });
    await this.#send(this.byId(id), 'blur', { value });
  }

  /** Types and stays in the field. */
  async typing(id, value) {
    await this.#send(this.byId(id), 'input', { value });
  }

  async pick(id, value) {
    await this.#send(this.byId(id), 'change', { value });
  }

  async #send(to, name, detail = {}) {
    to.dispatchEvent(name, { detail });
    // The simulator sends it a little later, as a phone does.
    await simulate.sleep(0);
  }

  close() {
    // A virtual host has no node of its own that the simulator could take out of its page.
    this.component.parentNode = { removeChild: () => this.page.remove() };
    this.component.detach();
  }
}

const attributesOf = (node) => Object.fromEntries((node._vt?.attrs ?? []).map(({ name, value }) => [name, value]));

const textOf = (node) => (typeof node === 'string' ? node : node.children.map(textOf).join(' '));

/** A case of the repository. */
export const caseOf = (path) => JSON.parse(readFileSync(join(root, 'tests/cases', path), 'utf8'));
