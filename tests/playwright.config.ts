import { defineConfig } from '@playwright/test';
import { findBrowser } from '../main/processes/find-browser.ts';
import { needsNoSandbox } from '../main/processes/browser-sandbox.ts';

const executablePath = await findBrowser(process.platform, process.env);

/** One real Chromium, whatever this computer has; `json` goes to PLAYWRIGHT_JSON_OUTPUT_FILE when that is set. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  // What is awaited comes at once on a quiet computer; a busy one is no failure.
  expect: { timeout: 60_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? [['list']] : [['list'], ['json']],
  use: {
    browserName: 'chromium',
    trace: 'retain-on-failure',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        ...(needsNoSandbox(process.platform, process.getuid?.()) ? ['--no-sandbox'] : []),
      ],
    },
  },
});
