import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '../../main/processes/carrier.ts';

/** Where Node keeps what it compiled, for the processes that tests start by the hundred (nodejs.org/api/module.html, compile cache). */
export const compiledCode = fileURLToPath(new URL('../../node_modules/.cache/aide-memoire/compiled', import.meta.url));

/** Compiles the code of the readers once: a process that is killed, as they are, keeps nothing of what it compiled. */
// oxlint-disable-next-line import/no-default-export -- Vitest and Playwright call the default export of a global setup
export default function compileReaders(): void {
  const reading = new URL('../../main/intake/read-file.ts', import.meta.url);
  spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...nodeFlags('intake'), fileURLToPath(reading)],
    { env: { ...process.env, NODE_COMPILE_CACHE: compiledCode }, stdio: 'inherit' },
  );
}
