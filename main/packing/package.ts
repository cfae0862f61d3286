/**
 * @file `npm run package`: builds the program and makes its installers, their checksums and a bill of materials; with `--self-test`
 * the packed app is then started to test itself. `--dry-run` packs around a stand-in for Electron instead.
 */
import { spawn } from 'node:child_process';
import { copyFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { programFolder, version } from '../processes/program.ts';
import { build } from '../start/build.ts';
import { needsNoSandbox } from '../processes/browser-sandbox.ts';
import { checksumLines } from './checksums.ts';
import { packDry, packInstallers } from './pack.ts';
import { systems, type System } from './stand-in-runtime.ts';

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    'self-test': { type: 'boolean', default: false },
    /** For which systems a dry run packs; all three unless some are named. */
    system: { type: 'string', multiple: true, default: [] },
    into: { type: 'string' },
  },
});

function systemOf(word: string): System {
  const found = systems.find((system) => system === word);
  if (found === undefined) throw new Error(`--system takes one of: ${systems.join(', ')}`);
  return found;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function runDry(output: string): Promise<void> {
  if (values['self-test']) throw new Error('What --dry-run packs cannot be started: leave out --self-test.');
  const wanted = values.system.map(systemOf);
  for (const system of wanted.length > 0 ? wanted : systems) {
    const { arch, folder } = await packDry(programFolder, output, system);
    say(`packed ${system} ${arch} ${folder}`);
  }
}

async function makeRelease(output: string): Promise<void> {
  const { app, installers } = await packInstallers(programFolder, output);
  const name = `aide-memoire-${version}-${app.system}-${app.arch}`;
  const bill = join(output, `${name}.cdx.json`);
  await copyFile(app.bill, bill);
  await writeFile(join(output, `${name}.sha256`), await checksumLines([...installers, bill]));
  for (const installer of installers) say(`made ${installer}`);
  if (values['self-test']) process.exitCode = await testItself(app.executable);
}

/** Starts a packed app to test itself; gives its exit code. */
function testItself(executable: string): Promise<number> {
  const sandbox = needsNoSandbox(process.platform, process.getuid?.()) ? ['--no-sandbox'] : [];
  const child = spawn(executable, ['--self-test', ...sandbox], { stdio: 'inherit' });
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => done(code ?? 1));
  });
}

await build(programFolder, 'all');
if (values['dry-run']) await runDry(resolve(values.into ?? join(programFolder, 'dist/dry-run')));
else await makeRelease(resolve(values.into ?? join(programFolder, 'dist')));
