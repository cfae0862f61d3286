import { importsOf, type Finding, type SourceFile } from '../support/source-files.ts';

/** A part of the project: what lies in it, what of ours it may import, and where to go with the rest. */
interface Part {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly packages: RegExp;
  readonly instead: string;
}

const contract = 'preload/contract/';
const rules = ['main/archive/', contract];
const none = /^(?!)/u;
const anyButElectron = /^(?!electron$)/u;
const noDatabase = /^(?!electron$|better-sqlite3$)/u;

const workInstead =
  'This folder works for a process entry and knows only main/archive: let main/processes bring things together.';
const doorInstead = 'A door only passes requests on: go through the House of main/calls.';

/** The first part whose folder a file lies in is its part. */
const parts: readonly Part[] = [
  {
    folder: contract,
    mayImport: [contract],
    packages: none,
    instead: 'The contract is plain types both sides share: move what needs more to main/calls or to the renderer.',
  },
  {
    folder: 'preload/',
    mayImport: ['preload/'],
    packages: /^electron$/u,
    instead: 'The preload script holds no logic: put it in main/calls or in the renderer.',
  },
  {
    folder: 'renderer/',
    mayImport: ['renderer/', contract],
    packages: /^(?!electron$|node:|better-sqlite3$|zod$|htmlparser2$)/u,
    instead: 'The window reaches main only through renderer/bridge.ts: add a call to preload/contract/calls.ts.',
  },
  {
    folder: 'main/archive/',
    mayImport: rules,
    packages: /^(?!electron$|better-sqlite3$|node:(?:fs|child_process|net|http|https|dgram|worker_threads))/u,
    instead: 'The rules of the field are pure: read files and databases elsewhere and pass the values in.',
  },
  { folder: 'main/storage/', mayImport: ['main/storage/', ...rules], packages: anyButElectron, instead: workInstead },
  { folder: 'main/search/', mayImport: ['main/search/', ...rules], packages: anyButElectron, instead: workInstead },
  { folder: 'main/intake/', mayImport: ['main/intake/', ...rules], packages: noDatabase, instead: workInstead },
  { folder: 'main/export/', mayImport: ['main/export/', ...rules], packages: noDatabase, instead: workInstead },
  {
    folder: 'main/processes/',
    mayImport: ['main/processes/', 'main/intake/', 'main/export/', 'main/search/', 'main/storage/', ...rules],
    packages: anyButElectron,
    instead: 'Processes know nothing of who asks: take it as an argument, as Carrier is.',
  },
  {
    folder: 'main/jobs/',
    mayImport: ['main/jobs/', 'main/processes/', ...rules],
    packages: noDatabase,
    instead: 'Jobs ask a process: add a request to main/processes.',
  },
  {
    folder: 'main/calls/',
    mayImport: ['main/calls/', 'main/jobs/', 'main/processes/', ...rules],
    packages: noDatabase,
    instead: 'Calls ask a process: add a request to main/processes; take what a door can do through DoorSurface.',
  },
  {
    folder: 'main/desktop/',
    mayImport: ['main/desktop/', 'main/calls/', 'main/processes/', ...rules],
    packages: /^(?!better-sqlite3$)/u,
    instead: doorInstead,
  },
  ...['main/loopback/', 'main/start/'].map((folder) => ({
    folder,
    mayImport: [folder, 'main/calls/', 'main/processes/', ...rules],
    packages: noDatabase,
    instead: doorInstead,
  })),
  {
    folder: 'main/packing/',
    mayImport: ['main/packing/', 'main/start/', 'main/processes/'],
    packages: noDatabase,
    instead: 'Packing knows the built program from outside only: what the app does at run time goes elsewhere.',
  },
  {
    folder: 'main/cli/',
    // `npm run window` opens the loopback door from the command line.
    mayImport: ['main/cli/', 'main/loopback/', 'main/calls/', 'main/processes/', ...rules],
    packages: noDatabase,
    instead: doorInstead,
  },
  {
    folder: 'main/start.ts',
    mayImport: ['main/start/', 'main/loopback/', 'main/calls/', 'main/processes/', ...rules],
    packages: noDatabase,
    instead: 'The start only chooses a door: put the work behind one.',
  },
];

/** Every import that runs against DESIGN's directions, each with where to go instead. */
export function importsAgainstDirections(files: readonly SourceFile[]): readonly Finding[] {
  return files
    .filter(({ path }) => !path.startsWith('tests/'))
    .flatMap((file): readonly Finding[] => {
      const part = parts.find(({ folder }) => file.path.startsWith(folder));
      if (part === undefined)
        return [{ place: file.path, what: 'No layer holds this file: put it in one of main’s folders.' }];
      return importsOf(file)
        .filter((name) => !mayImport(part, name))
        .map((name) => ({ place: file.path, what: `imports ${name}. ${part.instead}` }));
    });
}

function mayImport(part: Part, name: string): boolean {
  const isOurs = /^(?:main|preload|renderer|tests|resources)\//u.test(name);
  return isOurs ? part.mayImport.some((folder) => name.startsWith(folder)) : part.packages.test(name);
}
