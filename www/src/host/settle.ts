// What an attribute leaves open.

import { labelsOf } from '../i18n.ts';
import type { Locale } from '../types.ts';

/** Root font size in CSS pixels from which the larger layout is chosen unasked. */
const LARGE_TEXT = 22;

/** `zh`, `zh-Hans-CN`, `en-GB`: the language of it that there is. */
export function knownLocale(tag: string): Locale {
  if (Object.hasOwn(labelsOf, tag)) return tag as Locale;
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export function knownSize(size: string, element: Element): 'standard' | 'elder' {
  if (size === 'standard' || size === 'elder') return size;
  return hasLargeText(element) ? 'elder' : 'standard';
}

/** Somebody who has asked the browser for large text everywhere. Where the root's size stands for something else, the page says how large text is. */
function hasLargeText(element: Element): boolean {
  const given = getComputedStyle(element).getPropertyValue('--preclaim-font-size').trim();
  const size = given.endsWith('px') ? given : getComputedStyle(document.documentElement).fontSize;
  return parseFloat(size) >= LARGE_TEXT;
}
