import type { Bridge } from '../preload/contract/bridge.ts';
import type { QueryClient } from '@tanstack/react-query';

/** How often lists are asked for again, in milliseconds, at most: at rest, and while articles are filed or indexed one after another. */
const pauses = { atRest: 100, working: 1500 };

/** Asks main again for everything shown, whenever the archive or its index has changed. */
export function keepFresh(queries: QueryClient, bridge: Bridge): void {
  let isImporting = false;
  let isIndexing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedAt = -Infinity;
  const ask = (): void => {
    timer = undefined;
    askedAt = performance.now();
    void queries.invalidateQueries();
  };
  const askSoon = (): void => {
    if (timer !== undefined) return;
    const pause = isImporting || isIndexing ? pauses.working : pauses.atRest;
    timer = setTimeout(ask, Math.max(0, askedAt + pause - performance.now()));
  };
  bridge.on('archive.changed', askSoon);
  bridge.on('index.progressed', ({ covered }) => {
    isIndexing = covered < 1;
    askSoon();
  });
  bridge.on('watches.changed', askSoon);
  bridge.on('searches.changed', ({ record }) => {
    const calls = record === 'saved' ? ['savedSearches.list'] : ['searchLog.list', 'searchLog.judged'];
    for (const name of calls) void queries.invalidateQueries({ queryKey: [name] });
  });
  bridge.on('backups.changed', () => void queries.invalidateQueries({ queryKey: ['backups.list'] }));
  bridge.on('drafts.changed', () => {
    for (const name of ['drafts.get', 'exports.previewDraft']) void queries.invalidateQueries({ queryKey: [name] });
  });
  bridge.on('imports.progressed', ({ state }) => {
    isImporting = state === 'counting' || state === 'reading';
    if (isImporting) return;
    clearTimeout(timer);
    ask();
  });
}
