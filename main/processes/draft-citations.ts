import type { Database } from 'better-sqlite3';
import { cslItem, type CslItem } from '../archive/citations/csl-item.ts';
import type { Citer } from '../export/citations/citer.ts';
import { citedArticle } from '../storage/cited-articles.ts';
import { chosenStyle } from '../storage/citing.ts';
import type { StoredPiece } from '../storage/drafts.ts';
import { citerFor } from './citation-styles.ts';
import { styleInUse } from './style-in-use.ts';

type Quote = Extract<StoredPiece, { kind: 'quote' }>;

/** Gives what cites the quotes of a draft by the chosen style; the last is kept, since a draft is read after each change of it. */
export function draftCitations(db: Database): (pieces: readonly StoredPiece[]) => Promise<Citer> {
  let last: { readonly key: string; readonly citer: Citer } | null = null;
  return async (pieces) => {
    const quotes = pieces.filter((piece) => piece.kind === 'quote');
    const items = [...new Map(quotes.map((quote) => [quote.article, quote])).values()].map((quote) =>
      itemOf(db, quote),
    );
    const key = JSON.stringify([chosenStyle(db), items]);
    if (last?.key !== key) last = { key, citer: await citerFor(await styleInUse(db), items) };
    return last.citer;
  };
}

/** An article as it is, or as it was when it was deleted for good; nobody knows any more when that was read. */
function itemOf(db: Database, { article, fields }: Quote): CslItem {
  const cited = citedArticle(db, article);
  if (cited !== null) return cslItem(cited);
  const { accessed: _unknown, ...item } = cslItem({ id: article, fields, details: [], filedAt: 0 });
  return item;
}
