/** @file `npm run package`: builds the program and makes its installers, or with `--dry-run` packs it around a stand-in for Electron. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { programFolder } from '../processes/program.ts';
import { build } from '../start/build.ts';
import { packDry, packInstallers } from './pack.ts';
import { systems, type System } from './stand-in-runtime.ts';

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
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

const wanted = values.system.map(systemOf);
await build(programFolder, 'all');
if (values['dry-run']) {
  const output = resolve(values.into ?? join(programFolder, 'dist/dry-run'));
  for (const { system, arch, folder } of await packDry(programFolder, wanted.length > 0 ? wanted : systems, output))
    process.stdout.write(`packed ${system} ${arch} ${folder}\n`);
} else {
  for (const installer of await packInstallers(programFolder, resolve(values.into ?? join(programFolder, 'dist'))))
    process.stdout.write(`made ${installer}\n`);
}
