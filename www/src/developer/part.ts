import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Locale } from '../types.ts';
import { en } from './en.ts';
import { zhCN, type Labels } from './zh-CN.ts';

const labels: Record<Locale, Labels> = { 'zh-CN': zhCN, en };

/** A part of the developer page. It draws into the shadow root that holds it, where the styles are. */
export abstract class Part extends LitElement {
  @property() locale: Locale = 'zh-CN';

  get t(): Labels {
    return labels[this.locale];
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this;
  }
}
