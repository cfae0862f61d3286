import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { callNames, type CallInput, type CallName, type CallOutput } from '../../preload/contract/calls.ts';
import type { EventName, Events } from '../../preload/contract/events.ts';
import type { Result } from '../../preload/contract/result.ts';
import { AppError, failed } from '../archive/app-error.ts';
import { checkCorrection } from '../archive/correction.ts';
import { readAgain } from '../jobs/read-again.ts';
import { ArchiveProcess, type ArchiveUse } from '../processes/archive-process.ts';
import type { Carrier } from '../processes/carrier.ts';
import type { ArchiveAnswered } from '../processes/protocol.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { addStyle } from './add-style.ts';
import { inputChecks } from './checks.ts';
import { deliverExport, fileIn } from './deliver-export.ts';
import { ExportsDesk } from './exports-desk.ts';
import type { DoorSurface, EventListener, House } from './house.ts';
import { ImportsDesk } from './imports-desk.ts';
import { Incoming } from './incoming.ts';
import { SavedPages } from './saved-pages.ts';
import { webAddress } from './web-address.ts';
import { SearchDesk } from './search-desk.ts';
import { showOriginal } from './show-original.ts';
import { WatchesDesk } from './watches-desk.ts';

const sha256Pattern = /^[0-9a-f]{64}$/;

type Handlers = { readonly [N in CallName]: (input: CallInput<N>) => Promise<CallOutput<N>> | CallOutput<N> };

/** An open house, with its archive process and the writing of exports in reach of those who speak for the house itself: `aide`, benches, tests. */
export interface OpenHouse extends House {
  readonly archive: ArchiveProcess;
  readonly exports: ExportsDesk;
}

/**
 * Opens the archive of a folder, with its processes, for one door.
 * @throws {AppError} when the archive cannot be used; nothing is left running then
 */
export async function openHouse(options: {
  readonly folder: string;
  readonly carrier: Carrier;
  readonly surface: DoorSurface;
  readonly version: string;
  readonly sampleFolder: string;
  readonly use?: ArchiveUse;
}): Promise<OpenHouse> {
  const { folder, carrier, surface, version, sampleFolder } = options;
  const listeners = new Set<EventListener>();
  const emit = <E extends EventName>(name: E, event: Events[E]): void => {
    for (const listener of listeners) listener(name, event);
  };
  const archive = new ArchiveProcess({
    carrier,
    folder,
    use: options.use ?? 'window',
    version,
    onEvent: emit,
    onLost: (reason) => emit('archive.lost', { code: 'process-ended', message: reason }),
  });
  const incoming = new Incoming(archivePaths(folder).incoming);
  const imports = new ImportsDesk({
    archive,
    incoming,
    carrier,
    onProgress: (progress) => {
      emit('imports.progressed', progress);
      watches.hear(progress);
    },
  });
  const watches = new WatchesDesk({
    archive,
    startImport: (paths) => imports.startPaths(paths),
    onChange: () => emit('watches.changed', { folders: watches.list().length }),
  });
  try {
    await archive.ask('archive.info', {});
    await incoming.sweep();
    // A single command does its own work and no other.
    if (options.use !== 'command') await watches.open();
  } catch (error) {
    await archive.close();
    throw error;
  }
  const restored = (): void => {
    emit('searches.changed', { record: 'saved' });
    emit('searches.changed', { record: 'log' });
    emit('drafts.changed', { how: 'restored' });
    emit('watches.changed', { folders: watches.list().length });
    emit('backups.changed', { trouble: null });
  };
  const pages = new SavedPages({ archive, carrier, incoming });
  const exports = new ExportsDesk({ archive, incoming, surface });
  const handlers = createHandlers({
    archive,
    carrier,
    imports,
    pages,
    restored,
    watches,
    exports,
    incoming,
    surface,
    sampleFolder,
  });
  return {
    archive,
    exports,
    answer: (name, input) => answer(handlers, name, input),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    image: async (sha256) => (sha256Pattern.test(sha256) ? archive.ask('image.find', { sha256 }) : null),
    async pdf(sha256) {
      const path = sha256Pattern.test(sha256) ? await archive.ask('original.find', { sha256, kind: 'pdf' }) : null;
      return path === null ? null : { path, type: 'application/pdf' };
    },
    page: (sha256) => pages.find(sha256),
    admit: (path) => incoming.admit(path),
    stage: (fileName) => incoming.stage(fileName),
    async close() {
      exports.stop();
      await watches.close();
      await imports.close();
      await pages.forget();
      await archive.close();
    },
  };
}

async function answer(handlers: Handlers, name: unknown, input: unknown): Promise<Result<unknown>> {
  try {
    if (!isCallName(name)) throw new AppError('bad-input', `no call is named ${String(name)}`);
    return { ok: true, value: await checkAndCall(handlers, name, input) };
  } catch (error) {
    return failed(error);
  }
}

function checkAndCall(handlers: Handlers, name: CallName, input: unknown): unknown {
  const checked = inputChecks[name].safeParse(input);
  if (!checked.success) throw new AppError('bad-input', `${name}: ${checked.error.message}`);
  const handler: (checked: never) => unknown = handlers[name];
  return handler(checked.data as never); // -- checked by the schema of the same name
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(callNames, name);
}

function createHandlers(house: {
  readonly archive: ArchiveProcess;
  readonly carrier: Carrier;
  readonly imports: ImportsDesk;
  readonly pages: SavedPages;
  /** Tells windows that all they show may be another. */
  readonly restored: () => void;
  readonly watches: WatchesDesk;
  readonly exports: ExportsDesk;
  readonly incoming: Incoming;
  readonly surface: DoorSurface;
  readonly sampleFolder: string;
}): Handlers {
  const { archive, carrier, imports, watches, exports, incoming, surface } = house;
  // The window may write to and show no folder but those a person chose in a dialog.
  const chosenFolders = new Set<string>();
  const assertChosen = (folder: string): void => {
    if (!chosenFolders.has(folder)) throw new AppError('bad-input', 'the folder was not chosen in a dialog');
  };
  // A folder that was watched may be watched again, so that this can be undone.
  const unwatched = new Set<string>();
  const nothing = {};
  const searches = new SearchDesk(archive);
  const forward =
    <N extends ArchiveAnswered>(name: N) =>
    (input: CallInput<N>): Promise<CallOutput<N>> =>
      archive.ask(name, input);
  return {
    'archive.info': forward('archive.info'),
    'archive.stats': forward('archive.stats'),
    'archive.verify': forward('archive.verify'),
    'archive.bringBack': ({ folder }) => {
      assertChosen(folder);
      return archive.ask('archive.bringBack', { folder });
    },
    'archive.news': forward('archive.news'),
    'library.counts': forward('library.counts'),
    'articles.get': forward('articles.get'),
    'articles.find': forward('articles.find'),
    'articles.correct': ({ id, field, value }) =>
      archive.ask('articles.correct', { id, field, value: checkCorrection(field, value) }),
    'articles.readAgain': ({ id }) => readAgain(archive, carrier, id),
    'articles.swapText': forward('articles.swapText'),
    'articles.mark': forward('articles.mark'),
    'articles.tag': forward('articles.tag'),
    'articles.trash': forward('articles.trash'),
    'articles.restore': forward('articles.restore'),
    'articles.destroy': async (input) => {
      await house.pages.forget();
      return archive.ask('articles.destroy', input);
    },
    'articles.remains': forward('articles.remains'),
    'articles.versions': forward('articles.versions'),
    'places.get': forward('places.get'),
    'places.keep': forward('places.keep'),
    'pairs.list': forward('pairs.list'),
    'pairs.compare': forward('pairs.compare'),
    'pairs.decide': forward('pairs.decide'),
    'dossiers.create': forward('dossiers.create'),
    'dossiers.rename': forward('dossiers.rename'),
    'dossiers.delete': forward('dossiers.delete'),
    'dossiers.restore': forward('dossiers.restore'),
    'dossiers.add': forward('dossiers.add'),
    'dossiers.remove': forward('dossiers.remove'),
    'drafts.get': forward('drafts.get'),
    'drafts.add': forward('drafts.add'),
    'drafts.write': forward('drafts.write'),
    'drafts.move': forward('drafts.move'),
    'drafts.remove': forward('drafts.remove'),
    'drafts.restore': forward('drafts.restore'),
    'search.run': (input) => searches.run(input),
    'search.stop': () => (searches.stop(), nothing),
    'search.facets': forward('search.facets'),
    'search.hits': forward('search.hits'),
    'search.passages': forward('search.passages'),
    'search.headlines': forward('search.headlines'),
    'search.suggest': forward('search.suggest'),
    'savedSearches.list': forward('savedSearches.list'),
    'savedSearches.create': forward('savedSearches.create'),
    'savedSearches.rename': forward('savedSearches.rename'),
    'savedSearches.delete': forward('savedSearches.delete'),
    'savedSearches.restore': forward('savedSearches.restore'),
    'savedSearches.look': forward('savedSearches.look'),
    'searchLog.list': forward('searchLog.list'),
    'searchLog.note': forward('searchLog.note'),
    'searchLog.open': forward('searchLog.open'),
    'searchLog.judge': forward('searchLog.judge'),
    'searchLog.judged': forward('searchLog.judged'),
    'searchLog.forget': forward('searchLog.forget'),
    'search.reorder': forward('search.reorder'),
    'search.meant': forward('search.meant'),
    'annotations.list': forward('annotations.list'),
    'annotations.create': forward('annotations.create'),
    'annotations.createNote': forward('annotations.createNote'),
    'annotations.createArea': forward('annotations.createArea'),
    'annotations.quote': forward('annotations.quote'),
    'annotations.change': forward('annotations.change'),
    'annotations.attach': forward('annotations.attach'),
    'annotations.anchor': forward('annotations.anchor'),
    'annotations.bring': forward('annotations.bring'),
    'annotations.delete': forward('annotations.delete'),
    'annotations.restore': forward('annotations.restore'),
    'annotations.find': forward('annotations.find'),
    'annotations.rows': forward('annotations.rows'),
    'annotations.ids': forward('annotations.ids'),
    'annotations.tags': forward('annotations.tags'),
    'annotations.changeMany': forward('annotations.changeMany'),
    'annotations.revertMany': forward('annotations.revertMany'),
    'annotations.deleteMany': forward('annotations.deleteMany'),
    'annotations.restoreMany': forward('annotations.restoreMany'),
    'notes.read': forward('notes.read'),
    'colours.list': forward('colours.list'),
    'colours.save': forward('colours.save'),
    'citations.style': forward('citations.style'),
    'citations.choose': forward('citations.choose'),
    'citations.addStyle': ({ source }) => addStyle(source, { archive, carrier, incoming }),
    'citations.removeStyle': forward('citations.removeStyle'),
    'citations.restoreStyle': forward('citations.restoreStyle'),
    'citations.cite': forward('citations.cite'),
    'templates.list': forward('templates.list'),
    'templates.save': forward('templates.save'),
    'templates.delete': forward('templates.delete'),
    'templates.restore': forward('templates.restore'),
    'templates.try': forward('templates.try'),
    'imports.start': ({ sources }) => ({ id: imports.start(sources) }),
    'imports.paste': async ({ html, text }) => ({ id: await imports.paste(html, text) }),
    'imports.cancel': ({ id }) => (imports.cancel(id), nothing),
    'imports.again': ({ id, file, asText }) => ({ id: imports.again(id, file, asText) }),
    'imports.showOriginal': ({ id, file }) => showOriginal(imports.failedFile(id, file), incoming, surface),
    'imports.pause': ({ id, isPaused }) => (imports.pause(id, isPaused), nothing),
    'imports.progress': ({ id }) => imports.progress(id),
    'imports.outcomes': forward('imports.outcomes'),
    'watches.list': () => watches.list(),
    'watches.add': async ({ folder }) => {
      if (!unwatched.has(folder)) assertChosen(folder);
      await watches.add(folder);
      return nothing;
    },
    'watches.remove': async ({ folder }) => {
      if (watches.list().some((watched) => watched.folder === folder)) unwatched.add(folder);
      await watches.remove(folder);
      return nothing;
    },
    'backups.list': forward('backups.list'),
    'backups.make': forward('backups.make'),
    'backups.compare': forward('backups.compare'),
    'backups.restore': async (input) => {
      if (imports.isWorking) throw new AppError('import-running', 'a restore would end it');
      const restored = await archive.askLast('backups.restore', input);
      // The archive that was put back watches what it watched then.
      await house.watches.close();
      await house.watches.open();
      house.restored();
      return restored;
    },
    'backups.replace': forward('backups.replace'),
    'trash.rule': forward('trash.rule'),
    'trash.choose': forward('trash.choose'),
    'names.list': forward('names.list'),
    'names.save': forward('names.save'),
    'names.switch': forward('names.switch'),
    'sample.add': async () => ({ id: await imports.startSample(house.sampleFolder) }),
    'sample.remove': async (input) => {
      await house.pages.forget();
      return archive.ask('sample.remove', input);
    },
    'exports.write': ({ destination, ...asked }) =>
      deliverExport(
        destination,
        {
          write: (folder, isPacked) => exports.write(asked, folder, isPacked),
          download: ({ place, files: [first = '', ...others] }) => ({
            path: place,
            name: others.length === 0 ? basename(first) : 'Aide-memoire notes.zip',
          }),
        },
        { incoming, surface, assertChosen },
      ),
    'exports.preview': async (asked) => {
      const folder = await incoming.exportFolder();
      try {
        return await archive.ask('export.preview', { ...asked, folder });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    'exports.previewDraft': (asked) => archive.ask('draft.preview', asked),
    'exports.methods': ({ ids, format, destination }) =>
      deliverExport(
        destination,
        {
          write: (folder) => archive.ask('methods.write', { ids, format, folder }),
          download: ({ place, file }) => fileIn(place, file),
        },
        { incoming, surface, assertChosen },
      ),
    'exports.check': ({ destination }) =>
      deliverExport(
        destination,
        {
          write: (folder) => archive.ask('check.write', { folder }),
          download: ({ place, file }) => fileIn(place, file),
        },
        { incoming, surface, assertChosen },
      ),
    'exports.draft': ({ destination, ...asked }) =>
      deliverExport(
        destination,
        {
          write: (folder) => exports.draft(asked, folder),
          download: ({ place, file }) => fileIn(place, file),
        },
        { incoming, surface, assertChosen },
      ),
    'exports.package': ({ destination }) =>
      deliverExport(
        destination,
        {
          write: (folder, isPacked) => archive.ask('export.package', { folder, isPacked }),
          download: ({ place }) => ({ path: place, name: basename(place) }),
        },
        { incoming, surface, assertChosen },
      ),
    'exports.cancel': async () => (await exports.cancel(), nothing),
    'door.chooseFiles': async (input) => {
      const paths = await surface.chooseFiles(input);
      return { sources: paths.map((path) => incoming.admit(path)) };
    },
    'door.chooseFolder': async () => {
      const folder = await surface.chooseFolder();
      if (folder !== null) chosenFolders.add(folder);
      return { folder };
    },
    'door.showFolder': async (input) => {
      assertChosen(input.folder);
      await surface.showFolder(input);
      return nothing;
    },
    'door.showPage': async ({ sha256 }) => {
      const page = await house.pages.find(sha256);
      if (page === null) throw new AppError('not-found', `${sha256} is no page of the archive`);
      await surface.showPage(sha256, page);
      return nothing;
    },
    'door.copyText': async (input) => (await surface.copyText(input), nothing),
    'door.visit': async ({ address }) => ({ isOpened: await surface.visit(webAddress(address)) }),
  };
}
