import { expect, test as base, type BrowserContext } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from './e2e-program.ts';
import { watchCalls } from './e2e-stillness.ts';

interface Fixtures {
  /** Whether what the browser refuses is a fault; not where a test shows what has to be refused. */
  readonly isRefusalFault: boolean;
  /** The name of the archive, which the window shows. */
  readonly archiveName: string;
  /** A folder of the test's own, gone when the test is over. */
  readonly folder: string;
  readonly program: Program;
  /** Ends the program, starts it anew on the same archive and opens its window again. */
  readonly restart: () => Promise<void>;
}

/**
 * A test with a program and an archive of its own; `page` is its window. It fails whatever it looks at when the window
 * logs an error, breaks the content security policy, opens another window or turns to any address but its own.
 */
export const test = base.extend<Fixtures>({
  isRefusalFault: [true, { option: true }],
  archiveName: ['My archive', { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads in this pattern what the fixture needs
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },
  program: async ({ folder, archiveName }, use) => {
    const program = new Program(join(folder, archiveName));
    await use(program);
    await program.stop();
  },
  page: async ({ context, program, isRefusalFault }, use) => {
    const page = await context.newPage();
    watchCalls(page);
    const faults = faultsOf(context, program);
    await page.goto(await program.start());
    await expect(page.getByRole('combobox', { name: 'Search the archive' })).toBeVisible();
    await use(page);
    if (isRefusalFault) expect(faults).toEqual([]);
    await page.close();
  },
  restart: async ({ page, program }, use) => {
    await use(async () => {
      await page.goto('about:blank');
      await program.stop();
      await page.goto(await program.start());
    });
  },
});

/** What goes wrong in the windows of a browser, or leaves them, from now on. */
function faultsOf(context: BrowserContext, program: Program): readonly string[] {
  const faults: string[] = [];
  context.on('page', (page) => faults.push(`a new window: ${page.url()}`));
  context.on('weberror', (webError) => faults.push(`not caught: ${String(webError.error())}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`logged: ${message.text()}`);
  });
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== program.origin && protocol !== 'data:') faults.push(`asked for: ${request.url()}`);
  });
  return faults;
}
