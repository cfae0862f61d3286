import type { SavedSearch, AskedSearch } from '../../preload/contract/searches.ts';
import { localDay, utcOffset, type SearchRun } from '../archive/search-record.ts';
import { turn } from '../archive/turn.ts';
import { indexVersions } from '../search/index-schema.ts';
import { countLibrary } from '../storage/library.ts';
import { currentRevision } from '../storage/revision.ts';
import {
  createSavedSearch,
  deleteSavedSearch,
  listSavedSearches,
  markSavedSearchSeen,
  renameSavedSearch,
  restoreSavedSearch,
} from '../storage/saved-searches.ts';
import {
  forgetSearches,
  judgeArticles,
  judgedArticles,
  listSearchLog,
  logSearch,
  noteOpened,
  searchRunOn,
} from '../storage/search-log.ts';
import { shelfName } from '../storage/shelf-name.ts';
import type { ArchiveContext } from './archive-handlers.ts';
import { createMethodsWriter } from './methods-export.ts';
import type { ArchiveCalls } from './protocol.ts';
import type { Handlers } from './serve.ts';

type RecordCalls = Pick<
  ArchiveCalls,
  Extract<keyof ArchiveCalls, `savedSearches.${string}` | `searchLog.${string}` | `methods.${string}`>
>;

/** Whether a call only concerns the record of searches: no list shows anything else for it, and the index has nothing to follow. */
export function isSearchRecordCall(name: string): boolean {
  return /^(?:savedSearches|searchLog|methods)\./.test(name);
}

/** Answers the calls on saved searches and on the search log; windows are told of changes apart from those of the archive. */
export function searchRecordHandlers(context: ArchiveContext): Handlers<RecordCalls> {
  const { db } = context;
  const methods = createMethodsWriter(context);
  const done = {};
  const told = (record: 'saved' | 'log') => (context.tell('searches.changed', { record }), done);
  return {
    'savedSearches.list': () => withNews(context),
    'savedSearches.create': ({ name, ...asked }) => {
      const id = createSavedSearch(db, name, tidy(asked));
      if (asked.query.trim() !== '') enter(context, asked);
      told('log');
      told('saved');
      return { id };
    },
    'savedSearches.rename': ({ id, name }) => (renameSavedSearch(db, id, name), told('saved')),
    'savedSearches.delete': ({ id }) => (deleteSavedSearch(db, id), told('saved')),
    'savedSearches.restore': ({ id }) => (restoreSavedSearch(db, id), told('saved')),
    'savedSearches.look': ({ id }) => (markSavedSearchSeen(db, id), told('saved')),

    'searchLog.list': ({ offset, limit }) => listSearchLog(db, offset, limit),
    'searchLog.note': ({ begunAs, ...asked }) => (enter(context, asked, begunAs), told('log')),
    'searchLog.open': ({ article, ...asked }) => (noteOpened(db, ensureEntered(context, asked), article), told('log')),
    'searchLog.judge': ({ articles, ...asked }) => {
      const before = judgeArticles(db, ensureEntered(context, asked), articles);
      told('log');
      return { before };
    },
    'searchLog.judged': ({ query, shelf }) => judgedArticles(db, { query: query.trim(), shelf }),
    'searchLog.forget': ({ ids }) => (forgetSearches(db, ids), told('log')),

    'methods.compose': methods.compose,
    'methods.write': methods.write,
  };
}

function tidy({ query, shelf, sort }: AskedSearch): AskedSearch {
  return { query: query.trim(), shelf, sort };
}

/** The saved searches with what is new to each, counted one at a time, so that no search waits for all of them. */
async function withNews({ db, keeper }: ArchiveContext): Promise<readonly SavedSearch[]> {
  const searches: SavedSearch[] = [];
  for (const { seenArticle, ...saved } of listSavedSearches(db)) {
    await turn();
    searches.push({ ...saved, newArticles: keeper.index.countAbove(saved, seenArticle) });
  }
  return searches;
}

/** Enters a search into the log as it stands now; the search just shown is remembered, and costs next to nothing to count again. */
function enter(context: ArchiveContext, asked: AskedSearch, begunAs: string | null = null): number {
  const { db, keeper, version } = context;
  const at = Date.now();
  const page = keeper.index.search({ ...asked, offset: 0, limit: 1 });
  const run: SearchRun = {
    at,
    utcOffset: utcOffset(at),
    shelfName: shelfName(db, asked.shelf),
    sort: page.sort,
    explanation: page.explanation,
    added: page.added,
    found: page.total,
    articles: countLibrary(db),
    covered: page.covered,
    revision: currentRevision(db),
    versions: { program: version, ...indexVersions },
  };
  return logSearch(db, tidy(asked), run, begunAs);
}

/** The number of a search in the log, entered unless it has been today. */
function ensureEntered(context: ArchiveContext, asked: AskedSearch): number {
  const now = Date.now();
  return searchRunOn(context.db, tidy(asked), localDay(now, utcOffset(now))) ?? enter(context, asked);
}
