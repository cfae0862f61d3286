import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** As `npm run build:tests` makes it. */
const entry = fileURLToPath(new URL('../../out/main/window.js', import.meta.url));

/** The program on one archive, as `npm run window` starts it, but bundled as it is shipped. */
export class Program {
  readonly #folder: string;
  #child: ChildProcess | null = null;
  #origin = '';

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The origin of its window; empty until it has been started. */
  get origin(): string {
    return this.#origin;
  }

  /** Starts it and gives the address that lets the first who opens it in. */
  async start(): Promise<string> {
    const child = spawn(process.execPath, [entry, this.#folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    const address = await Promise.race([
      once(createInterface(child.stdout), 'line').then(String),
      once(child, 'exit').then(() => Promise.reject(new Error('the program ended before its door was open'))),
    ]);
    this.#origin = new URL(address).origin;
    return address;
  }

  /** Halts its archive process in the middle of whatever it does, as an endless search would keep it busy. */
  haltArchive(): void {
    const children = execFileSync('pgrep', ['--parent', String(this.#child?.pid), '--full', 'main/archive']);
    process.kill(Number(String(children).trim()), 'SIGSTOP');
  }

  /** Ends it as closing its terminal does, and waits until it is gone. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
}
