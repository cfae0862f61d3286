/** A process of ours and the line to it: the smallest thing `child_process` and Electron's `utilityProcess` have in common. */
export interface Carried {
  readonly pid: number | undefined;
  send(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Told once, when the process has ended for whatever reason. */
  onExit(listener: (reason: string) => void): void;
  /** The processor time it has taken so far, in milliseconds; null where the system does not tell. */
  cpuMs(): number | null;
  /** Ends the process at once, whatever it is doing. */
  kill(): void;
}

/** The entries that run in processes of their own. */
export type EntryName = 'archive' | 'intake';

/** The flags of Node an entry runs under. */
export function nodeFlags(entry: EntryName, limits?: { readonly memoryMB: number }): readonly string[] {
  return [
    // Young objects of the archive are short-lived rows: more room for them costs 100 MB at 100,000 articles and gains nothing.
    ...(entry === 'archive' ? ['--max-semi-space-size=4'] : []),
    // V8 lets old objects grow to twice what is alive before it looks: 500 MB at 100,000 articles in place of 300.
    ...(entry === 'archive' ? ['--heap-growing-percent=30'] : []),
    // The tree of a page is short-lived too, and large: with less room it is copied about before it is let go.
    ...(entry === 'intake' ? ['--max-semi-space-size=32'] : []),
    // A reader gives way to searches; threads of its own that collect garbage would not.
    ...(entry === 'intake' ? ['--single-threaded-gc'] : []),
    ...(limits === undefined ? [] : [`--max-old-space-size=${limits.memoryMB}`]),
  ];
}

/** Starts the process of an entry with its arguments; `memoryMB` caps its JavaScript heap. */
export type Carrier = (entry: EntryName, args: readonly string[], limits?: { readonly memoryMB: number }) => Carried;
