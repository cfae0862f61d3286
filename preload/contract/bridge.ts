import type { CallInput, CallName, CallOutput } from './calls.ts';
import type { EventName, Events } from './events.ts';
import type { IntakeSource } from './imports.ts';
import type { Result } from './result.ts';

/** The one object a door puts on `window`, as `window.aide`: the same under Electron and in a local browser. */
export interface Bridge {
  /** Which door the window came through: a browser has no folder dialogs and takes exports as downloads. */
  readonly door: 'desktop' | 'loopback';
  /** Asks main; never rejects. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  /** Listens until the function it gives is called. */
  on<E extends EventName>(name: E, listener: (event: Events[E]) => void): () => void;
  /** Hands files that were dropped or picked in the page to main; `path` is where each lay below a dropped folder. */
  stage(files: readonly { readonly file: File; readonly path: string }[]): Promise<Result<readonly IntakeSource[]>>;
}
