import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodeFlags, type Carrier } from './carrier.ts';

/**
 * Processes of plain Node, for every door but Electron's. Run from the sources, an entry is the TypeScript beside this
 * file; run from a build, it is the JavaScript beside the bundle.
 */
export const forkCarrier: Carrier = (entry, args, limits) => {
  const isSource = import.meta.url.endsWith('.ts');
  const file = fileURLToPath(new URL(isSource ? `./${entry}-entry.ts` : `./${entry}.js`, import.meta.url));
  const child = fork(file, [...args], {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning', ...nodeFlags(entry, limits)],
    // What a reader prints as it runs out of memory is for nobody: its end is reported as the file's failure.
    stdio: ['ignore', 'ignore', entry === 'intake' ? 'ignore' : 'inherit', 'ipc'],
  });
  // A send to a process that has just ended fails on this event too; its end is reported by `exit`.
  child.on('error', () => undefined);
  return {
    pid: child.pid,
    send: (message) => {
      if (child.connected) child.send(message);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', (code, signal) => listener(signal ?? `exit code ${code}`)),
    kill: () => child.kill('SIGKILL'),
  };
};
