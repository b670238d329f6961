// Lighthouse on one page that is already served: `node run.mjs ADDRESS REPORT.json`. Prints the four scores and the
// times; asserts nothing, because times depend on the machine.

import { writeFileSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [address, report] = process.argv.slice(2);
const chrome = await launch({
  chromePath: process.env.CHROMIUM,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-background-networking'],
});
try {
  const result = await lighthouse(address, { port: chrome.port, output: 'json', logLevel: 'error' });
  const { categories, audits } = result.lhr;
  for (const { title, score } of Object.values(categories)) console.log(`${title.padEnd(16)} ${Math.round((score ?? 0) * 100)}`);
  for (const id of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'total-byte-weight']) {
    console.log(`${audits[id].title.padEnd(28)} ${audits[id].displayValue}`);
  }
  for (const { title, score, scoreDisplayMode } of Object.values(audits)) {
    if (score !== null && score < 0.9 && ['binary', 'numeric', 'metricSavings'].includes(scoreDisplayMode)) console.log(`below 90: ${title}`);
  }
  writeFileSync(report, result.report);
} finally {
  chrome.kill();
}
