// Words of the studio. Each screen keeps its own, in both languages, so that neither can lack one.

import type { Locale } from '../types.ts';

/** The same names with any text. */
type Same<W> = W extends string ? string
  : W extends (...given: infer Given) => infer Said ? (...given: Given) => Same<Said>
  : { readonly [name in keyof W]: Same<W[name]> };

/** Words of one screen in both languages: the English ones must have the same names. */
export function inBoth<W>(words: { 'zh-CN': W; en: Same<NoInfer<W>> }): (locale: Locale) => Same<W> {
  return (locale) => (locale === 'en' ? words.en : (words['zh-CN'] as Same<W>));
}
