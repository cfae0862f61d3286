import { basename, join } from 'node:path';
import type { MethodsFormat, MethodsReport, SearchId } from '../../preload/contract/searches.ts';
import { AppError } from '../archive/app-error.ts';
import { cslItem } from '../archive/citations/csl-item.ts';
import { localDay, utcOffset, type CiteUsed, type RecordedSearch } from '../archive/search-record.ts';
import { turn } from '../archive/turn.ts';
import { methodsAppendix } from '../export/methods-appendix.ts';
import { methodsTable } from '../export/methods-table.ts';
import { writeNew } from '../export/write-new.ts';
import { citedArticle } from '../storage/cited-articles.ts';
import { loggedSearches, recordOf } from '../storage/search-records.ts';
import type { ArchiveContext } from './archive-handlers.ts';
import { citerFor } from './citation-styles.ts';
import { styleInUse } from './style-in-use.ts';
import { logExport } from './log-export.ts';
import { whileExporting } from './unfinished-exports.ts';

interface Wanted {
  readonly ids: readonly SearchId[] | null;
  readonly format: MethodsFormat;
}

const endings: Readonly<Record<MethodsFormat, string>> = { markdown: '.md', csv: '.csv' };

/** Composes methods appendices of the search log, and writes them into folders. */
export function createMethodsWriter(context: ArchiveContext): {
  readonly compose: (wanted: Wanted) => Promise<{ readonly text: string }>;
  readonly write: (wanted: Wanted & { readonly folder: string }) => Promise<MethodsReport>;
} {
  return {
    compose: async ({ ids, format }) => ({ text: await textOf(context, await recordsOf(context, ids), format) }),
    async write({ ids, format, folder }) {
      const searches = await recordsOf(context, ids);
      const text = await textOf(context, searches, format);
      const now = Date.now();
      const stem = `${localDay(now, utcOffset(now))} Methods appendix`;
      const file = await whileExporting(context.folder, folder, () => writeNew(folder, stem, endings[format], text));
      const judged = searches.flatMap(({ articles }) => articles.filter(({ judgement }) => judgement !== null));
      await logExport(context.db, {
        what: 'methods',
        format,
        counts: { searches: searches.length },
        path: join(folder, file),
      });
      return { searches: searches.length, judged: judged.length, file, place: folder };
    },
  };
}

/** The records of searches. @throws {AppError} `not-found` when there are none */
async function recordsOf({ db }: ArchiveContext, ids: Wanted['ids']): Promise<readonly RecordedSearch[]> {
  const records: RecordedSearch[] = [];
  for (const search of loggedSearches(db, ids)) {
    await turn();
    const record = recordOf(db, search);
    if (record !== null) records.push(record);
  }
  if (records.length === 0) throw new AppError('not-found', 'no search is in the log');
  return records;
}

async function textOf(
  context: ArchiveContext,
  searches: readonly RecordedSearch[],
  format: MethodsFormat,
): Promise<string> {
  const cite = await citationsOf(context, searches);
  if (format === 'csv') return methodsTable(searches, cite);
  const { folder, version } = context;
  const writtenAt = Date.now();
  return methodsAppendix({
    archive: basename(folder),
    program: version,
    writtenAt,
    utcOffset: utcOffset(writtenAt),
    searches,
    cite,
  });
}

/** Cites every article that was used by the style that is chosen. */
async function citationsOf({ db }: ArchiveContext, searches: readonly RecordedSearch[]): Promise<CiteUsed> {
  const ids = new Set(searches.flatMap(({ articles }) => articles.map(({ id }) => id)));
  const items = [...ids].flatMap((id) => {
    const cited = citedArticle(db, id);
    return cited === null ? [] : [cslItem(cited)];
  });
  const citer = await citerFor(await styleInUse(db), items);
  const citations = new Map<string, string>();
  for (const { id } of items) {
    citations.set(id, citer.alone(id).text);
    await turn();
  }
  return ({ id }) => citations.get(id) ?? '';
}
