import { createReadStream } from 'node:fs';
import { dirname } from 'node:path';
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { AnnotationId } from '../../preload/contract/annotations.ts';
import type { ArticleBody, ArticleId } from '../../preload/contract/articles.ts';
import type { VerifyReport } from '../../preload/contract/archive.ts';
import { canonicalText, canonicalTextVersion } from '../../preload/contract/canonical-text.ts';
import { listAnnotations } from './annotations.ts';
import { isDamage, setAsideIn } from './damage.ts';
import { imagePath } from './images.ts';
import { areLinksKept } from './note-links.ts';
import { originalPath } from './originals.ts';
import { AppError } from '../archive/app-error.ts';
import { unaskedChanges } from './unasked-changes.ts';
import { turn } from '../archive/turn.ts';

type Problem = VerifyReport['problems'][number];

/**
 * Checks everything that can be checked: the database's own structure, every original and picture against its SHA-256, every stored
 * text against its body, every annotation against its text, what notes link to against them. Yields to other work between articles.
 */
export async function verifyArchive(db: Database, originals: string): Promise<VerifyReport> {
  const problems: Problem[] = [];
  const report = { articles: 0, originals: 0, annotations: 0, problems };
  try {
    await checkAll(db, originals, report);
  } catch (error) {
    if (!isDamage(error)) throw error;
    problems.push({ what: 'database', detail: `a damaged page keeps the rest from being checked: ${String(error)}` });
  }
  return report;
}

async function checkAll(
  db: Database,
  originals: string,
  report: { articles: number; originals: number; annotations: number; problems: Problem[] },
): Promise<void> {
  const { problems } = report;
  for (const name of setAsideIn(dirname(originals)))
    problems.push({ what: 'database', detail: `${name} was set aside for damage: delete it when it is not needed` });
  for (const answer of integrity(db)) problems.push({ what: 'database', detail: answer });
  for (const row of db.prepare(/* sql */ `SELECT "table" FROM pragma_foreign_key_check()`).pluck().all()) {
    problems.push({ what: 'database', detail: `a row of ${String(row)} points at nothing` });
  }

  for (const detail of changesAgainstBackup(db, dirname(originals))) problems.push({ what: 'article', detail });

  const kept = db.prepare<[], { sha256: string; bytes: number }>(/* sql */ `SELECT sha256, bytes FROM originals`).all();
  for (const original of kept) {
    const found = await hashOfFile(originalPath(originals, original.sha256));
    if (found === null) problems.push({ what: 'original', detail: `${original.sha256} is missing` });
    else if (found !== original.sha256) problems.push({ what: 'original', detail: `${original.sha256} has changed` });
    report.originals += 1;
  }

  const images = db.prepare<[], { sha256: string }>(/* sql */ `SELECT sha256 FROM images`).all();
  for (const { sha256 } of images) {
    const found = await hashOfFile(imagePath(db, sha256));
    if (found === null) problems.push({ what: 'image', detail: `${sha256} is missing` });
    else if (found !== sha256) problems.push({ what: 'image', detail: `${sha256} has changed` });
  }

  const ids = db.prepare<[], { id: ArticleId; number: number }>(/* sql */ `SELECT id, number FROM articles`).all();
  for (const { id, number } of ids) {
    report.articles += 1;
    try {
      problems.push(...checkText(db, id, number));
      for (const annotation of listAnnotations(db, id)) {
        report.annotations += 1;
        if (annotation.state === 'orphaned') problems.push(orphan(annotation.id, id));
        if (!areLinksKept(db, annotation.id, annotation.note))
          problems.push({ what: 'annotation', detail: `the links of ${annotation.id} are not those of its note` });
      }
    } catch (error) {
      problems.push({ what: 'article', detail: `${id} cannot be read: ${String(error)}` });
    }
    if (number % 100 === 0) await turn();
  }
}

function changesAgainstBackup(db: Database, folder: string): readonly string[] {
  try {
    return unaskedChanges(db, folder);
  } catch (error) {
    if (error instanceof AppError && error.code === 'backup-damaged') return [error.message];
    throw error;
  }
}

function checkText(db: Database, id: ArticleId, number: number): readonly Problem[] {
  const row = db
    .prepare<[number], { tree: string; text: string; text_version: number }>(
      /* sql */ `SELECT tree, text, text_version FROM bodies WHERE article = ?`,
    )
    .get(number);
  if (row === undefined) return [{ what: 'article', detail: `${id} has no text` }];
  if (row.text_version !== canonicalTextVersion) return [];
  const { text } = canonicalText(JSON.parse(row.tree) as ArticleBody); // -- only filing writes this column
  return text === row.text ? [] : [{ what: 'article', detail: `the text of ${id} is not that of its body` }];
}

function orphan(annotation: AnnotationId, article: ArticleId): Problem {
  return { what: 'annotation', detail: `${annotation} of article ${article} has lost its passage` };
}

/** What SQLite finds wrong with the archive file; damage may also make the check itself throw. */
function integrity(db: Database): readonly string[] {
  try {
    const rows = z.array(z.object({ integrity_check: z.string() })).parse(db.pragma('main.integrity_check'));
    return rows.map((row) => row.integrity_check).filter((answer) => answer !== 'ok');
  } catch (error) {
    if (!isDamage(error)) throw error;
    return [String(error)];
  }
}

async function hashOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
