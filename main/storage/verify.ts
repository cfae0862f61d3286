import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Annotation } from '../../preload/contract/annotations.ts';
import type { ArticleBody, ArticleId } from '../../preload/contract/articles.ts';
import type { VerifyReport } from '../../preload/contract/archive.ts';
import { canonicalText, canonicalTextVersion } from '../../preload/contract/canonical-text.ts';
import type { LogHead } from '../../preload/contract/log.ts';
import { AppError } from '../archive/app-error.ts';
import { turn } from '../archive/turn.ts';
import { listAnnotations } from './annotations.ts';
import { isDamage, setAsideIn } from './damage.ts';
import { sha256OfFile } from './hash-file.ts';
import { imagePath } from './images.ts';
import { annotationState, articleState } from './log-states.ts';
import { lastEntryOn, logHead } from './log.ts';
import { areLinksKept } from './note-links.ts';
import { originalPath } from './originals.ts';
import { prepared } from './prepared.ts';
import { ProblemList } from './problem-list.ts';
import { unaskedChanges } from './unasked-changes.ts';
import { checkHead, checkLog } from './verify-log.ts';

/** How many rows are read at a time. */
const pageSize = 200;

/** What a check of the database and its files found; which program checked, and its index, are not known here. */
export type ArchiveCheck = Omit<VerifyReport, 'version'>;

/**
 * Checks everything that can be checked: the database's own structure, every original and picture against its SHA-256, every stored
 * text against its body, every annotation against its text, what notes link to against them, every entry of the log against the one
 * before, and everything against what the log last told of it. Yields to other work between articles.
 * @param sinceHead the end of the log as an earlier report has it, to be looked for
 * @param checkStructure asks SQLite, which holds up whoever asks, for sentences on what is wrong with the file
 */
export async function verifyArchive(
  db: Database,
  originals: string,
  sinceHead: LogHead | null = null,
  checkStructure: () => readonly string[] | Promise<readonly string[]> = () => structureProblems(db),
): Promise<ArchiveCheck> {
  const startedAt = Date.now();
  const problems = new ProblemList();
  const counts: Counts = { originals: 0, images: 0, articles: 0, annotations: 0, unlogged: 0 };
  let head: LogHead | null = null;
  try {
    for (const name of setAsideIn(dirname(originals)))
      problems.add('database', `${name} was set aside for damage: delete it when it is not needed`);
    for (const answer of await checkStructure()) problems.add('database', answer);
    for (const detail of changesAgainstBackup(db, dirname(originals))) problems.add('article', detail);

    head = logHead(db);
    for await (const problem of checkLog(db)) problems.add('log', problem);
    const missed = sinceHead === null ? null : checkHead(db, sinceHead);
    if (missed !== null) problems.add('log', missed);

    counts.originals = await checkFiles(db, 'originals', (sha256) => originalPath(originals, sha256), problems);
    counts.images = await checkFiles(db, 'images', (sha256) => imagePath(db, sha256), problems);
    await checkArticles(db, problems, counts);
  } catch (error) {
    if (!isDamage(error)) throw error;
    problems.add('database', `a damaged page keeps the rest from being checked: ${String(error)}`);
  }
  return {
    ...counts,
    startedAt,
    endedAt: Date.now(),
    log: { entries: head?.number ?? 0, head, since: sinceHead },
    ...problems.found(),
  };
}

/** How much was checked so far. */
interface Counts {
  originals: number;
  images: number;
  articles: number;
  annotations: number;
  unlogged: number;
}

function changesAgainstBackup(db: Database, folder: string): readonly string[] {
  try {
    return unaskedChanges(db, folder);
  } catch (error) {
    if (error instanceof AppError && error.code === 'backup-damaged') return [error.message];
    throw error;
  }
}

async function checkFiles(
  db: Database,
  table: 'originals' | 'images',
  pathOf: (sha256: string) => string,
  problems: ProblemList,
): Promise<number> {
  const next = prepared<[string, number], string>(
    db,
    /* sql */ `SELECT sha256 FROM ${table} WHERE sha256 > ? ORDER BY sha256 LIMIT ?`,
  ).pluck();
  const what = table === 'originals' ? 'original' : 'image';
  let count = 0;
  for (let last = ''; ;) {
    const page = next.all(last, pageSize);
    for (const sha256 of page) {
      const found = await hashIfThere(pathOf(sha256));
      // What was deleted for good meanwhile is rightly gone.
      if (found === null && !isKept(db, table, sha256)) continue;
      count += 1;
      if (found === null) problems.add(what, `${sha256} is missing`);
      else if (found !== sha256) problems.add(what, `${sha256} has changed`);
    }
    last = page.at(-1) ?? last;
    if (page.length < pageSize) return count;
  }
}

function isKept(db: Database, table: 'originals' | 'images', sha256: string): boolean {
  return prepared(db, /* sql */ `SELECT 1 FROM ${table} WHERE sha256 = ?`).get(sha256) !== undefined;
}

async function checkArticles(db: Database, problems: ProblemList, counts: Counts): Promise<void> {
  const next = prepared<[number, number], { id: ArticleId; number: number }>(
    db,
    /* sql */ `SELECT id, number FROM articles WHERE number > ? ORDER BY number LIMIT ?`,
  );
  for (let last = 0; ;) {
    const page = next.all(last, pageSize);
    for (const article of page) {
      try {
        checkArticle(db, article, problems, counts);
      } catch (error) {
        // One that cannot be read must not keep the others from being checked.
        problems.add('article', `${article.id} cannot be read: ${String(error)}`);
      }
      if (article.number % 20 === 0) await turn();
    }
    last = page.at(-1)?.number ?? last;
    if (page.length < pageSize) return;
  }
}

function checkArticle(
  db: Database,
  { id, number }: { readonly id: ArticleId; readonly number: number },
  problems: ProblemList,
  counts: Counts,
): void {
  const state = articleState(db, number);
  // It may have been deleted for good since the page was read.
  if (state === null) return;
  counts.articles += 1;
  const wrong = textProblem(db, id, number) ?? stateProblem(db, 'article', id, state);
  if (wrong !== null) problems.add('article', wrong);
  if (lastEntryOn(db, id) === null) counts.unlogged += 1;
  for (const annotation of listAnnotations(db, id)) {
    counts.annotations += 1;
    const detail = annotationProblem(db, annotation, id);
    if (detail !== null) problems.add('annotation', detail);
  }
  for (const detail of deletedAnnotationProblems(db, number)) problems.add('annotation', detail);
}

function annotationProblem(db: Database, { id, state, note }: Annotation, article: ArticleId): string | null {
  if (!areLinksKept(db, id, note)) return `the links of ${id} are not those of its note`;
  const number = Number(prepared(db, /* sql */ `SELECT number FROM annotations WHERE id = ?`).pluck().get(id));
  const changed = stateProblem(db, 'annotation', id, annotationState(db, number));
  return changed ?? (state === 'orphaned' ? `${id} of article ${article} has lost its passage` : null);
}

/** Deleted annotations can be restored, and so must be as they were. */
function deletedAnnotationProblems(db: Database, article: number): readonly string[] {
  return prepared<[number], { id: string; number: number }>(
    db,
    /* sql */ `SELECT id, number FROM annotations WHERE article = ? AND deleted_at IS NOT NULL`,
  )
    .all(article)
    .flatMap(({ id, number }) => stateProblem(db, 'annotation', id, annotationState(db, number)) ?? []);
}

/** Whether something is as the log last told of it; what was there before the log is not told of. */
function stateProblem(db: Database, noun: string, id: string, state: string | null): string | null {
  const told = lastEntryOn(db, id);
  if (told === null || told.state === state) return null;
  return `${noun} ${id} is not as entry ${told.number} of the log left it: something other than Aide-mémoire changed it`;
}

function textProblem(db: Database, id: ArticleId, number: number): string | null {
  const row = prepared<[number], { tree: string; text: string; text_version: number }>(
    db,
    /* sql */ `SELECT tree, text, text_version FROM bodies WHERE article = ?`,
  ).get(number);
  if (row === undefined) return `${id} has no text`;
  if (row.text_version !== canonicalTextVersion) return null;
  return textOf(row.tree) === row.text ? null : `the text of ${id} is not that of its body`;
}

/** The text of a body as it is kept; `null` for what is none. */
function textOf(tree: string): string | null {
  try {
    return canonicalText(JSON.parse(tree) as ArticleBody).text; // -- only filing writes this column
  } catch {
    return null;
  }
}

/** What SQLite finds wrong with the archive file, as sentences, a hundred at most of each kind; damage may also make the check itself throw. */
export function structureProblems(db: Database): readonly string[] {
  try {
    const rows = z.array(z.object({ integrity_check: z.string() })).parse(db.pragma('main.integrity_check'));
    const astray = db
      .prepare<[], string>(/* sql */ `SELECT "table" FROM pragma_foreign_key_check() LIMIT 100`)
      .pluck()
      .all();
    return [
      ...rows.map((row) => row.integrity_check).filter((answer) => answer !== 'ok'),
      ...astray.map((table) => `a row of ${table} points at nothing`),
    ];
  } catch (error) {
    if (!isDamage(error)) throw error;
    return [String(error)];
  }
}

/** `null` for a file that cannot be read. */
function hashIfThere(path: string): Promise<string | null> {
  return sha256OfFile(path).catch(() => null);
}
