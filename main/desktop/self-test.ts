import { app } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noDialogs } from '../calls/ask-house.ts';
import type { OpenHouse, openHouse } from '../calls/open-house.ts';
import { registerAppScheme } from './app-protocol.ts';
import { utilityCarrier } from './carrier.ts';
import { lockDefaultSession, lockProgram } from './lockdown.ts';
import { checkFuses, checkLoop, checkRuntime, checkWindow, type Finding, type NamedCheck } from './self-checks.ts';

/** What a self-test is given: the folder that holds `out` and `resources`, Electron's own executable, the way to open a house and the way out for a line of the report. */
export interface SelfTestParts {
  readonly appFolder: string;
  readonly executable: string;
  readonly openHouse: typeof openHouse;
  readonly print: (line: string) => Promise<void>;
}

/** A self-test that has not come to its end by then has failed, in milliseconds. */
const mostMs = 120_000;

/**
 * Tries the whole program on an archive in a temporary folder, and ends it: with 0 when all is well, else with 1. Every check is
 * reported as a line of JSON, and again in plain words. It opens no other archive, and leaves no window and no file behind.
 */
export async function runSelfTest(parts: SelfTestParts): Promise<void> {
  lockProgram();
  registerAppScheme();
  const scratch = mkdtempSync(join(tmpdir(), 'aide-memoire-self-test-'));
  // Before the program is ready: it keeps nothing, and a program that runs already is not in its way.
  app.setPath('userData', join(scratch, 'user'));
  // The window closes before the end, and Electron would quit with it.
  app.on('window-all-closed', () => undefined);
  const report = new Report(parts.print);
  const end = async (words: string): Promise<void> => {
    clearTimeout(late);
    await report.conclude(words);
    sweep(scratch);
    app.exit(report.isWell ? 0 : 1);
  };
  const late = setTimeout(() => {
    report.isWell = false;
    void end(`It was given up after ${mostMs / 1000} seconds.`);
  }, mostMs);
  try {
    await app.whenReady();
    lockDefaultSession();
    await checkAll(parts, scratch, report);
    await end('');
  } catch (error) {
    report.isWell = false;
    await end(`It could not be carried out: ${String(error)}`);
  }
}

function sweep(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // On Windows Chromium holds files of its own until it has ended: they stay for the system to sweep, with nothing of the archive among them.
  }
}

async function checkAll(parts: SelfTestParts, scratch: string, report: Report): Promise<void> {
  await report.run(checkRuntime());
  await report.run(checkFuses(parts.executable));
  let house: OpenHouse | null = null;
  const notes = join(scratch, 'notes');
  const isOpen = await report.run({
    name: 'archive',
    async look() {
      house = await parts.openHouse({
        folder: join(scratch, 'archive'),
        carrier: utilityCarrier(join(parts.appFolder, 'out/main')),
        surface: { ...noDialogs, chooseFolder: () => Promise.resolve(notes) },
        version: app.getVersion(),
        sampleFolder: join(parts.appFolder, 'resources/sample-library'),
      });
      const found = await house.archive.ask('archive.engine', null);
      return { words: `a new archive opens on SQLite ${found.sqlite}, better-sqlite3 ${found.betterSqlite3}`, found };
    },
  });
  if (!isOpen || house === null) return;
  const opened: OpenHouse = house;
  await report.run(checkWindow(parts.appFolder, opened));
  for (const check of checkLoop(opened, notes)) if (!(await report.run(check))) break;
  await report.run({
    name: 'close',
    async look(): Promise<Finding> {
      await opened.close();
      return { words: 'the archive closes', found: null };
    },
  });
}

/** Runs checks one after the other and reports each as it ends. */
class Report {
  isWell = true;
  readonly #print: (line: string) => Promise<void>;
  readonly #words: string[] = [];

  constructor(print: (line: string) => Promise<void>) {
    this.#print = print;
  }

  /** Gives whether the check passed; a check that throws has failed, and its error says why. */
  async run({ name, look }: NamedCheck): Promise<boolean> {
    const outcome = await look().then(
      (finding) => ({ isWell: true, ...finding }),
      (error: unknown) => ({
        isWell: false,
        words: error instanceof Error ? error.message : String(error),
        found: null,
      }),
    );
    this.isWell &&= outcome.isWell;
    this.#words.push(`${outcome.isWell ? 'well  ' : 'FAILED'}  ${name}: ${outcome.words}`);
    await this.#print(JSON.stringify({ check: name, ...outcome }));
    return outcome.isWell;
  }

  /** Says all of it again in plain words, the verdict last. */
  async conclude(words: string): Promise<void> {
    for (const line of this.#words) await this.#print(line);
    await this.#print(
      [this.isWell ? 'The self-test passed.' : 'The self-test failed.', words].filter((part) => part !== '').join(' '),
    );
  }
}
