import type { ArticleId } from '../../preload/contract/articles.ts';
import type { CiteUsed, RecordedSearch, SearchRun, UsedArticle } from '../../main/archive/search-record.ts';
import { exampleArticle } from './exported-articles.ts';

/** A run of a search as a log might hold it: nine in the morning of 29 November 2026, one hour ahead of UTC. */
export function exampleRun(changes: Partial<SearchRun> = {}): SearchRun {
  return {
    at: Date.UTC(2026, 10, 29, 8, 0),
    utcOffset: 60,
    shelfName: 'All articles',
    sort: 'relevance',
    explanation: 'articles with *ferry*, without *football*',
    added: [{ word: 'ferry', forms: ['ferries'] }],
    found: 12,
    articles: 400,
    covered: 1,
    revision: 731,
    versions: { program: '0.1.0', index: 2, normaliser: 1 },
    ...changes,
  };
}

/** An article that was kept, unless the test says otherwise. */
export function exampleUse(changes: Partial<UsedArticle> = {}): UsedArticle {
  return {
    id: 'aaaaaaaa' as ArticleId, // -- an id of the right shape
    externalId: null,
    fields: exampleArticle({}).fields,
    isTrashed: false,
    openedAt: Date.UTC(2026, 10, 29, 8, 1),
    judgement: 'kept',
    reason: '',
    judgedAt: Date.UTC(2026, 10, 29, 8, 2),
    ...changes,
  };
}

/** Cites plainly: by headline and outlet. */
export const citeUsed: CiteUsed = ({ fields }) => `${fields.title?.value ?? ''}, ${fields.outlet?.value ?? ''}.`;

/** A search of the log. */
export function exampleSearch(changes: Partial<RecordedSearch> = {}): RecordedSearch {
  return {
    query: 'ferry -football',
    shelf: { kind: 'all' },
    firstAt: Date.UTC(2026, 10, 29, 8, 0),
    runs: [exampleRun()],
    articles: [exampleUse()],
    ...changes,
  };
}
