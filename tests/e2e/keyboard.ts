// What a person without a mouse meets: every stop of the Tab key, in which order, and whether it can be seen.

import type { Page } from '@playwright/test';
import { hasLeft } from './page';

const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** What stands fixed over the rest of the page. */
const OVER = 'pc-strip .strip, .undo:has(button)';

const DATE_PARTS = 4;

/** Marks every stop in the order of the document, and says what each is. Of a group of radio buttons one is a stop. */
export async function stops(page: Page): Promise<string[]> {
  return page.locator('preclaim-check').evaluate((host, selector) => {
    const root = host.shadowRoot as ShadowRoot;
    const isStop = (element: HTMLElement): boolean => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.tabIndex < 0 || element.matches(':disabled')) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(({ name }) => name === element.name);
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    };
    const found = [...root.querySelectorAll<HTMLElement>(selector)].filter(isStop);
    root.querySelectorAll('[data-stop]').forEach((element) => element.removeAttribute('data-stop'));
    return found.map((element, at) => {
      element.dataset['stop'] = String(at);
      const kind = element instanceof HTMLInputElement ? `[${element.type}]` : '';
      return `${element.localName}${kind} ${(element.id || element.textContent?.trim() || '').slice(0, 40)}`;
    });
  }, STOPS);
}

/** Focuses a stop as a start; from there on only keys are pressed. */
export async function startAt(page: Page, stop: number): Promise<void> {
  await page.locator(`[data-stop="${stop}"]`).focus();
}

export interface Stop {
  /** Its place among the stops; -1 where the focus is on none of them. */
  at: number;
  /** What keeps the focus from being seen. */
  faults: string[];
}

/** The stop that has the focus, and whether its frame can be seen. */
export async function focused(page: Page): Promise<Stop> {
  return page.locator('preclaim-check').evaluate((host, over) => {
    const root = host.shadowRoot as ShadowRoot;
    const element = root.activeElement as HTMLElement | null;
    if (!element) return { at: -1, faults: [] };
    const faults: string[] = [];
    // The frame may be drawn around the box that a radio button or a file input lies in.
    const framed = [element, element.closest('.choice'), element.closest('.button')].find((one) => {
      const style = one && getComputedStyle(one);
      return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    });
    // The calendar button inside a date field gets the browser's own frame, which no style tells of.
    const isCalendar = element.matches('input[type=date]:focus-within:not(:focus)');
    if (!framed && !isCalendar) faults.push('no frame');
    const box = (framed ?? element).getBoundingClientRect();
    if (box.width === 0 || box.height === 0) faults.push('no size');
    if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) {
      // What is taller than the window cannot be shown as a whole; its beginning can. Firefox does not scroll to what
      // it shows for the most part already.
      const shown = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
      const enough = navigator.userAgent.includes('Firefox/') && box.left >= 0 && box.right <= innerWidth && shown > box.height / 2;
      if (box.height < innerHeight / 2 && !enough) faults.push(`outside the window: ${Math.round(box.top)}–${Math.round(box.bottom)}`);
    }
    for (const cover of root.querySelectorAll(over)) {
      const above = cover.getBoundingClientRect();
      const overlaps = above.left < box.right && box.left < above.right && above.top < box.bottom - 1 && box.top + 1 < above.bottom;
      // Of a date field its calendar button alone may have the focus; that one is in the middle of the field.
      const slight = isCalendar && above.bottom - box.top < box.height / 4;
      if (overlaps && !slight && !cover.contains(element)) faults.push(`covered by ${cover.className}: ${Math.round(box.top)}–${Math.round(box.bottom)} under ${Math.round(above.top)}–${Math.round(above.bottom)}`);
    }
    return { at: Number(element.dataset['stop'] ?? -1), faults };
  }, OVER);
}

/** Walks once through all stops by a key, and returns what is wrong on the way. */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const all = await stops(page);
  const order = all.map((_, at) => (key === 'Tab' ? at : all.length - 1 - at));
  await startAt(page, order[0] ?? 0);
  const wrong: string[] = [];
  for (const [index, expected] of order.entries()) {
    if (index > 0) await page.keyboard.press(key);
    let { at, faults } = await focused(page);
    // A date has a stop for year, month and day each, and for its calendar.
    for (let part = 0; index > 0 && at === order[index - 1] && all[at]?.startsWith('input[date]') && part < DATE_PARTS; part += 1) {
      await page.keyboard.press(key);
      ({ at, faults } = await focused(page));
    }
    if (at !== expected) return [...wrong, `${key} came to ${all[at] ?? 'nothing'} instead of ${all[expected]}`];
    // The start was focused by a script, which does not scroll as a key does.
    if (index > 0) wrong.push(...faults.map((fault) => `${all[at]}: ${fault}`));
  }
  // From the buttons above the page a driven Firefox does not find the way back.
  if (key === 'Shift+Tab' && page.context().browser()?.browserType().name() === 'firefox') return wrong;
  await page.keyboard.press(key);
  const { at } = await focused(page);
  if (at > 0 && at < all.length - 1) wrong.push(`after the last stop came ${all[at]}`);
  // Back into the page, or the next walk would begin outside it.
  if (await hasLeft(page)) await page.keyboard.press(key);
  return wrong;
}
