// The elements as partners use them: on pages with other styles, policies and forms than ours.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as bare, type Locator, type Page } from '@playwright/test';
import type { PreclaimElement } from '../../pkg/src/elements';
import { BUSY } from './claims';
import { built, serveHosts, type Hosts, type Policy } from './hosts/server';
import { expect, test, violations } from './page';
import { check, drawn, give as portalGive, openReady, sampleClaim, samples, type Case, type Check } from './screens';

const TAGS = ['preclaim-check', 'preclaim-estimate', 'preclaim-result'] as const;
type Tag = (typeof TAGS)[number];
/** With what lies behind it, for tests only. */
interface Element extends PreclaimElement { session: Check['session'] }

interface Named { name: string }
interface Manifest { modules: { declarations: ({ tagName: Tag } & Record<'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties', Named[]>)[] }[] }
const source = readFileSync(join(built, 'elements.js'), 'utf8').replaceAll(/["`]/g, "'");

let hosts: Hosts;
test.beforeAll(async () => { hosts = await serveHosts(); });
test.afterAll(() => hosts.stop());

const S08 = sampleClaim('reduce', 'S08');
/** One that could be handed in as it is. */
const READY = { ...S08 } as typeof S08;
const visit = (total: string) => ({ encounters: [{ care_type: 'outpatient', date: '2026-10-10', invoices: [{ total, in_scope_self_paid: total }] }] });

/** Puts an amount into the two boxes that `visit` has. */
async function fillReceipt(element: Locator, amount: string): Promise<void> {
  for (const box of ['total', 'in_scope_self_paid']) await element.locator(`[id="/encounters/0/invoices/0/${box}"]`).fill(amount);
}

async function openAllIn(page: Page, element: Locator): Promise<void> {
  await element.locator('details').evaluateAll((all) => all.forEach((one) => { (one as HTMLDetailsElement).open = true; }));
  await drawn(page);
}

interface Settings { attributes?: Record<string, string>; properties?: object; into?: string }

/** Puts an element into the page and waits for its engine. What it told is noted in `window.told`. */
async function put(page: Page, tag: Tag, { attributes = {}, properties = {}, into = '#place' }: Settings = {}): Promise<Locator> {
  await page.evaluate(async ([name, given, set, place]) => {
    await customElements.whenDefined(name);
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
    Object.assign(element, set);
    const told: unknown[] = ((window as unknown as { told?: unknown[] }).told ??= []);
    for (const event of ['ready', 'load-error', 'change', 'step', 'submit', 'print', 'clear']) {
      element.addEventListener(`preclaim-${event}`, ({ type, detail }: CustomEventInit & { type: string }) => told.push([type, detail]));
    }
    document.querySelector(place)?.append(element);
  }, [tag, attributes, properties, into] as const);
  const element = page.locator(tag).last();
  await expect.poll(() => element.evaluate((one) => (one as Element).session.status)).not.toBe('loading');
  await drawn(page);
  return element;
}

const visitPage = (page: Page, name: string, policy: Policy = 'none') => page.goto(`${hosts.url}/${name}.html?policy=${policy}`);

const of = <T>(element: Locator, ask: (one: Element) => T) => element.evaluate(ask as (one: SVGElement | HTMLElement) => T);
const told = (page: Page, name: string) => page.evaluate((wanted) => (window as unknown as { told: [string, unknown][] }).told.filter(([type]) => type === `preclaim-${wanted}`).map(([, detail]) => detail), name);
const has = (element: Locator, state: string) => element.evaluate((one, name) => one.matches(`:state(${name})`), state);
const give = (element: Locator, claim: object | string) => element.evaluate((one, given) => { (one as Element).claim = given as never; }, claim);
const lead = (element: Locator, where: string) => element.evaluate((one, to) => (one as Element).goTo(to), where);

test.describe('one answer', () => {
  test('the same claim pays the same in all elements and in the portal, to the cent', async ({ page }) => {
    await openReady(page);
    await portalGive(page, S08);
    await expect.poll(() => of(check(page), (one) => one.result?.payable)).toBe('161.00');
    await visitPage(page, 'plain', 'wasm');
    for (const tag of TAGS) {
      const element = await put(page, tag, { properties: { claim: S08 } });
      if (tag === 'preclaim-check') await lead(element, 'result');
      await expect(element.locator('.big .amount')).toHaveText('¥161.00');
      expect(await of(element, (one) => [one.info?.engine, one.info?.plan, one.result?.payable])).toEqual(['wasm', 'sh-teachers-2026', '161.00']);
    }
  });

  test('where wasm is forbidden the twin answers, to the letter', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    const withWasm = await put(page, 'preclaim-result', { properties: { claim: S08 } });
    const expected = await of(withWasm, (one) => JSON.stringify(one.result));
    const shown = await withWasm.locator('#result').innerText();
    // Asked for, so that nothing is even tried that the policy would report.
    await visitPage(page, 'plain', 'strict');
    const withTwin = await put(page, 'preclaim-result', { attributes: { engine: 'twin' }, properties: { claim: S08 } });
    expect(await of(withTwin, (one) => one.info?.engine)).toBe('twin');
    expect(await has(withTwin, 'ready')).toBe(true);
    expect(await of(withTwin, (one) => JSON.stringify(one.result))).toBe(expected);
    expect(await withTwin.locator('#result').innerText()).toBe(shown);
  });
});

bare('under script-src self the twin is taken unasked', async ({ page }) => {
  await visitPage(page, 'plain', 'strict');
  for (const tag of TAGS) {
    const element = await put(page, tag, { properties: { claim: S08 } });
    expect(await of(element, (one) => [one.info?.engine, one.result?.payable])).toEqual(['twin', '161.00']);
  }
  // Who insists on wasm is told what the policy lacks.
  const element = await put(page, 'preclaim-estimate', { attributes: { engine: 'wasm' } });
  expect(await has(element, 'failed')).toBe(true);
  expect(await told(page, 'load-error')).toEqual([{ code: 'csp', hint: expect.stringContaining('wasm-unsafe-eval') }]);
  await expect(element.getByRole('alert')).toContainText('没有打开');
});

test.describe('strict pages', () => {
  test('under Trusted Types nothing is refused', async ({ page }) => {
    await visitPage(page, 'plain', 'trusted');
    const element = await put(page, 'preclaim-check', { properties: { claim: S08 } });
    for (const screen of ['start', 'tasks', 'visits', 'receipt/1/1', 'items/1/1', 'papers', 'answers', 'result', 'why']) {
      await lead(element, screen);
      await expect(element.locator('.topic h1')).toBeVisible();
      await drawn(page);
    }
    expect(await of(element, (one) => one.result?.payable)).toBe('161.00');
  });

  test('in a sandboxed frame without an origin it runs, too', async ({ page }) => {
    await page.goto(`${hosts.url}/sandbox.html`);
    const frame = page.frames().find((one) => one.url().includes('plain.html'));
    if (!frame) throw new Error('no frame');
    expect(await frame.evaluate(() => window.origin)).toBe('null');
    await frame.evaluate(async (claim) => {
      await customElements.whenDefined('preclaim-check');
      document.querySelector('#place')?.append(Object.assign(document.createElement('preclaim-check'), { claim }));
    }, S08);
    const element = frame.locator('preclaim-check');
    await expect.poll(() => of(element, (one) => one.result?.payable)).toBe('161.00');
    await lead(element, 'result');
    await expect(element.locator('.big .amount')).toHaveText('¥161.00');
  });

  test('the styles of a hostile page stay outside, and no style of ours leaks', async ({ page }) => {
    const LOOK = ['fontStyle', 'fontWeight', 'fontSize', 'letterSpacing', 'wordSpacing', 'textAlign', 'textTransform', 'whiteSpace', 'color', 'display', 'height', 'width'] as const;
    const look = (element: Locator) => element.locator('.topic :is(h1), .choice, input:not([type=radio]), #onward, label, legend').evaluateAll((all, names) => all.map((one) => {
      const style = getComputedStyle(one);
      return [one.tagName, ...names.map((name) => style[name])];
    }), LOOK);
    const seen: unknown[] = [];
    for (const host of ['plain', 'hostile']) {
      await visitPage(page, host, 'wasm');
      const element = await put(page, 'preclaim-check', { attributes: { plan: 'sh-teachers-2026' }, properties: { claim: S08 } });
      await lead(element, 'visit/1');
      await expect(element.locator('.topic h1')).toBeVisible();
      await drawn(page);
      seen.push(await look(element));
    }
    expect((seen[0] as unknown[]).length).toBeGreaterThan(5);
    expect(seen[1]).toEqual(seen[0]);
    expect(await page.evaluate(() => [document.adoptedStyleSheets.length, document.querySelectorAll('style').length])).toEqual([0, 0]);
  });
});

test.describe('on the page', () => {
  test('two share nothing', async ({ page }) => {
    await visitPage(page, 'plain');
    await put(page, 'preclaim-estimate', { properties: { claim: visit('1000.00') } });
    const other = await put(page, 'preclaim-estimate', { attributes: { locale: 'en', size: 'elder', theme: 'dark', plan: 'sh-university-480-2026' }, properties: { claim: visit('1000.00') } });
    const first = page.locator('preclaim-estimate').first();
    await expect(first.locator('.big .amount')).toHaveText('¥280.00');
    // 600 less is deducted in the one plan, 480 in the other.
    await expect(other.locator('.big .amount')).toHaveText('¥364.00');
    await expect(other.locator('.topic h1')).toHaveText('Quick estimate');
    await expect(first.locator('.topic h1')).toHaveText('快速估算');
    await other.locator('input[inputmode=decimal]').first().fill('abc');
    await expect(other.locator('.big .amount')).toHaveCount(0);
    await expect(first.locator('.big .amount')).toHaveText('¥280.00');
    const colours = await page.locator('preclaim-estimate .root').evaluateAll((all) => all.map((root) => getComputedStyle(root).backgroundColor));
    expect(new Set(colours).size).toBe(2);
  });

  test('taken out, put back and moved, it goes on where it was', async ({ page }) => {
    await visitPage(page, 'plain');
    const element = await put(page, 'preclaim-check', { properties: { claim: visit('1000.00') } });
    await lead(element, 'receipt/1/1');
    const total = element.getByLabel('总额', { exact: true });
    await fillReceipt(element, '2000');
    await total.press('Tab');
    await page.evaluate(async () => {
      const held = document.querySelector('preclaim-check');
      held?.remove();
      await new Promise((done) => setTimeout(done, 50));
      if (held) document.querySelector('#elsewhere')?.append(held);
    });
    await expect(page.locator('#elsewhere preclaim-check h1')).toHaveText('第 1 次就诊，票据 1');
    await expect(total).toHaveValue('2000.00');
    await expect(element.locator('pc-strip .amount')).toHaveText('¥980.00');
    await page.evaluate(() => document.querySelector('#place')?.append(document.querySelector('preclaim-check') as Node));
    await fillReceipt(element, '1000');
    await expect(element.locator('pc-strip .amount')).toHaveText('¥280.00');
    // It was ready before, and says so once.
    expect(await told(page, 'ready')).toHaveLength(1);
  });

  test('a second copy of the script breaks nothing', async ({ page }) => {
    await visitPage(page, 'plain');
    await page.evaluate(async () => {
      await import(new URL('/preclaim/elements.js?copy', location.href).href);
    });
    const element = await put(page, 'preclaim-estimate', { properties: { claim: visit('1000.00') } });
    await expect(element.locator('.big .amount')).toHaveText('¥280.00');
  });

  test('a language that the page sets while the engine comes is not lost', async ({ page }) => {
    await visitPage(page, 'plain');
    await page.evaluate(() => addEventListener('preclaim-ready', ({ target }) => { (target as Element).locale = 'en'; }));
    const element = await put(page, 'preclaim-estimate', { properties: { claim: visit('1000.00') } });
    await expect(element.locator('.topic h1')).toHaveText('Quick estimate');
    await expect(element).toHaveAttribute('locale', 'en');
    await expect(element).toHaveAttribute('lang', 'en');
  });

  test('in a narrow column of a wide window, and at 320 pixels, nothing sticks out', async ({ page }) => {
    for (const [width, column] of [[1280, '300px'], [320, 'auto']] as const) {
      await page.setViewportSize({ width, height: 800 });
      await visitPage(page, 'plain');
      await page.evaluate((wanted) => document.querySelector<HTMLElement>('#place')?.style.setProperty('width', wanted), column);
      for (const tag of TAGS) {
        for (const size of ['standard', 'elder']) {
          const element = await put(page, tag, { attributes: { size }, properties: { claim: S08 } });
          if (tag === 'preclaim-check') await lead(element, 'result');
          await drawn(page);
          const over = await element.evaluate((one) => (one.shadowRoot as ShadowRoot).querySelector('.root')!.scrollWidth - one.clientWidth);
          expect(over, `${tag} ${size} at ${width}`).toBeLessThanOrEqual(0);
          await element.evaluate((one) => one.remove());
        }
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });

  for (const locale of ['zh-CN', 'en']) {
    test(`nothing is wrong for assistive technology, in ${locale}`, async ({ page }) => {
      await visitPage(page, 'plain', 'wasm');
      for (const tag of TAGS) {
        for (const theme of ['light', 'dark']) {
          const element = await put(page, tag, { attributes: { locale, theme }, properties: { claim: S08 } });
          const screens = tag === 'preclaim-check' ? ['start', 'tasks', 'receipt/1/1', 'result'] : [''];
          for (const screen of screens) {
            if (screen !== '') await lead(element, screen);
            await drawn(page);
            expect(await violations(page), `${tag} ${theme} ${screen}`).toEqual([]);
          }
          await element.evaluate((one) => one.remove());
        }
      }
    });
  }

  test('attributes are reflected, and what cannot be is put right', async ({ page }) => {
    await visitPage(page, 'plain');
    const element = await put(page, 'preclaim-result', { attributes: { locale: 'en-GB', size: 'huge', theme: 'pink', name: 'x' } });
    await expect(element).toHaveAttribute('locale', 'en');
    await expect(element).toHaveAttribute('size', 'standard');
    await expect(element).toContainText('There is nothing to show yet.');
    await element.evaluate((one) => Object.assign(one, { theme: 'dark', readonly: true, required: true, disabled: true, disclosure: 'full', submitLabel: 'Send', plan: 'p', name: 'y', engine: 'twin', assets: '/a' }));
    const attributes = { theme: 'dark', readonly: '', required: '', disabled: '', disclosure: 'full', 'submit-label': 'Send', plan: 'p', name: 'y', engine: 'twin', assets: '/a' };
    for (const [name, value] of Object.entries(attributes)) await expect(element).toHaveAttribute(name, value);
    expect(await element.evaluate((one) => getComputedStyle(one).colorScheme)).toBe('dark');
  });

  test('colours, shape and size of text can be set; a page made with TDesign or Vant need not', async ({ page }) => {
    await visitPage(page, 'plain');
    const element = await put(page, 'preclaim-check', { attributes: { plan: 'sh-teachers-2026' } });
    const door = element.locator('.door.main');
    const background = () => door.evaluate((one) => getComputedStyle(one).backgroundColor);
    const set = (name: string, value: string) => page.evaluate(([key, to]) => document.documentElement.style.setProperty(key, to), [name, value] as const);
    const own = await background();
    await set('--van-primary-color', '#1989fa');
    await expect.poll(background).not.toBe(own);
    await set('--preclaim-color-primary', 'rgb(90, 10, 120)');
    await expect.poll(background).toBe('rgb(90, 10, 120)');
    await set('--preclaim-radius', '3px');
    expect(await door.evaluate((one) => getComputedStyle(one).borderRadius)).toBe('3px');
    await set('--preclaim-font-size', '20px');
    expect(await element.locator('.root').evaluate((one) => getComputedStyle(one).fontSize)).toBe('21.25px');
  });
});

test.describe('in a form', () => {
  const sent = (page: Page) => page.evaluate(() => (window as unknown as { sent: Record<string, string>[] }).sent);
  const submit = (page: Page) => page.locator('#send').click();

  async function openForm(page: Page): Promise<Locator> {
    await visitPage(page, 'form', 'wasm');
    const element = check(page);
    await expect.poll(() => of(element, (one) => one.session?.status)).toBe('ready');
    return element;
  }

  test('the form gets the claim; without a result, or with what cannot be read, it is not sent', async ({ page }) => {
    const element = await openForm(page);
    await submit(page);
    expect(await of(element, (one) => [one.validity.valueMissing, one.willValidate, one.form?.id])).toEqual([true, true, 'form']);
    expect(await sent(page)).toEqual([]);

    await give(element, visit('1000.00'));
    await expect.poll(() => of(element, (one) => one.result?.payable)).toBe('280.00');
    await lead(element, 'receipt/1/1');
    const total = element.getByLabel('总额', { exact: true });
    await total.fill('abc');
    await total.press('Tab');
    await lead(element, 'start');
    // A screen that is still on its way would take the focus after the form has.
    await expect(element.locator('h1')).toHaveText('先看看能报多少');
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await submit(page);
    expect(await sent(page)).toEqual([]);
    // The form has refused it; the element shows where.
    await expect(total).toBeFocused();
    expect(await of(element, (one) => [one.validity.badInput, one.validationMessage !== ''])).toEqual([true, true]);
    await total.press('Tab');
    await expect(total).toHaveAccessibleDescription(/数字/);
    expect(await has(element, 'has-problems')).toBe(true);

    // It could be worked out, but a paper of the claim itself is missing.
    await give(element, { ...READY, documents: [{ kind: 'claim_form', status: 'missing' }] });
    await expect.poll(() => of(element, (one) => one.validity.customError)).toBe(true);
    expect(await of(element, (one) => one.validationMessage)).toContain('还不能递交');
    await submit(page);
    expect(await sent(page)).toEqual([]);
    await give(element, READY);
    await expect.poll(() => of(element, (one) => one.checkValidity())).toBe(true);
    await submit(page);
    const [data] = await sent(page);
    expect(data?.['number']).toBe('0000');
    expect(JSON.parse(data?.['claim'] ?? '')).toMatchObject({ plan: 'sh-teachers-2026', encounters: READY.encounters });
  });

  test('its own button submits the form unless the page takes it over', async ({ page }) => {
    const element = await openForm(page);
    await give(element, READY);
    await lead(element, 'result');
    await expect(element.locator('.actions')).toContainText('按“交给单位”，您填的内容会交给所在的页面');
    await element.getByRole('button', { name: '交给单位' }).click();
    await expect(element.locator('.actions')).toContainText('您填的内容已交给所在的页面');
    await expect(element.locator('.actions')).not.toContainText('没有提交任何东西');
    await expect.poll(() => sent(page)).toHaveLength(1);
    await element.evaluate((one) => one.addEventListener('preclaim-submit', (event) => {
      event.preventDefault();
      Object.assign(window, { taken: (event as CustomEvent<{ claim: object; result: { payable: string } }>).detail.result.payable });
    }));
    await element.getByRole('button', { name: '交给单位' }).click();
    expect(await page.evaluate(() => (window as unknown as { taken: string }).taken)).toBe(await of(element, (one) => one.result?.payable));
    expect(await sent(page)).toHaveLength(1);
  });

  test('reset goes back to what the page gave; a closed fieldset closes it', async ({ page }) => {
    const element = await openForm(page);
    await give(element, visit('1000.00'));
    await lead(element, 'receipt/1/1');
    const total = element.getByLabel('总额', { exact: true });
    await fillReceipt(element, '2000');
    await expect.poll(() => of(element, (one) => one.result?.payable)).toBe('980.00');
    await page.locator('#again').click();
    await expect.poll(() => of(element, (one) => one.result?.payable)).toBe('280.00');
    await expect(element.locator('.topic h1')).toHaveText('先看看能报多少');

    await lead(element, 'receipt/1/1');
    await page.evaluate(() => { (document.getElementById('group') as HTMLFieldSetElement).disabled = true; });
    await expect(total).toBeDisabled();
    expect(await of(element, (one) => one.willValidate)).toBe(false);
    expect(await page.evaluate(() => new FormData(document.getElementById('form') as HTMLFormElement).has('claim'))).toBe(false);
    await page.evaluate(() => { (document.getElementById('group') as HTMLFieldSetElement).disabled = false; });
    await expect(total).toBeEnabled();
  });

  test('what was typed comes back with the page, and nothing does without a name', async ({ page }) => {
    const element = await openForm(page);
    await give(element, visit('2000.00'));
    await expect.poll(() => of(element, (one) => one.result?.payable)).toBe('980.00');
    await visitPage(page, 'plain');
    await page.goBack();
    await expect.poll(() => of(element, (one) => one.result?.payable)).toBe('980.00');
    await element.evaluate((one) => one.removeAttribute('name'));
    await drawn(page);
    expect(await page.evaluate(() => [...new FormData(document.getElementById('form') as HTMLFormElement).keys()])).toEqual(['number']);
  });
});

test.describe('events, methods and properties', () => {
  test('every event comes, and the coarse ones tell nothing of what was typed', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    const element = await put(page, 'preclaim-check', { attributes: { 'submit-label': '交给单位' } });
    expect(await told(page, 'ready')).toEqual([{ info: await of(element, (one) => one.info), ms: expect.any(Number) }]);
    expect(await told(page, 'change')).toEqual([]);
    await give(element, READY);
    await drawn(page);
    const changes = await told(page, 'change');
    expect(changes).toEqual([{ empty: false, complete: true, payable: expect.stringMatching(/^\d+\.\d\d$/), openFindings: expect.any(Number) }]);
    expect(await has(element, 'complete')).toBe(true);

    await lead(element, 'result');
    await expect.poll(async () => (await told(page, 'step')).at(-1)).toEqual({ screen: 'result', title: '预检结果', wrong: false, index: expect.any(Number), total: expect.any(Number) });

    await page.evaluate(() => { window.print = () => void ((window as unknown as { printed: number }).printed = ((window as unknown as { printed?: number }).printed ?? 0) + 1); });
    await element.getByRole('button', { name: '打印' }).click();
    await page.evaluate(() => addEventListener('preclaim-print', (event) => event.preventDefault()));
    await of(element, (one) => one.print());
    expect(await told(page, 'print')).toHaveLength(2);
    expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);

    await element.getByRole('button', { name: '交给单位' }).click();
    expect(await told(page, 'submit')).toEqual([{ claim: await of(element, (one) => one.claim), result: await of(element, (one) => one.result) }]);

    await element.evaluate((one) => one.setAttribute('disclosure', 'full'));
    await give(element, visit('1000.00'));
    await expect.poll(async () => (await told(page, 'change')).at(-1)).toMatchObject({ payable: '280.00', claim: visit('1000.00'), result: { payable: '280.00' } });

    await of(element, (one) => one.wipe());
    await drawn(page);
    expect(await told(page, 'clear')).toEqual([{}]);
    expect(await of(element, (one) => [one.claim, one.result])).toEqual([{}, undefined]);
    expect(await told(page, 'load-error')).toEqual([]);
  });

  test('an example is nobody’s claim', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    const element = await put(page, 'preclaim-check', { properties: { claim: visit('1000.00') } });
    const before = await told(page, 'change');
    await lead(element, 'samples');
    await element.locator('[data-sample]').first().click();
    await expect(element.locator('.notice.sample')).toBeVisible();
    await drawn(page);
    expect(await told(page, 'change')).toEqual(before);
    expect(await of(element, (one) => one.claim)).toMatchObject(visit('1000.00'));
  });

  test('nobody is promised what the page around could break', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    const element = await put(page, 'preclaim-check');
    await expect(element.locator('.lock-line')).toContainText('所在的网页能看到');
    await lead(element, 'privacy');
    await expect(element.locator('.topic')).toContainText('也可能把它交给单位或保险公司');
    await expect(element.locator('.topic')).not.toContainText('禁止它联网');
  });

  test('methods lead, check and empty', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    const element = await put(page, 'preclaim-check');
    expect(await of(element, (one) => one.focusFirstProblem())).toBe(false);
    await give(element, S08);
    expect(await element.evaluate(async (one) => {
      const answer = await (one as Element).check();
      return answer?.type === 'success' && answer.estimate.payable;
    })).toBe('161.00');
    await lead(element, '/encounters/0/invoices/0/total');
    await expect(element.locator('input:focus')).toHaveId('/encounters/0/invoices/0/total');
    await of(element, (one) => one.goTo('start'));
    expect(await of(element, (one) => one.focusFirstProblem())).toBe(true);
    await expect(element.locator('.topic h1')).not.toHaveText('先看看能报多少');
    await of(element, (one) => one.reset());
    await expect(element.locator('.topic h1')).toHaveText('先看看能报多少');
    expect(await of(element, (one) => one.result?.payable)).toBe('161.00');
  });

  test('what the page knows is filled in, whichever comes first', async ({ page }) => {
    const policy = { accumulators: { outpatient: { base: '200.00', paid: '0.00' } } };
    await visitPage(page, 'plain', 'wasm');
    for (const properties of [{ policy, claim: visit('1000.00') }, { claim: visit('1000.00'), policy }]) {
      const element = await put(page, 'preclaim-check', { properties });
      expect(await of(element, (one) => one.result?.payable)).toBe('420.00');
      // It is the page's, not something that was typed.
      await of(element, (one) => { one.claim = {}; });
      await drawn(page);
      expect((await told(page, 'change')).at(-1)).toMatchObject({ empty: true });
    }
  });

  test('what is set before the script has come is not lost', async ({ page }) => {
    await page.addInitScript((claim) => {
      document.addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        const policy = { accumulators: { outpatient: { base: '200.00', paid: '0.00' } } };
        document.querySelector('#place')?.append(Object.assign(document.createElement('preclaim-estimate'), { claim, policy, locale: 'en' }));
      });
    }, visit('1000.00'));
    await visitPage(page, 'plain');
    const element = page.locator('preclaim-estimate');
    await expect(element.locator('.big .amount')).toHaveText('¥420.00');
    await expect(element.locator('.topic h1')).toHaveText('Quick estimate');
  });

  test('a plan that leaves figures open gets them from the page', async ({ page }) => {
    const { plan, claim, figures = {} } = samples().find(({ figures: some }) => some) as Case;
    await visitPage(page, 'plain', 'wasm');
    const typed = Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, String(value)]));
    const element = await put(page, 'preclaim-result', { properties: { figures: typed, plan, claim: { ...claim, plan } } });
    expect(await of(element, (one) => one.info?.plan)).toBe(plan);
    await expect(element.locator('#result .headline, #result .big').first()).toBeVisible();
  });

  test('cover that pays no receipts has no quick estimate, and says so', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    const element = await put(page, 'preclaim-estimate', { attributes: { plan: 'endowment-b', locale: 'en' } });
    await expect(element).toContainText('This cover is not.');
    await expect(element.locator('input')).toHaveCount(0);
    expect(await told(page, 'load-error')).toEqual([]);
  });

  test('what cannot be had is told, with what to do', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    await put(page, 'preclaim-estimate', { attributes: { plan: 'no-such-plan' } });
    const elsewhere = page.locator('preclaim-estimate').first();
    await put(page, 'preclaim-estimate', { properties: { hospitals: { id: 7 } } });
    expect(await told(page, 'load-error')).toEqual([{ code: 'plan', hint: expect.stringContaining('no-such-plan') }, { code: 'hospitals', hint: expect.stringContaining('/id') }]);
    // No amount under a plan that nobody asked for; the right one begins anew.
    await expect(elsewhere.getByRole('alert')).toContainText('no-such-plan');
    expect(await elsewhere.evaluate((one) => [(one as Element).info, (one as Element).result])).toEqual([undefined, undefined]);
    await elsewhere.evaluate((one) => { (one as Element).claim = null; (one as Element).plan = 'sh-teachers-2026'; });
    await expect.poll(() => elsewhere.evaluate((one) => (one as Element).info?.plan)).toBe('sh-teachers-2026');
    await elsewhere.evaluate((one) => { (one as Element).plan = 'gone'; });
    await expect(elsewhere.getByRole('alert')).toContainText('gone');
  });

  test('a claim of the page that cannot be read is told to both, with its places', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    const element = await put(page, 'preclaim-result', { properties: { claim: { encounter: [], policy: { cover_from: '2026-02-30' } } } });
    await expect(element.getByRole('alert')).toContainText('encounters');
    expect(await told(page, 'load-error')).toEqual([{ code: 'claim', hint: expect.stringMatching(/unknown-field at \/encounter;.*\/policy\/cover_from/) }]);
  });

  test('a claim of another plan than the page asks for is not answered by either', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    const element = await put(page, 'preclaim-result', { attributes: { plan: 'sh-teachers-2026' }, properties: { claim: { ...visit('1000.00'), plan: 'sh-university-480-2026' } } });
    await expect(element.getByRole('alert')).toBeVisible();
    expect(await told(page, 'load-error')).toEqual([{ code: 'claim', hint: expect.stringContaining('claim/other-plan') }]);
    expect(await element.evaluate((one) => (one as Element).info?.plan)).toBe('sh-teachers-2026');
    await expect(element.locator('.amount')).toHaveCount(0);
  });

  test('phrases of the engine can be put in other words', async ({ page }) => {
    const key = 'banner';
    await visitPage(page, 'plain', 'wasm');
    const element = await put(page, 'preclaim-result', { properties: { claim: S08, messages: { 'zh-CN': { [key]: '合作单位的说法' } } } });
    await expect(element.locator('p.banner').first()).toContainText('合作单位的说法');
  });
});

bare('a folder without the files is told as such', async ({ page }) => {
  await visitPage(page, 'plain');
  const element = await put(page, 'preclaim-check', { attributes: { assets: '/nowhere/' } });
  expect(await told(page, 'load-error')).toEqual([{ code: 'path', hint: expect.stringContaining('/nowhere/') }]);
  expect(await element.evaluate((one) => (one as Element).check())).toBeUndefined();
  // Nothing typed is lost, and one can go on typing.
  await lead(element, 'visits');
  await element.getByRole('button', { name: '门诊', exact: true }).click();
  await expect(element.locator('.topic h1')).toContainText('什么时候');
});

test.describe('for reading only', () => {
  test('the result offers nothing to change, and the way every yuan went', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    const element = await put(page, 'preclaim-result', { properties: { claim: BUSY } });
    await openAllIn(page, element);
    const ways = await element.locator('button, a').allTextContents();
    expect(ways.map((text) => text.trim()).filter((text) => !/^(逐行看每一分钱|打印一页$|保存到文件$|听结果)/.test(text))).toEqual([]);
    expect(ways.length).toBeGreaterThan(2);
    await expect(element.locator('input, select, textarea')).toHaveCount(0);
    expect(await of(element, (one) => one.focusFirstProblem())).toBe(false);
    const before = await of(element, (one) => JSON.stringify(one.claim));
    await lead(element, '/encounters/0/invoices/0/total');
    await drawn(page);
    await expect(element.locator('.topic h1')).toHaveText('预检结果');
    await lead(element, 'why/1');
    await expect(element.locator('.tree')).toBeVisible();
    await element.locator('.back').click();
    await expect(element.locator('.topic h1')).toHaveText('预检结果');
    expect(await of(element, (one) => JSON.stringify(one.claim))).toBe(before);
  });

  test('a saved file is read as a text; one that is none is named', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    const element = await put(page, 'preclaim-result', { properties: { claim: JSON.stringify(S08) } });
    await expect(element.locator('.big .amount')).toHaveText('¥161.00');
    await give(element, '{ "encounters": [');
    await expect(element.locator('[data-problems=file]')).toBeVisible();
    await expect(element.locator('.big .amount')).toHaveText('¥161.00');
  });

  test('readonly closes the fields of the whole check, not its ways', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    const element = await put(page, 'preclaim-check', { attributes: { readonly: '' }, properties: { claim: BUSY } });
    await lead(element, 'receipt/1/1');
    await expect(element.getByLabel('总额', { exact: true })).toBeDisabled();
    await lead(element, 'result');
    await openAllIn(page, element);
    await expect(element.locator('.answers button')).toHaveCount(0);
    await expect(element.getByRole('button', { name: '打印' })).toBeEnabled();
    await element.getByRole('button', { name: 'English' }).click();
    await expect(element.locator('.topic h1')).toHaveText('Result of the pre-check');
    // And opens them again.
    await element.evaluate((one) => one.removeAttribute('readonly'));
    await expect(element.locator('.answers button').first()).toBeAttached();
  });
});

test.describe('parts and slots', () => {
  test('the page fills its slots, and nothing takes the banner or the plan away', async ({ page }) => {
    await visitPage(page, 'plain', 'wasm');
    const element = await put(page, 'preclaim-check', { properties: { claim: S08 } });
    await element.evaluate((one) => {
      for (const slot of ['logo', 'help', 'before-result', 'after-result', 'papers']) one.append(Object.assign(document.createElement('p'), { slot, textContent: `slot ${slot}` }));
    });
    await lead(element, 'result');
    for (const slot of ['logo', 'help', 'before-result', 'after-result']) await expect(page.getByText(`slot ${slot}`)).toBeVisible();
    for (const tag of TAGS) {
      const one = tag === 'preclaim-check' ? element : await put(page, tag, { properties: { claim: S08 } });
      for (const said of [one.locator('.topic p.banner').first(), one.locator('.topic').getByText('43e48ee9375539ec').first()]) {
        await expect(said).toBeVisible();
        // The whole element can be hidden, and nothing less around it.
        expect(await said.evaluate((inner) => {
          const parts: string[] = [];
          for (let at: Element | null = inner as never; at; at = (at as unknown as HTMLElement).parentElement as never) parts.push(...(at as unknown as HTMLElement).part);
          return parts;
        })).toEqual(['frame']);
      }
    }
  });

  test('the manifest names what there is, and there is what it names', async ({ page }) => {
    const { modules: [module] } = JSON.parse(readFileSync(join(built, 'custom-elements.json'), 'utf8')) as Manifest;
    expect(module?.declarations.map(({ tagName }) => tagName)).toEqual(TAGS);
    await visitPage(page, 'plain', 'wasm');
    for (const { tagName, attributes, members, events, slots, cssParts, cssProperties } of module?.declarations ?? []) {
      const element = await put(page, tagName, { attributes: { 'submit-label': '交给单位' }, properties: { claim: BUSY } });
      const observed = await element.evaluate((one) => (one.constructor as unknown as { observedAttributes: string[] }).observedAttributes);
      expect(attributes.map(({ name }) => name).sort()).toEqual([...observed].sort());
      expect(await element.evaluate((one, names) => names.filter((name) => !(name in one)), members.map(({ name }) => name))).toEqual([]);
      for (const { name } of events) expect(source.includes(`'${name}'`), name).toBe(true);
      expect([...new Set(source.match(/--preclaim-[a-z-]+/g))].sort()).toEqual(cssProperties.map(({ name }) => name).sort());

      const seen = new Set<string>();
      const slotted = new Set<string>();
      const look = async () => {
        await openAllIn(page, element);
        const [parts, names] = await element.evaluate((one) => {
          const all = (selector: string) => [...(one.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)];
          return [all('[part]').flatMap((inner) => [...inner.part]), all('slot').map((slot) => (slot as HTMLSlotElement).name)] as const;
        });
        parts.forEach((part) => seen.add(part));
        names.forEach((name) => slotted.add(name));
      };
      for (const screen of tagName === 'preclaim-check' ? ['start', 'visit/1', 'receipt/1/1', 'result'] : ['']) {
        if (screen !== '') await lead(element, screen);
        await drawn(page);
        await look();
      }
      // What stands there only when something is wrong.
      if (tagName !== 'preclaim-result') {
        if (tagName === 'preclaim-check') await lead(element, 'receipt/1/1');
        const total = element.locator('[id="/encounters/0/invoices/0/total"]');
        await expect(async () => {
          await total.fill('abc');
          await total.press('Tab');
          await of(element, (one) => one.reportValidity());
          await total.press('Tab');
          if (tagName === 'preclaim-check') await element.locator('#onward').click();
          await expect(element.locator('.wrong').first()).toBeVisible({ timeout: 3_000 });
        }).toPass();
        await look();
      }
      await give(element, '{');
      await drawn(page);
      await look();
      const named = cssParts.map(({ name }) => name);
      expect([...seen].filter((part) => !named.includes(part)), `parts of ${tagName} that nobody named`).toEqual([]);
      if (tagName === 'preclaim-check') expect(named.filter((part) => !seen.has(part)), 'parts that are nowhere').toEqual([]);
      const papers = tagName === 'preclaim-check' ? ['papers'] : [];
      expect([...slotted, ...papers].sort()).toEqual(slots.map(({ name }) => name).sort());
      await element.evaluate((one) => one.remove());
    }
  });
});
