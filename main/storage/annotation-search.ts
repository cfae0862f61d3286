import type { Database } from 'better-sqlite3';
import type { AnnotationQuestion, AnnotationsFound, ListedAnnotation } from '../../preload/contract/annotation-list.ts';
import type { AnnotationId, Colour } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { noteWords } from '../archive/notes/note-words.ts';
import { listOf, type AnnotationList } from '../archive/annotation-list.ts';
import { AnnotationOrders, type AnnotationLine } from '../archive/annotation-order.ts';
import { readAnnotationLines } from './annotation-lines.ts';
import { AnnotationWords } from './annotation-words.ts';
import { prepared } from './prepared.ts';

/** Passages and notes are cut to so many characters in a list. */
const longestShown = 600;

/** The annotations of the archive as of one state of its tables, and the last list made of them. */
interface Kept {
  readonly state: string;
  readonly lines: readonly AnnotationLine[];
  readonly orders: AnnotationOrders;
  readonly words: AnnotationWords;
  last: { readonly asked: string; readonly list: Promise<AnnotationList> } | null;
}

const kept = new WeakMap<Database, Kept>();

/** What a list of annotations over the whole archive holds. */
export async function findAnnotations(db: Database, question: AnnotationQuestion): Promise<AnnotationsFound> {
  return (await listFor(db, question)).found;
}

/** Some rows of a list of annotations. */
export async function listedAnnotations(
  db: Database,
  question: AnnotationQuestion,
  offset: number,
  limit: number,
): Promise<readonly ListedAnnotation[]> {
  const places = (await listFor(db, question)).places.slice(offset, offset + limit);
  const rows = new Map(
    prepared<[string], ShownRow>(db, shownRows)
      .all(JSON.stringify(places.map(({ number }) => number)))
      .map((row) => [row.number, row]),
  );
  return places.flatMap(({ number, group }): ListedAnnotation[] => {
    const row = rows.get(number);
    if (row === undefined) return [];
    const { id, colour, quote, note, tags, createdAt, articleId, title, outlet, published, language } = row;
    const area = areaIn(row);
    const article = { id: articleId, title, outlet, published, language };
    return [{ id, colour, quote, area, note: noteWords(note), tags: namesIn(tags), createdAt, article, group }];
  });
}

/** The annotations of some rows of a list. */
export async function listedIds(
  db: Database,
  question: AnnotationQuestion,
  offset: number,
  limit: number,
): Promise<readonly AnnotationId[]> {
  const { places } = await listFor(db, question);
  const numbers = places.slice(offset, offset + limit).map(({ number }) => number);
  const idOf = new Map(
    prepared<[string], [number, AnnotationId]>(
      db,
      /* sql */ `SELECT number, id FROM annotations WHERE number IN (SELECT value FROM json_each(?))`,
    )
      .raw()
      .all(JSON.stringify(numbers)),
  );
  return numbers.flatMap((number) => idOf.get(number) ?? []);
}

/** The list a question asks for; the last one stands until the tables change, for its pages are asked for one by one. */
function listFor(db: Database, question: AnnotationQuestion): Promise<AnnotationList> {
  const current = keptOf(db);
  const asked = JSON.stringify(question);
  if (current.last?.asked === asked) return current.last.list;
  const list = current.words
    .having(current.lines, question.filter.words)
    .then((found) => listOf(current.orders, question, found && ((number) => found.has(number))));
  current.last = { asked, list };
  return list;
}

function keptOf(db: Database): Kept {
  const state = stateOf(db);
  const known = kept.get(db);
  if (known?.state === state) return known;
  const lines = readAnnotationLines(db);
  const orders = new AnnotationOrders(lines);
  const current = { state, lines, orders, words: known?.words ?? new AnnotationWords(db), last: null };
  kept.set(db, current);
  return current;
}

/** Another one after every change, be it of this connection or of another program's. */
function stateOf(db: Database): string {
  const changes = Number(prepared(db, /* sql */ `SELECT total_changes()`).pluck().get());
  return `${changes} ${String(db.pragma('main.data_version', { simple: true }))}`;
}

function areaIn({ image, page }: ShownRow): ListedAnnotation['area'] {
  if (image !== null) return { kind: 'picture' };
  return page === null ? null : { kind: 'page', page };
}

interface ShownRow {
  readonly number: number;
  readonly id: AnnotationId;
  readonly colour: Colour;
  readonly quote: string;
  readonly image: string | null;
  readonly page: number | null;
  readonly note: string;
  readonly tags: string;
  readonly createdAt: number;
  readonly articleId: ArticleId;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

const shownRows = /* sql */ `
  SELECT n.number, n.id, n.colour, substr(n.exact, 1, ${longestShown}) AS quote, substr(n.note, 1, ${longestShown}) AS note,
    g.image, g.page, n.created_at AS createdAt, a.id AS articleId, a.title, a.outlet, a.published, a.language,
    (SELECT json_group_array(t.name ORDER BY t.folded) FROM annotation_tags x JOIN tags t ON t.number = x.tag
      WHERE x.annotation = n.number) AS tags
  FROM annotations n JOIN articles a ON a.number = n.article LEFT JOIN annotation_areas g ON g.annotation = n.number
  WHERE n.number IN (SELECT value FROM json_each(?))`;

function namesIn(json: string): readonly string[] {
  const names: unknown = JSON.parse(json);
  return Array.isArray(names) ? names.map(String) : [];
}
