import { app, type BrowserWindow } from 'electron';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Annotation } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { importEnds, type ImportProgress } from '../../preload/contract/imports.ts';
import { askHouse } from '../calls/ask-house.ts';
import type { OpenHouse } from '../calls/open-house.ts';
import { serveWindow } from './app-protocol.ts';
import { connectWindow } from './calls-ipc.ts';
import { readFuses, wrongFuses } from './fuses.ts';
import { lockedPreferences } from './locked-preferences.ts';
import { createWindow, loadWindow } from './window.ts';

/** What a check has found, for programs, and the same in plain words. */
export interface Finding {
  readonly words: string;
  readonly found: unknown;
}

/** One check of the self-test; it fails by throwing an error that says what is wrong. */
export interface NamedCheck {
  readonly name: string;
  readonly look: () => Promise<Finding>;
}

/** Which versions the program runs on. */
export function checkRuntime(): NamedCheck {
  return {
    name: 'runtime',
    look() {
      const { electron, chrome, node } = process.versions;
      const found = { app: app.getVersion(), electron, chromium: chrome, node, isPackaged: app.isPackaged };
      const words = `Aide-mémoire ${found.app} on Electron ${electron ?? 'unknown'}, Chromium ${chrome ?? 'unknown'}, Node ${node}`;
      return Promise.resolve({ words, found });
    },
  };
}

/** Whether the executable has its fuses as a released app must; one that is not packed is only looked at. */
export function checkFuses(executable: string): NamedCheck {
  return {
    name: 'fuses',
    async look() {
      const fuses = await readFuses(executable, process.platform);
      const wrong = wrongFuses(fuses);
      if (app.isPackaged && wrong.length > 0) throw new Error(`fuses are not as released: ${wrong.join(', ')}`);
      const words = app.isPackaged
        ? `all ${fuses.size} fuses are as released`
        : 'the app is not packed: fuses are not set';
      return { words, found: Object.fromEntries(fuses) };
    },
  };
}

/** Whether a window loads its page, the page asks main, and the window is locked as it must be. It stays hidden. */
export function checkWindow(appFolder: string, house: OpenHouse): NamedCheck {
  return {
    name: 'window',
    async look() {
      await serveWindow(join(appFolder, 'out/renderer'), house);
      const window = await createWindow(join(appFolder, 'out/preload/index.cjs'), false);
      try {
        const asked = new Promise<unknown>((resolve) => {
          connectWindow(window, {
            ...house,
            answer: (name, input) => {
              resolve(name);
              return house.answer(name, input);
            },
          });
        });
        await loadWindow(window);
        const firstCall = await asked;
        const preferences = effectivePreferences(window);
        const wrong = Object.entries(lockedPreferences).filter(([name, value]) => preferences[name] !== value);
        if (wrong.length > 0)
          throw new Error(`web preferences are not as they must be: ${wrong.map(([name]) => name).join(', ')}`);
        const words = `the page loads and asks for ${String(firstCall)}; it is sandboxed, isolated and without Node`;
        return { words, found: preferences };
      } finally {
        window.destroy();
      }
    },
  };
}

/** The web preferences of a window as Electron has them in the end. */
function effectivePreferences({ webContents }: BrowserWindow): Readonly<Record<string, unknown>> {
  const read: unknown = Reflect.get(webContents, 'getLastWebPreferences');
  const found: unknown = typeof read === 'function' ? Reflect.apply(read, webContents, []) : null;
  if (typeof found !== 'object' || found === null) throw new Error('Electron does not tell its web preferences');
  return Object.fromEntries(Object.entries(found));
}

const soughtWords = 'treaty';
const writtenNote = 'A note of the self-test.';

/** The loop of a researcher's day on the sample library, each step on what the one before has made. */
export function checkLoop(house: OpenHouse, notesFolder: string): readonly NamedCheck[] {
  const call = askHouse(house);
  let article: ArticleId | null = null;
  const chosen = (): ArticleId => {
    if (article === null) throw new Error('no article has been found');
    return article;
  };
  return [
    {
      name: 'import',
      async look() {
        const ended = importEnd(house);
        await call('sample.add', {});
        const { state, filed, failed } = await ended;
        if (state !== 'finished' || filed === 0 || failed > 0)
          throw new Error(`the import is ${state}: ${filed} articles filed, ${failed} failed`);
        await house.archive.ask('index.settle', null);
        return { words: `${filed} sample articles are filed`, found: { filed } };
      },
    },
    {
      name: 'search',
      async look() {
        const asked = { query: soughtWords, shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 5 } as const;
        const { total, hits, seconds } = await call('search.run', asked);
        article = hits[0]?.id ?? null;
        if (article === null) throw new Error(`nothing is found for ${soughtWords}`);
        return { words: `${total} articles are found for ${soughtWords}`, found: { total, seconds } };
      },
    },
    {
      name: 'annotate',
      async look() {
        const mark = { exact: soughtWords, colour: 'yellow', note: writtenNote, tags: [] } as const;
        await call('annotations.quote', { articleId: chosen(), ...mark });
        const kept: readonly Annotation[] = await call('annotations.list', { articleId: chosen() });
        if (kept.every(({ note }) => note !== writtenNote)) throw new Error('the annotation was not kept');
        return { words: 'a passage is marked, and the mark is kept', found: { annotations: kept.length } };
      },
    },
    {
      name: 'export',
      async look() {
        const { folder } = await call('door.chooseFolder', {});
        if (folder === null) throw new Error('no folder was given to export to');
        const selection = { kind: 'articles', ids: [chosen()] } as const;
        for (const format of ['docx', 'markdown'] as const)
          await call('exports.write', { selection, format, destination: { kind: 'folder', folder } });
        const files = await readdir(notesFolder, { recursive: true });
        for (const ending of ['.docx', '.md'])
          if (!files.some((name) => name.endsWith(ending))) throw new Error(`no ${ending} was written`);
        return { words: 'the article is exported with its note as Word and Markdown', found: { files } };
      },
    },
    {
      name: 'verify',
      async look() {
        const { problems, ...found } = await call('archive.verify', {});
        if (problems.length > 0) throw new Error(problems.map(({ what, detail }) => `${what}: ${detail}`).join('; '));
        return { words: 'every original, annotation and index entry is as it was kept', found };
      },
    },
  ];
}

/** The last progress of the import that is started next. */
function importEnd(house: OpenHouse): Promise<ImportProgress> {
  return new Promise((resolve) => {
    const forget = house.listen((name, event) => {
      if (name !== 'imports.progressed' || !('state' in event) || !importEnds.has(event.state)) return;
      forget();
      resolve(event);
    });
  });
}
