import { test, type Page } from '@playwright/test';

const STEPS = 200;
/** Three covers over a year of twelve visits and a stay. */
const YEAR = '#d=own&c=sh-teachers-2026&c=sh-university-480-2026&c=student-accident-medical-2026~deductible-100.00~rate-0.80~limit-10000.00&y=12.48000.60.2000.1.2400000.80.5.10&x=outpatient&g=300000&w=sandbox';

for (const name of ['visitCost', 'visitScheme', 'visits']) {
  test(`how smoothly the studio follows a slider: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/studio.html${YEAR}`, { waitUntil: 'networkidle' });
    await page.locator('st-results [data-payable]').first().waitFor();
    await page.waitForTimeout(1_000);
    const frames = await drag(page, name);
    const at = (share: number) => (frames[Math.min(Math.ceil(frames.length * share), frames.length) - 1] ?? 0).toFixed(1);
    const late = frames.filter((frame) => frame > 25).length;
    console.log(`${name}: ${STEPS} steps, three covers; frames ${frames.length}, median ${at(0.5)} ms, p98 ${at(0.98)} ms, longest ${at(1)} ms, later than 25 ms: ${late}`);
  });
}

/** Draws a slider's thumb from end to end, one step a frame, and gives the times between frames, the shortest first. */
async function drag(page: Page, name: string): Promise<number[]> {
  const slider = page.locator(`st-slider[name=${name}] [type=range]`);
  await slider.scrollIntoViewIfNeeded();
  return slider.evaluate(async (element, steps) => {
    const input = element as HTMLInputElement;
    const times: number[] = [];
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    let last = await frame();
    for (let step = 0; step <= steps; step += 1) {
      // As a finger does it: a value, and the event that tells of it.
      input.value = String(Math.round((Number(input.max) * step) / steps));
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times.sort((one, other) => one - other);
  }, STEPS);
}
