import { defineConfig, type PlaywrightWorkerOptions } from '@playwright/test';
import { findBrowser } from '../main/processes/find-browser.ts';
import { needsNoSandbox } from '../main/processes/browser-sandbox.ts';
import { compiledCode } from './support/compiled-code.ts';
import { findHeadlessShell } from './support/ensure-chromium.ts';

process.env['NODE_COMPILE_CACHE'] = compiledCode;

const chromium = await findBrowser(process.platform, process.env);

/** What a hostile page tries is watched in the whole browser; the shell has no clipboard to copy to unasked. */
const inWholeBrowser = /\/(as-saved|attacks|export|hostile-pages|names|note-links|pages|whole-loop)\.spec\.ts$/u;

/** Real Chromium, whatever this computer has; `json` goes to PLAYWRIGHT_JSON_OUTPUT_FILE when that is set. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  globalSetup: './support/compiled-code.ts',
  workers: 2,
  // A test that passes only then is said to: a race between a machine's fingers and the window is to be looked for, and holds nobody up.
  retries: 1,
  forbidOnly: true,
  timeout: 180_000,
  // What is awaited comes at once on a quiet computer; a busy one is no failure.
  expect: { timeout: 60_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? [['list']] : [['list'], ['json']],
  use: {
    browserName: 'chromium',
    // A trace takes a third of the time of all tests; one failure is looked at with `npm run e2e -- --trace on e2e/NAME`.
    trace: 'off',
    viewport: { width: 1280, height: 800 },
  },
  projects: [
    { name: 'browser', testMatch: inWholeBrowser, use: launching(chromium) },
    // Drawing its own window takes a fifth of the time of every test.
    { name: 'window', testIgnore: inWholeBrowser, use: launching(findHeadlessShell() ?? chromium) },
  ],
});

function launching(executablePath: string | null): Pick<PlaywrightWorkerOptions, 'launchOptions'> {
  return {
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        ...(needsNoSandbox(process.platform, process.getuid?.()) ? ['--no-sandbox'] : []),
      ],
    },
  };
}
