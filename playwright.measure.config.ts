import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** What is looked at and measured, not asserted: `cargo xtask screenshots`, `cargo xtask latency`. */
export default defineConfig({ ...base, testDir: 'tests/measure', outputDir: 'target/measure', timeout: 300_000 });
