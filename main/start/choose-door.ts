/** What this computer has, as far as it matters for opening a window. */
export interface Surroundings {
  readonly hasDisplay: boolean;
  readonly electron: string | null;
  readonly browser: string | null;
}

/** How the window is opened: `line` says in one sentence why it is not the desktop window. */
export type Door =
  | { readonly kind: 'desktop'; readonly electron: string }
  | { readonly kind: 'browser'; readonly browser: string; readonly line: string }
  | { readonly kind: 'address'; readonly line: string };

/** The best door these surroundings allow: the desktop window, else a local browser, else an address to open. */
export function chooseDoor({ hasDisplay, electron, browser }: Surroundings): Door {
  if (!hasDisplay) {
    return { kind: 'address', line: 'There is no display here. Open this address in a browser on this computer:' };
  }
  if (electron !== null) return { kind: 'desktop', electron };
  const why = 'The Electron runtime is not here and cannot be downloaded';
  return browser === null
    ? { kind: 'address', line: `${why}. Open this address in a browser on this computer:` }
    : { kind: 'browser', browser, line: `${why}, so Aide-mémoire opens in ${browser}.` };
}
