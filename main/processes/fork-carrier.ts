import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nodeFlags, type Carrier } from './carrier.ts';

const millisecondsPerTick = 10;

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
    cpuMs: () => (child.pid === undefined ? null : cpuMsOf(child.pid)),
    kill: () => child.kill('SIGKILL'),
  };
};

/** The ticks of user and system time in `/proc/PID/stat` (proc(5)), in milliseconds; null where there is no such file. */
function cpuMsOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program, in brackets, may hold blanks itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
  } catch {
    return null;
  }
}
