import { fork, type ChildProcess, type Serializable } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ForkOptions } from 'electron';
import { app } from './electron-double-app.ts';

/** Node itself: a test may have the program taken for another executable. */
const node = process.execPath;

/** A process of ours, real but of plain Node: it runs the built entry it is asked for, or its source where nothing is built. */
class UtilityProcessDouble extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super();
    const entry = basename(modulePath, '.js');
    const source = fileURLToPath(new URL(`../../main/processes/${entry}-entry.ts`, import.meta.url));
    this.#child = fork(existsSync(modulePath) ? modulePath : source, [...args], {
      serialization: 'advanced',
      execPath: node,
      execArgv: [...(options.execArgv ?? [])],
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  postMessage(message: Serializable): void {
    if (this.#child.connected) this.#child.send(message);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

/** The way to start processes. */
export const utilityProcess = {
  fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): UtilityProcessDouble {
    app.mustBeReady('utilityProcess.fork');
    return new UtilityProcessDouble(modulePath, args, options);
  },
};
