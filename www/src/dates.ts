// Days as people read them. They are only shown; the claim holds them as they are.

import type { Locale } from './types.ts';

/** `2026-06-18` → `2026年6月18日`, `18 June 2026`. What is no day is shown as it is. */
export function day(date: string, locale: Locale): string {
  const when = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(when.getTime())) return date;
  return when.toLocaleDateString(locale === 'en' ? 'en-GB' : locale, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
}
