import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findElectron } from '../main/start/electron-runtime.ts';
import { ensureChromium, installHeadlessShell } from './support/ensure-chromium.ts';
import { checkCounts, countsLine, reportCounts, sumCounts, type TestCounts } from './support/test-counts.ts';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const reports = await mkdtemp(join(tmpdir(), 'aide-memoire-tests-'));

/** Runs an npm script and shows its output; gives whether it ended well. */
async function script(name: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  console.log(`\n── ${name}`);
  const npm = process.env['npm_execpath'];
  const [command, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const child = spawn(command ?? 'npm', [...first, 'run', '--silent', name, '--', ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: npm === undefined && process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function check(name: string): Promise<TestCounts> {
  return checkCounts(await script(name));
}

async function vitest(name: string): Promise<TestCounts> {
  const report = join(reports, `${name}.json`);
  const isPassed = await script(name, ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  return reportCounts(report, isPassed);
}

async function endToEnd(): Promise<TestCounts> {
  const electron = await findElectron(join(projectFolder, 'node_modules/electron'), process.env);
  // The program as it is shipped: from its sources each of its processes takes half a second longer to start.
  if (!(await script('build:tests'))) return checkCounts(false);
  const chromium = await ensureChromium(projectFolder, console.log);
  if (chromium === null) {
    console.log('The end-to-end tests could not run: no Chromium was found and none could be installed.');
    return checkCounts(false);
  }
  await installHeadlessShell(console.log);
  if (electron === null)
    console.log('The tests on the real Electron are skipped: its runtime is not here (npx install-electron).');
  const report = join(reports, 'e2e.json');
  const isPassed = await script('e2e', [], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return reportCounts(report, isPassed);
}

const counts = sumCounts([
  await check('types'),
  await check('lint'),
  await check('format:check'),
  await check('knip'),
  await vitest('unit'),
  await vitest('rules'),
  await vitest('integration'),
  await endToEnd(),
]);
await rm(reports, { recursive: true, force: true });
console.log(`\n${countsLine(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
