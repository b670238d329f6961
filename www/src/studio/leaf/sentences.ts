// What the curves say, in three plain sentences: where payment begins, how it goes on, and where it ends.

import type { Locale } from '../../types.ts';
import { markOf } from '../titles.ts';
import { wordsOf } from './words.ts';
import type { Drawn } from '../studio.ts';

type Curve = Drawn['curves'][number]['payable'];

/** Sentences that are the same for all plans are said once, others for each plan by its letter. */
export function sentencesOf({ curves }: Drawn, locale: Locale): string[] {
  const t = wordsOf(locale);
  const parts = curves.map(({ payable }) => partsOf(payable, locale));
  const together = (which: keyof Parts) => {
    const said = parts.map((one) => one[which]);
    const texts = [...new Set(said.filter(Boolean))];
    const marks = (text: string) => said.flatMap((other, at) => (other === text ? [markOf(at)] : [])).join('');
    if (curves.length === 1 || (texts.length === 1 && said.every(Boolean))) return texts.join('');
    return texts.map((text) => t.of(marks(text), text)).join(t.semicolon);
  };
  return [together('start'), together('middle'), together('end')].filter(Boolean).map((said) => `${said.charAt(0).toUpperCase()}${said.slice(1)}${t.stop.trim()}`);
}

interface Parts { start: string; middle: string; end: string }

function partsOf({ told, words }: Curve, locale: Locale): Parts {
  const t = wordsOf(locale);
  const { segments } = words;
  const last = segments.length - 1;
  const isLevel = (at: number) => told.segments[at]?.slope === '0.00';
  const course = (at: number) => segments[at]?.course ?? '';
  const beyond = (at: number) => t.beyond(segments[at - 1]?.to ?? '', course(at));
  const start = isLevel(0) && last > 0 ? t.below(segments[0]?.to ?? '', course(0)) : t.start(course(0));
  const hasTop = last > 0 && isLevel(last);
  const between = segments.map((_, at) => at).slice(1, hasTop ? -1 : undefined);
  return { start, middle: between.map(beyond).join(t.comma), end: hasTop ? t.top(segments[last - 1]?.to ?? '', course(last)) : '' };
}
