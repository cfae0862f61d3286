import { app, utilityProcess } from 'electron';
import { join } from 'node:path';
import { nodeFlags, type Carrier } from '../processes/carrier.ts';

/** Processes of Electron's own kind, from entries built into one folder. The program must be ready. */
export function utilityCarrier(entriesFolder: string): Carrier {
  return (entry, args, limits) => {
    const child = utilityProcess.fork(join(entriesFolder, `${entry}.js`), [...args], {
      serviceName: `Aide-mémoire ${entry}`,
      execArgv: [...nodeFlags(entry, limits)],
    });
    return {
      get pid() {
        return child.pid;
      },
      send: (message) => child.postMessage(message),
      onMessage: (listener) => {
        child.on('message', listener);
      },
      onExit: (listener) => {
        child.once('exit', (code) => listener(`exit code ${code}`));
      },
      cpuMs: () => {
        const spent = app.getAppMetrics().find(({ pid }) => pid === child.pid)?.cpu.cumulativeCPUUsage;
        return spent === undefined ? null : spent * 1000;
      },
      kill: () => {
        child.kill();
      },
    };
  };
}
