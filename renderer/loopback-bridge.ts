import type { Bridge } from '../preload/contract/bridge.ts';
import type { Events } from '../preload/contract/events.ts';
import type { IntakeSource } from '../preload/contract/imports.ts';
import type { Result } from '../preload/contract/result.ts';

/** How many files are on their way to main at once. */
const lanes = 4;

/** How long a request may be, in characters, to go out even while the window closes: browsers stop at 64 KiB for all of them. */
const mostAtClosing = 8000;

/** How long the door may stay silent, in milliseconds, before the archive counts as lost. */
const patience = 4000;

/** Puts the bridge of a local browser on `window`: requests and events over the loopback door, with its session cookie. */
export function connect(): void {
  const events = new EventSource('/events');
  const bridge: Bridge = {
    door: 'loopback',
    call: (name, input) => post(`/call/${name}`, JSON.stringify(input), { 'content-type': 'application/json' }),
    on(name, listener) {
      const onMessage = (event: MessageEvent<string>): void =>
        // -- the door sends what the contract says under this name
        listener(JSON.parse(event.data) as Events[typeof name]);
      events.addEventListener(name, onMessage);
      return () => events.removeEventListener(name, onMessage);
    },
    stage,
  };
  Object.defineProperty(window, 'aide', { value: bridge });
  watch(events);
}

/** Tells the listeners of `archive.lost` when the door has gone for good. */
function watch(events: EventSource): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lost: Events['archive.lost'] = { code: 'process-ended', message: 'the loopback door does not answer' };
  events.addEventListener('open', () => {
    clearTimeout(timer);
    timer = undefined;
  });
  events.addEventListener('error', () => {
    timer ??= setTimeout(() => {
      events.dispatchEvent(new MessageEvent('archive.lost', { data: JSON.stringify(lost) }));
    }, patience);
  });
}

async function post<T>(address: string, body: BodyInit, headers: Readonly<Record<string, string>>): Promise<Result<T>> {
  try {
    // What was written last still goes out while the window closes; browsers let only little of it do so.
    const keepalive = typeof body === 'string' && body.length <= mostAtClosing;
    const response = await fetch(address, { method: 'POST', body, headers, credentials: 'same-origin', keepalive });
    // -- the door answers every request with a Result
    return (await response.json()) as Result<T>;
  } catch (error) {
    return { ok: false, failure: { code: 'process-ended', message: `${address}: ${String(error)}` } };
  }
}

/** Hands over files a few at a time; the first that fails ends it, and its failure is the answer. */
async function stage(
  files: readonly { readonly file: File; readonly path: string }[],
): Promise<Result<readonly IntakeSource[]>> {
  const waiting = files.entries();
  const sources: IntakeSource[] = [];
  let failed: Result<never> | null = null;
  const lane = async (): Promise<void> => {
    for (const [at, { file, path }] of waiting) {
      if (failed !== null) return;
      const answer = await post<IntakeSource>(`/stage?name=${encodeURIComponent(path)}`, file, {});
      if (answer.ok) sources[at] = answer.value;
      else failed = answer;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return failed ?? { ok: true, value: sources };
}
