import type { Database } from 'better-sqlite3';
import { colours } from '../../../preload/contract/annotations.ts';
import { canonicalText, canonicalTextVersion } from '../../../preload/contract/canonical-text.ts';
import { isArticleBody } from '../../archive/check-read.ts';
import { idPattern } from '../../archive/identity.ts';
import { imageTypes } from '../../archive/read-article.ts';
import { turn } from '../../archive/turn.ts';

const sha256 = (value: unknown): boolean => typeof value === 'string' && /^[\da-f]{64}$/u.test(value);
const publicName = (value: unknown): boolean => typeof value === 'string' && idPattern.test(value);
const oneOf =
  (words: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && words.includes(value);

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

/** What is wrong with what a package's database holds, of what only this program should have written; of the newest schema. */
export async function rowProblems(db: Database): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [table, column, isRight] of columns) {
    const values = db
      .prepare(/* sql */ `SELECT DISTINCT ${column} FROM ${table} WHERE ${column} IS NOT NULL`)
      .pluck()
      .all();
    if (!values.every(isRight)) problems.push(`archive.sqlite has a ${column} in ${table} that we never write.`);
    await turn();
  }
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
    if (!isArticleBody(body)) return false;
    return text_version !== canonicalTextVersion || canonicalText(body).text === text;
  } catch {
    return false;
  }
}
