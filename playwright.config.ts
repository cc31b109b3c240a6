import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { LAUNCH_ARGS } from './scripts/browser-options.mjs';
import { TESTED_YEAR } from './scripts/years.mjs';

const executablePath = process.env.CHROMIUM_PATH;
if (!executablePath)
  throw new Error('CHROMIUM_PATH is not set. Run the browser tests with: npm run test:e2e');

// Random runs are the same every time in the suite, and another each time they are asked for at length.
process.env.SEED ||= process.env.LONG === '1' ? String(Date.now() % 1_000_000) : '1984';

const port = process.env.E2E_PORT ?? '4173';
const address = `http://127.0.0.1:${port}/`;
const serve = `node scripts/serve.mjs --port ${port}`;
/** Years that are built beside the one that the tests know, which is built alone then. */
const others = (existsSync('build') ? readdirSync('build') : []).filter(
  (name) => /^\d{4}$/.test(name) && name !== String(TESTED_YEAR)
);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  reporter: 'list',
  // Maps are drawn in software: more at once than there are cores would only wait for each other.
  workers: Math.min(2, availableParallelism()),
  // A machine can be too busy once. What passes only then is listed as flaky, by name.
  retries: 1,
  timeout: 45_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 900 },
    // A worker would answer requests that a test holds back; offline.spec.ts lets it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: LAUNCH_ARGS
    }
  },
  webServer: {
    command: others.length > 0 ? `node scripts/build.mjs --tested && ${serve}` : serve,
    url: address,
    timeout: 300_000,
    reuseExistingServer: false
  }
});
