import type { Database } from 'better-sqlite3';
import { colours } from '../../../preload/contract/annotations.ts';
import {
  detailNames,
  fieldNames,
  origins,
  warningCodes,
  type ArticleBody,
} from '../../../preload/contract/articles.ts';
import { canonicalText, canonicalTextVersion } from '../../../preload/contract/canonical-text.ts';
import { headingLevels } from '../../../preload/contract/drafts.ts';
import { logKinds } from '../../../preload/contract/log.ts';
import { pairDecisions } from '../../../preload/contract/pairs.ts';
import { failureCodes } from '../../../preload/contract/result.ts';
import { sortOrders } from '../../../preload/contract/search.ts';
import { isArticleBody } from '../../archive/check-read.ts';
import { idPattern } from '../../archive/identity.ts';
import { publishedPattern } from '../../archive/published.ts';
import { imageTypes } from '../../archive/read-article.ts';
import { readShelf } from '../../archive/stored-shelf.ts';
import { turn } from '../../archive/turn.ts';
import { isAddedForms } from '../search-records.ts';
import { lengthProblems } from './package-lengths.ts';
import { numberProblems } from './package-numbers.ts';

const sha256 = (value: unknown): boolean => typeof value === 'string' && /^[\da-f]{64}$/u.test(value);
const publicName = (value: unknown): boolean => typeof value === 'string' && idPattern.test(value);
const oneOf =
  (words: readonly (string | number)[]) =>
  (value: unknown): boolean =>
    words.some((word) => word === value);
const matching =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);
const day = matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u);
const shelf = (value: unknown): boolean => {
  try {
    return typeof value === 'string' && readShelf(value) !== null;
  } catch {
    return false;
  }
};

/** What the rest of the program takes on trust, since only it writes these columns: by them files are found and pages are drawn. */
const columns: readonly (readonly [table: string, column: string, isRight: (value: unknown) => boolean])[] = [
  ['originals', 'sha256', sha256],
  ['images', 'sha256', sha256],
  ['images', 'type', oneOf(imageTypes)],
  ['annotation_areas', 'image', sha256],
  ['annotation_areas', 'original', sha256],
  ['annotations', 'colour', oneOf(colours)],
  ['draft_quotes', 'colour', oneOf(colours)],
  ['colour_names', 'colour', oneOf(colours)],
  ['articles', 'published', matching(publishedPattern)],
  ['articles', 'day', day],
  ['origins', 'field', oneOf(fieldNames)],
  ['origins', 'origin', oneOf(origins)],
  ['article_details', 'name', oneOf(detailNames)],
  ['article_warnings', 'code', oneOf(warningCodes)],
  ['article_pairs', 'kind', oneOf(['near-same', 'same-address'])],
  ['article_pairs', 'decision', oneOf(pairDecisions)],
  ['imports', 'state', oneOf(['reading', 'finished', 'cancelled', 'stopped'])],
  ['import_outcomes', 'kind', oneOf(['filed', 'duplicate', 'failed'])],
  ['import_outcomes', 'match', oneOf(['bytes', 'address', 'text'])],
  ['import_outcomes', 'code', oneOf(failureCodes)],
  ['draft_pieces', 'level', oneOf(headingLevels)],
  ['draft_quotes', 'published', matching(publishedPattern)],
  ['draft_quotes', 'annotation_id', publicName],
  ['draft_quotes', 'article_id', publicName],
  ['saved_searches', 'shelf', shelf],
  ['saved_searches', 'sort', oneOf(sortOrders)],
  ['searches', 'shelf', shelf],
  ['search_runs', 'sort', oneOf(sortOrders)],
  ['search_runs', 'day', day],
  ['search_runs', 'added', isAddedForms],
  ['log', 'kind', oneOf(logKinds)],
  ['added_styles', 'id', publicName],
  ['note_templates', 'id', publicName],
  ...[
    'articles',
    'dossiers',
    'annotations',
    'imports',
    'article_pairs',
    'saved_searches',
    'searches',
    'draft_pieces',
  ].map((table) => [table, 'id', publicName] as const),
];

/** Pages are read to a hundred elements within one another. */
const deepestBody = 400;

/** What is wrong with what a package's database holds, of what only this program should have written; of the newest schema. */
export async function rowProblems(db: Database): Promise<readonly string[]> {
  const problems: string[] = [...numberProblems(db), ...lengthProblems(db)];
  for (const [table, column, isRight] of columns) {
    const values = db
      .prepare(/* sql */ `SELECT DISTINCT ${column} FROM ${table} WHERE ${column} IS NOT NULL`)
      .pluck()
      .all();
    if (!values.every(isRight)) problems.push(`archive.sqlite has a ${column} in ${table} that we never write.`);
    await turn();
  }
  const bare = db.prepare(/* sql */ `SELECT 1 FROM articles WHERE number NOT IN (SELECT article FROM bodies)`).get();
  if (bare !== undefined) problems.push('archive.sqlite has an article without a text.');
  for (const table of ['bodies', 'former_bodies']) problems.push(...(await bodyProblems(db, table)));
  return problems;
}

async function bodyProblems(db: Database, table: string): Promise<readonly string[]> {
  const problems: string[] = [];
  const numbers = db.prepare<[], number>(/* sql */ `SELECT article FROM ${table}`).pluck().all();
  const body = db.prepare<[number], { tree: string; text: string; text_version: number }>(
    /* sql */ `SELECT tree, text, text_version FROM ${table} WHERE article = ?`,
  );
  for (const number of numbers) {
    const row = body.get(number);
    if (row !== undefined && !isBodyRow(row))
      problems.push(`The text of article ${number} in ${table} is none that we write.`);
    if (number % 50 === 0) await turn();
  }
  return problems;
}

function isBodyRow({ tree, text, text_version }: { tree: string; text: string; text_version: number }): boolean {
  try {
    const body: unknown = JSON.parse(tree);
    if (!isArticleBody(body) || isTooDeep(body)) return false;
    return text_version !== canonicalTextVersion || canonicalText(body).text === text;
  } catch {
    return false;
  }
}

/** Deeper than any page that is read: who draws such a body goes into it step by step. */
function isTooDeep({ children }: ArticleBody): boolean {
  let level = children;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepestBody) return true;
    level = level.flatMap((node) => (node.type === 'text' ? [] : node.children));
  }
  return false;
}
