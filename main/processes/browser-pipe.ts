import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const messageShape = z.object({
  id: z.int().optional(),
  method: z.string().optional(),
  sessionId: z.string().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
});

type Answer = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** One page of the browser. */
export interface BrowserSession {
  /** @throws {Error} what the browser says is wrong, or that it has ended */
  ask(method: string, params?: Answer): Promise<Answer>;
  /** Settles at the next event of a name. */
  once(event: string): Promise<void>;
}

/**
 * The line to a Chromium that was started with `--remote-debugging-pipe`: it reads commands at its third stream and writes answers and
 * events to its fourth, each in JSON and followed by a zero byte (the Chrome DevTools Protocol). No port is opened.
 */
export class BrowserPipe {
  readonly #out: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #awaited = new Map<string, Waiting[]>();
  #next = 1;
  #end: Error | null = null;
  #pieces: Buffer[] = [];

  constructor(child: ChildProcess) {
    // -- opened as pipes by whoever started the browser
    this.#out = child.stdio[3] as Writable;
    const from = child.stdio[4] as Readable; // -- as above
    from.on('data', (chunk: Buffer) => this.#take(chunk));
    from.on('error', (error) => this.#close(error));
    this.#out.on('error', (error) => this.#close(error));
    child.once('error', (error) => this.#close(error));
    child.once('exit', (code, signal) => this.#close(new Error(`the browser ended: ${signal ?? `exit code ${code}`}`)));
  }

  /** @throws {Error} what the browser says is wrong, or that it has ended */
  ask(method: string, params: Answer = {}, sessionId?: string): Promise<Answer> {
    const end = this.#end;
    if (end !== null) return Promise.reject(end);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** The line to one page. */
  session(sessionId: string): BrowserSession {
    return {
      ask: (method, params = {}) => this.ask(method, params, sessionId),
      once: (event) => {
        const awaited = new Promise<Answer>((resolve, reject) => {
          const key = `${sessionId} ${event}`;
          this.#awaited.set(key, [...(this.#awaited.get(key) ?? []), { resolve, reject }]);
        });
        const settled = awaited.then(() => undefined);
        // Whoever waits hears of the end by another question too, and may have gone by then.
        settled.catch(() => undefined);
        return settled;
      },
    };
  }

  #take(chunk: Buffer): void {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(0, from);
      if (end < 0) break;
      this.#pieces.push(chunk.subarray(from, end));
      this.#hear(Buffer.concat(this.#pieces).toString('utf8'));
      this.#pieces = [];
      from = end + 1;
    }
    if (from < chunk.length) this.#pieces.push(chunk.subarray(from));
  }

  #hear(json: string): void {
    try {
      this.#settle(messageShape.parse(JSON.parse(json)));
    } catch (error) {
      this.#close(new Error('the browser says what cannot be read', { cause: error }));
    }
  }

  #settle({ id, method, sessionId, result = {}, error }: z.infer<typeof messageShape>): void {
    if (id !== undefined) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(result);
      else waiting?.reject(new Error(error.message));
    } else if (method !== undefined) {
      const key = `${sessionId ?? ''} ${method}`;
      for (const awaited of this.#awaited.get(key) ?? []) awaited.resolve({});
      this.#awaited.delete(key);
    }
  }

  #close(error: Error): void {
    this.#end ??= error;
    for (const { reject } of [...this.#waiting.values(), ...[...this.#awaited.values()].flat()]) reject(this.#end);
    this.#waiting.clear();
    this.#awaited.clear();
  }
}
