import { app, type BrowserWindow } from 'electron';
import { resolve } from 'node:path';

/** The files named on a command line, as absolute paths. Arguments are data: switches and what cannot be a path are left out. */
function namedFiles(args: readonly string[], workingFolder: string): readonly string[] {
  return args
    .filter((arg) => arg !== '' && !arg.startsWith('-') && !arg.includes('\0'))
    .map((arg) => resolve(workingFolder, arg));
}

/** Files the system hands to the program, kept until somebody takes them. */
export interface GivenFiles {
  handTo(take: (files: readonly string[]) => void): void;
}

/** Collects the files of the command line, of later starts and of the system's file manager. Call it before the program is ready. */
export function receiveGivenFiles(ownArguments: readonly string[], window: () => BrowserWindow | null): GivenFiles {
  let waiting: string[] = [];
  let taker: ((files: readonly string[]) => void) | null = null;
  const give = (files: readonly string[]): void => {
    waiting.push(...files);
    if (taker === null || waiting.length === 0) return;
    taker(waiting);
    waiting = [];
  };

  // Before the files stands the program, and its folder when it was started from the sources.
  const firstFile = app.isPackaged ? 1 : 2;
  give(namedFiles(ownArguments.slice(firstFile), process.cwd()));
  app.on('second-instance', (_event, args, workingFolder) => {
    const shown = window();
    if (shown?.isMinimized() === true) shown.restore();
    shown?.focus();
    give(namedFiles(args.slice(firstFile), workingFolder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    give([path]);
  });

  return {
    handTo(take) {
      taker = take;
      give([]);
    },
  };
}
