import { test } from '@playwright/test';
import { walk } from './journey';

/** A phone of some years ago, as far as a browser can play one. */
const SLOWER = 4;
/** The browser reports durations in steps of 8 ms and none below 16. */
const FINEST = 16;

test('how long the page takes to answer', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript((finest) => {
    const seen: { name: string; duration: number }[] = [];
    Object.assign(window, { seen });
    const observer = new PerformanceObserver((list) => {
      for (const { entryType, name, duration } of list.getEntries()) if (entryType === 'event') seen.push({ name, duration });
    });
    observer.observe({ type: 'event', durationThreshold: finest, buffered: true } as PerformanceObserverInit);
  }, FINEST);
  await page.goto('/', { waitUntil: 'networkidle' });
  let steps = 0;
  await walk(page, async () => {
    steps += 1;
    await page.waitForTimeout(300);
  });
  await page.evaluate(() => (document.querySelector('preclaim-check') as unknown as { session: { journey: { go(place: object): void } } }).session.journey.go({ screen: 'result' }));
  await page.waitForTimeout(2_000);
  const events = await page.evaluate(() => (window as unknown as { seen: { name: string; duration: number }[] }).seen);
  const taps = events.filter(({ name }) => /^(?:pointerup|click|keydown|keyup|input)$/.test(name)).map(({ duration }) => duration).sort((one, other) => one - other);
  const at = (share: number) => taps[Math.min(Math.ceil(taps.length * share), taps.length) - 1] ?? 0;
  console.log(`${steps} steps, ${taps.length} events of ${FINEST} ms or more, processor ${SLOWER} times slower`);
  console.log(`median ${at(0.5)} ms, p98 ${at(0.98)} ms, longest ${at(1)} ms`);
  const slow = events.filter(({ duration }) => duration > 100).map(({ name, duration }) => `${name} ${duration}`);
  if (slow.length > 0) console.log(`over 100 ms: ${slow.join(', ')}`);
});
