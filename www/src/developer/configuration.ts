// What can be chosen on the developer page.

import type { Locale } from '../types.ts';

export const KINDS = ['check', 'estimate', 'frame'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export const SIZES = ['auto', 'standard', 'elder'] as const;
export const ENGINES = ['auto', 'wasm', 'twin'] as const;
export const LOCALES: readonly Locale[] = ['zh-CN', 'en'];

export interface Configuration {
  kind: (typeof KINDS)[number];
  plan: string;
  locale: Locale;
  theme: (typeof THEMES)[number];
  size: (typeof SIZES)[number];
  engine: (typeof ENGINES)[number];
  /** An object; nothing where nothing is filled in. */
  policy: object | undefined;
}

interface OnBoard { id: string; title: Record<Locale, string> }

/** Of each plan on board only the name is wanted here: the rest stays out of the script. */
const ids = import.meta.glob<string>('../../../plans/*.json', { eager: true, import: 'id' });
const titles = import.meta.glob<OnBoard['title']>('../../../plans/*.json', { eager: true, import: 'title' });
export const PLANS: OnBoard[] = Object.entries(ids).map(([path, id]) => ({ id, title: titles[path] ?? { 'zh-CN': id, en: id } }));

export const FIRST: Configuration = {
  kind: 'check', plan: 'sh-teachers-2026', locale: 'zh-CN', theme: 'auto', size: 'auto', engine: 'auto', policy: undefined,
};

/** What was chosen otherwise than it is anyway, as attributes. */
export function attributesOf({ kind, plan, locale, theme, size, engine }: Configuration): Record<string, string> {
  return {
    plan,
    locale,
    ...(theme !== 'auto' && { theme }),
    ...(size !== 'auto' && { size }),
    // The frame's own page decides.
    ...(engine !== 'auto' && kind !== 'frame' && { engine }),
  };
}

export function tagOf({ kind }: Configuration): string {
  return kind === 'estimate' ? 'preclaim-estimate' : 'preclaim-check';
}
