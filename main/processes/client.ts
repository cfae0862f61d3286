import { AppError, toError } from '../archive/app-error.ts';
import type { Carried } from './carrier.ts';
import type { Answer, Notice, Question } from './protocol.ts';

/** A table of calls: for each name what goes in and what comes out. */
type CallTable<C> = { readonly [N in keyof C]: { input: unknown; output: unknown } };

/** The typed line to one process: questions with answers, and notices either way. */
export interface Client<C extends CallTable<C>> {
  readonly pid: number | undefined;
  readonly hasEnded: boolean;
  /** @throws {AppError} the failure of the answer, or `process-ended` when the process ended first */
  ask<N extends keyof C & string>(name: N, input: C[N]['input']): Promise<C[N]['output']>;
  tell(notice: string, payload: unknown): void;
  kill(): void;
  /** Settles with the reason when the process has ended. */
  readonly ended: Promise<string>;
}

/** Opens the line to a process that was just started; `onNotice` hears what it tells unasked. */
export function connect<C extends CallTable<C>>(
  carried: Carried,
  onNotice: (notice: string, payload: unknown) => void,
): Client<C> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: AppError) => void }>();
  let nextSeq = 1;
  let endReason: string | null = null;

  carried.onMessage((message) => {
    // -- the other end is `serve` below: our own program, behind our own pipe
    const received = message as Answer | Notice;
    if ('notice' in received) {
      onNotice(received.notice, received.payload);
      return;
    }
    const pending = waiting.get(received.seq);
    waiting.delete(received.seq);
    if (received.ok) pending?.resolve(received.value as never); // -- typed by the table both ends share
    else pending?.reject(toError(received.failure));
  });
  const ended = new Promise<string>((resolve) => {
    carried.onExit((reason) => {
      endReason = reason;
      for (const { reject } of waiting.values()) reject(new AppError('process-ended', `the process ended: ${reason}`));
      waiting.clear();
      resolve(reason);
    });
  });
  return {
    pid: carried.pid,
    get hasEnded() {
      return endReason !== null;
    },
    ask(name, input) {
      if (endReason !== null)
        return Promise.reject(new AppError('process-ended', `the process had ended: ${endReason}`));
      const seq = nextSeq++;
      return new Promise((resolve, reject) => {
        waiting.set(seq, { resolve, reject });
        carried.send({ seq, name, input } satisfies Question);
      });
    },
    tell: (notice, payload) => carried.send({ notice, payload } satisfies Notice),
    kill: () => carried.kill(),
    ended,
  };
}
