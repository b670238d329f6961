// The agent's studio: invented situations, sliders and what a year comes to. Expected amounts are worked out by hand.

import { SCREENS } from '../../www/src/studio/demonstration';
import { fragmentOf, opened } from '../../www/src/studio/fragment';
import { OWN, PRESETS } from '../../www/src/studio/presets';
import { claimOf, FIGURES, LIMITS, yearClaim, type Situation } from '../../www/src/studio/situation';
import { expect, expectNoRequests, hasFocus, tabTo, test, violations } from './page';
import { untilLocked } from './locked';
import { demonstration, LOOKS, openPreset, openStudio, ownCost, payable, studio, toScreen, type StudioPage } from './studio';

test.use({ serviceWorkers: 'block' });

/** What each preset pays, column by column, and why. */
const PAID: Record<string, string[]> = {
  // 3 × 104.00 = 312.00: below 600 and below 480.
  'healthy-year': ['0.00', '0.00'],
  // 12 × 192.00 = 2,304.00; (2,304 − 600) × 70 %, (2,304 − 480) × 70 %.
  chronic: ['1192.80', '1276.80'],
  // Stay: 24,000 × 90 % × 20 % = 4,320.00; × 70 % = 3,024.00, at most 2,600. Visits: 2 × 600 × 90 % × 40 % = 432.00, below both deductibles.
  operation: ['2600.00', '2600.00'],
  // Visits: 900 × 95 % × 50 % = 427.50, 30 % of it (128.25) by another cover: 5 × 299.25 = 1,496.25; (1,496.25 − 600) × 70 % = 627.375 → 627.38.
  // Stay: 12,000 × 95 % × 25 % = 2,850.00, less 855.00 = 1,995.00; × 70 % = 1,396.50. With 480: (1,496.25 − 480) × 70 % = 711.375 → 711.38.
  accident: ['2023.88', '2107.88'],
  // 9 × 260.00 = 2,340.00; (2,340 − 600) × 70 % = 1,218.00, (2,340 − 480) × 70 % = 1,302.00: not far from 1,400.
  'year-end': ['1218.00', '1302.00'],
  // 8 × (1,000 × 55 % × 40 %) = 8 × 220.00 = 1,760.00.
  outside: ['812.00', '896.00'],
  // 3 × 250.00 = 750.00; (750 − 100) × 80 % = 520.00; 750 × 90 % = 675.00.
  'student-injury': ['520.00', '675.00'],
  // 4 × 285.00 + 6,840.00 = 7,980.00; (7,980 − 100) × 80 % = 6,304.00; × 90 % = 7,182.00, at most 5,000.
  'student-fracture': ['6304.00', '5000.00'],
};

test('every situation opens, is marked as demo data and pays what the wording says', async ({ page }) => {
  await openStudio(page);
  for (const { id, demonstration: { kind } } of PRESETS) {
    await page.locator(`[data-preset="${id}"]`).click();
    await expect(page.locator('.studio-bar .badge')).toHaveText('演示数据');
    await expect(page.locator('.not-offer')).toBeVisible();
    if (kind === 'medical') expect(await payable(page), id).toEqual(PAID[id]);
    else await expect(page.locator('main')).toContainText('¥');
    await page.locator('#situations').click();
  }
  expect(Object.keys(PAID)).toEqual(PRESETS.filter(({ demonstration: { kind } }) => kind === 'medical').map(({ id }) => id));
});

test('the curve of the teachers’ plan is three taps away at most', async ({ page }) => {
  await openStudio(page);
  await page.locator('[data-preset]').first().click();
  await toScreen(page, 'curve');
  await expect(page.locator('st-curve svg').first()).toBeVisible();
  await expect(page.locator('st-curve')).toContainText('600');
});

test('each figure is set by slider, box and buttons, with the keyboard alone', async ({ page }) => {
  await openPreset(page, 'chronic');
  for (const figure of FIGURES) {
    const { most, step, unit } = LIMITS[figure];
    const value = async () => ((await demonstration(page)) as { situation: Situation }).situation[figure];
    const group = page.locator(`st-slider[name="${figure}"]`);
    if (!(await group.isVisible())) await page.locator('.controls summary').click();
    await group.locator('[type=range]').focus();
    await page.keyboard.press('Home');
    expect(await value(), figure).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await value(), figure).toBe(step);
    await group.locator('[id$="-more"]').press('Enter');
    expect(await value(), figure).toBe(2 * step);
    await group.locator('[id$="-less"]').press('Space');
    expect(await value(), figure).toBe(step);
    await group.locator('[id$="-box"]').fill(unit === 'money' ? '12.34' : '5');
    expect(await value(), figure).toBe(unit === 'money' ? 1234 : 5);
    await group.locator('[type=range]').focus();
    await page.keyboard.press('End');
    expect(await value(), figure).toBe(most);
    await expect(group.locator('[id$="-more"]')).toBeDisabled();
    await group.locator('[id$="-box"]').fill('7,000,000,00');
    await expect(group.locator('[role=alert]')).toContainText('请填');
    await group.locator('[id$="-box"]').press('Tab');
    await expect(group.locator('[role=alert]')).toContainText('请填');
    expect(await value(), figure).toBe(most);
    await group.locator('[id$="-box"]').fill('0');
  }
});

test('steps of one drag are taken back together, one figure after the other', async ({ page }) => {
  await openPreset(page, 'chronic');
  const before = await payable(page);
  const slider = page.locator('st-slider[name=visits] [type=range]');
  await slider.focus();
  for (let at = 0; at < 5; at += 1) await page.keyboard.press('ArrowLeft');
  await page.locator('st-slider[name=visitCost] [id$="-more"]').click();
  await page.locator('#undo').click();
  // 7 × 192.00 = 1,344.00; (1,344 − 600) × 70 % and (1,344 − 480) × 70 %.
  expect(await payable(page)).toEqual(['520.80', '604.80']);
  await page.locator('#undo').click();
  expect(await payable(page)).toEqual(before);
  await expect(page.locator('#undo')).toBeDisabled();
});

test('a third cover stands beside the others; figures that are none change nothing', async ({ page }) => {
  await openPreset(page, 'student-injury');
  await page.locator('#add-plan').selectOption('sh-teachers-2026');
  await expect(page.locator('.result-cards > li')).toHaveCount(3);
  // 750.00 − 600.00 = 150.00; × 70 %.
  expect(await payable(page)).toEqual(['520.00', '675.00', '105.00']);
  await expect(page.locator('#add-plan')).toHaveCount(0);
  await page.locator('#figure-0-rate').fill('60%');
  await page.locator('#figure-0-rate').press('Tab');
  // (750 − 100) × 60 % = 390.00
  expect(await payable(page)).toEqual(['390.00', '675.00', '105.00']);
  await page.locator('#figure-0-rate').fill('六成');
  await page.locator('#figure-0-rate').press('Tab');
  await expect(page.locator('#figure-0-rate-wrong')).toContainText('80%');
  expect(await payable(page)).toEqual(['390.00', '675.00', '105.00']);
  // Another box is put right meanwhile; what will not do stays where it is, and marked.
  await page.locator('#figure-0-deductible').fill('50');
  await page.locator('#figure-0-deductible').press('Tab');
  // (750 − 50) × 60 % = 420.00
  expect(await payable(page)).toEqual(['420.00', '675.00', '105.00']);
  await expect(page.locator('#figure-0-rate')).toHaveValue('六成');
  await expect(page.locator('#figure-0-rate')).toHaveAttribute('aria-invalid', 'true');
  await page.locator('#figure-0-rate').fill('60');
  await page.locator('#figure-0-rate').press('Tab');
  await expect(page.locator('#figure-0-rate-wrong')).toHaveCount(0);
  await page.locator('[data-remove="1"]').click();
  expect(await payable(page)).toEqual(['420.00', '105.00']);
});

test('a year as one visit pays what its visits pay together', async ({ page }) => {
  await openPreset(page, 'chronic');
  const random = generator(20_260_401);
  const years = Array.from({ length: 60 }, () => Object.fromEntries(FIGURES.map((figure) => [figure, Math.floor(random() * (LIMITS[figure].most + 1) * (random() < 0.5 ? 0.1 : 1))])) as unknown as Situation);
  const year = { valid_from: '2026-04-01', valid_to: '2027-03-31' };
  const asked = years.flatMap((situation) => (['outpatient', 'inpatient'] as const).map((axis) => [claimOf(situation, year), yearClaim(situation, year, axis).claim] as const));
  const told = await studio(page).evaluate((element, claims) => {
    const [desk] = (element as Element as StudioPage).studio.desks;
    return claims.map((pair) => pair.map((claim) => desk?.totals(claim).payable));
  }, asked);
  expect(told.some(([one]) => one !== '0.00' && one !== '4000.00')).toBe(true);
  for (const [at, [one, other]] of told.entries()) expect(other, JSON.stringify(years[at >> 1])).toBe(one);
});

test('the curve says of an amount what the sandbox says of the same year, also where another cover pays a share', async ({ page }) => {
  // 5 × 400 yuan, half of it paid by the scheme, 30 % of the rest by another cover: 5 × 140.00 = 700.00; (700 − 600) × 70 %.
  await openStudio(page, '#d=own&c=sh-teachers-2026&y=5.40000.50.0.0.0.80.0.30&x=outpatient&g=0&w=sandbox');
  expect(await payable(page)).toEqual(['70.00']);
  expect(await ownCost(page)).toEqual(['630.00']);
  // From another year along the same curve to the same amount.
  await openStudio(page, '#d=own&c=sh-teachers-2026&y=5.90000.50.0.0.0.80.0.30&x=outpatient&g=0&w=curve');
  await page.reload();
  await page.locator('#point-amount').fill('700');
  await expect(page.locator('.readout')).toContainText('¥70.00');
  await expect(page.locator('.readout')).toContainText('¥630.00');
  // Nothing but nothing is left where another cover pays all but the registration fee: 8 × 20.00.
  await openStudio(page, '#d=own&c=sh-teachers-2026&y=8.100000.60.2000.0.0.80.0.100&x=outpatient&g=0&w=goal');
  await page.reload();
  await expect(page.locator('st-goal')).toContainText('无解');
  await expect(page.locator('st-goal')).toContainText('¥160.00');
});

test('a link says every figure and opens the same demonstration', async ({ page, context }) => {
  for (const { demonstration: given } of [...PRESETS, OWN]) {
    const fragment = fragmentOf(given, 'leaf', 'en', []);
    expect(opened(fragment), fragment).toEqual({ demonstration: given, screen: 'leaf', locale: 'en', editions: expect.anything() });
    expect(fragment.length, 'short enough for a QR code').toBeLessThan(420);
  }
  await openPreset(page, 'accident');
  await page.locator('st-slider[name=visits] [id$="-more"]').click();
  const [paid, own] = [await payable(page), await ownCost(page)];
  await expect.poll(() => page.url()).toContain('y=6.');
  const other = await context.newPage();
  // What WeChat adds to every link.
  await other.goto(`${page.url()}&from=singlemessage&isappinstalled=0`);
  await expect(other.locator('st-results [data-payable]')).toHaveCount(2);
  expect([await payable(other), await ownCost(other)]).toEqual([paid, own]);
  await page.reload();
  await expect(page.locator('st-results [data-payable]')).toHaveCount(2);
  expect(await payable(page)).toEqual(paid);
});

test('a link that is no demonstration says so, and does no harm', async ({ page }) => {
  for (const fragment of ['d=chronic', 'd=chronic&c=sh-teachers-2026&x=outpatient&g=1&y=1.2', 'd=<b>&y=1', 'd=chronic&c=sh-teachers-2026&x=outpatient&g=&y=1.2.3.4.5.6.7.8.9', 'd=chronic&c=a&c=b&c=c&c=d&x=outpatient&g=1&y=1.2.3.4.5.6.7.8.9', '%', 'd=e&e=endowment-b&y=30.x.2']) {
    expect(opened(fragment), fragment).toBeUndefined();
  }
  // More than a slider takes is the most that it takes.
  expect(opened('d=own&c=sh-teachers-2026&x=outpatient&g=1&y=999.2.3.4.5.6.7.8.999')?.demonstration).toMatchObject({ situation: { visits: LIMITS.visits.most, others: 100 } });
  await openStudio(page, '#d=chronic&y=1');
  await expect(page.locator('[role=alert]')).toContainText('链接不完整');
  await expect(page.locator('[data-preset]')).toHaveCount(PRESETS.length + 1);
  // A plan that nobody here has.
  await openStudio(page, `#${fragmentOf({ ...OWN.demonstration, columns: [{ plan: 'no-such-plan' }] } as never, 'sandbox', 'en', [])}`);
  await page.reload();
  await expect(page.locator('[role=alert]')).toContainText(/链接不完整|incomplete/);
  // Plans of another kind: no contract, and no table of grades.
  for (const fragment of ['d=own&e=vehicle-claim&y=30.100.45', 'd=own&i=endowment-b&y=100.8', 'd=own&c=endowment-b&x=outpatient&g=0&y=1.2.3.4.5.6.7.8.9']) {
    await page.goto('about:blank');
    await openStudio(page, `#${fragment}`);
    await expect(page.locator('[role=alert]'), fragment).toContainText(/链接不完整|incomplete/);
  }
});

test('back and forward go from screen to screen with the figures', async ({ page }) => {
  await openPreset(page, 'chronic');
  await toScreen(page, 'goal');
  await toScreen(page, 'compare');
  await page.goBack();
  await expect(page.locator('[data-screen=goal]')).toHaveAttribute('aria-current', 'page');
  // What is typed just before another screen is opened is there on the way back, and can be taken back.
  await toScreen(page, 'sandbox');
  await page.locator('#visits-box').fill('20');
  await toScreen(page, 'goal');
  await page.goBack();
  expect(await payable(page)).toEqual(['1400.00', '1400.00']);
  await page.locator('#undo').click();
  expect(await payable(page)).toEqual(PAID['chronic']);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page.locator('[data-preset]').first()).toBeVisible();
  await page.goForward();
  await expect(page.locator('[data-screen=sandbox]')).toHaveAttribute('aria-current', 'page');
  expect(await payable(page)).toEqual(PAID['chronic']);
});

test('what is kept on the device opens again, can be deleted, and comes back', async ({ page }) => {
  await openPreset(page, 'chronic');
  await page.locator('st-slider[name=visits] [id$="-more"]').click();
  const paid = await payable(page);
  await page.locator('#keep').click();
  await expect(page.locator('.controls [role=status]').last()).toContainText('已存');
  await page.goto('/studio.html');
  await expect(page.locator('[data-kept]')).toContainText('门诊 13 次');
  await page.locator('[data-kept]').click();
  expect(await payable(page)).toEqual(paid);
  await page.locator('#situations').click();
  await page.locator('.kept button[aria-label]').click();
  await expect(page.locator('[data-kept]')).toHaveCount(0);
  await page.locator('#undo-remove').click();
  await expect(page.locator('[data-kept]')).toHaveCount(1);
});

test('what was kept under other plan data is worked out anew, and the change is shown', async ({ page }) => {
  await openPreset(page, 'chronic');
  const given = (await demonstration(page)) as never;
  const old = fragmentOf(given, 'sandbox', 'zh-CN', [{ plan: 'sh-teachers-2026', version: '0.9.0', payable: '1000.00' }]);
  await page.evaluate((fragment) => localStorage.setItem('preclaim-studio', JSON.stringify([fragment])), old);
  await page.goto('/studio.html');
  await page.locator('[data-kept]').click();
  await expect(page.locator('main .notice')).toContainText('0.9.0');
  await expect(page.locator('main .notice')).toContainText('当时报 ¥1,000.00，现在报 ¥1,192.80');
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.locator('main .notice')).toContainText('当时报 ¥1,000.00');
  await page.locator('st-slider[name=visits] [id$="-more"]').click();
  await expect(page.locator('main .notice')).toHaveCount(0);
});

test('a browser that keeps nothing says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await openPreset(page, 'chronic');
  await page.locator('#keep').click();
  await expect(page.locator('.controls [role=status]').last()).toContainText('不让存');
});

test('another language and larger text change no figure', async ({ page }) => {
  await openPreset(page, 'accident');
  const paid = await payable(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('h1')).toHaveText('What does a year come to?');
  await page.getByRole('button', { name: 'Larger text' }).click();
  await expect(studio(page)).toHaveAttribute('size', 'elder');
  expect(await payable(page)).toEqual(paid);
});

test('once it is open, nothing is asked of anybody on any screen', async ({ page }) => {
  await openStudio(page);
  await untilLocked(page);
  await expectNoRequests(page, async () => {
    for (const [preset, screens] of [['accident', SCREENS.medical], ['endowment-30', SCREENS.endowment], ['disability', SCREENS.disability]] as const) {
      await page.locator(`[data-preset="${preset}"]`).click();
      for (const screen of screens) {
        await toScreen(page, screen);
        await expect(page.locator('h1')).toBeVisible();
      }
      await page.locator('#situations').click();
    }
  });
});

test('from the first key to a figure without a mouse', async ({ page }) => {
  await openStudio(page);
  await tabTo(page, page.locator('[data-preset=chronic]'));
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText('一年下来');
  await expect.poll(() => hasFocus(page.locator('h1'))).toBe(true);
  await tabTo(page, page.locator('#visits'));
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => payable(page)).not.toEqual(PAID['chronic']);
});

for (const look of LOOKS) {
  test.describe(`${look.locale} ${look.colorScheme}`, () => {
    test.use(look);

    test('axe finds nothing on the first screen and in the sandbox, and nothing is wider than a small phone', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await openStudio(page);
      expect(await violations(page)).toEqual([]);
      await page.locator('[data-preset=student-injury]').click();
      await page.locator('.controls summary').click();
      await expect(page.locator('st-curve svg').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });
}

/** The same numbers each time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
