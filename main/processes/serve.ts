import { toFailure } from '../archive/app-error.ts';
import type { Answer, Notice, Question } from './protocol.ts';

/** The line to the program that started this process, under plain Node and under Electron alike. */
interface ParentLine {
  send(message: Answer | Notice): void;
  onMessage(listener: (message: Question | Notice) => void): void;
}

/** Answers for each name of a table of calls. */
export type Handlers<C extends { readonly [N in keyof C]: { input: unknown; output: unknown } }> = {
  readonly [N in keyof C]: (input: C[N]['input']) => C[N]['output'] | Promise<C[N]['output']>;
};

/** Answers any question by name, or throws. */
export type AnswerAny = (name: string, input: unknown) => unknown;

/** A table of handlers as one function. */
export function answerFrom<C extends { readonly [N in keyof C]: { input: unknown; output: unknown } }>(
  handlers: Handlers<C>,
): AnswerAny {
  const table: ReadonlyMap<string, (input: never) => unknown> = new Map(Object.entries(handlers));
  return (name, input) => {
    const handler = table.get(name);
    if (handler === undefined) throw new Error(`nothing answers ${name}`);
    return handler(input as never); // -- typed by the table that both ends share
  };
}

/** Answers questions from the program that started this process; what is thrown goes back as a failure. Gives the way to tell it things. */
export function serve(
  answer: AnswerAny,
  onNotice: (notice: string, payload: unknown) => void = () => undefined,
): (notice: string, payload: unknown) => void {
  const line = parentLine();
  line.onMessage((message) => {
    if ('notice' in message) {
      onNotice(message.notice, message.payload);
      return;
    }
    const { seq, name, input } = message;
    void (async () => {
      try {
        line.send({ seq, ok: true, value: await answer(name, input) });
      } catch (error) {
        line.send({ seq, ok: false, failure: toFailure(error) });
      }
    })();
  });
  return (notice, payload) => line.send({ notice, payload });
}

function parentLine(): ParentLine {
  // Electron's utilityProcess gives its entry a `parentPort`, which Node's types do not know.
  const port = (process as { parentPort?: ElectronPort }).parentPort; // -- absent under plain Node
  if (port !== undefined) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    };
  }
  // Ctrl+C in a terminal, its closing and a shutdown reach every process of the group; when to end is the parent's to say.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  // The parent is gone: nothing this process could finish would reach anyone.
  process.on('disconnect', () => process.exit(0));
  return {
    send: (message) => {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => process.on('message', (message) => listener(message as Question | Notice)), // -- sent by `connect`
  };
}

interface ElectronPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: Question | Notice }) => void): void;
}
