import type { Database } from 'better-sqlite3';
import { NumberColumn, PairColumn } from './article-columns.ts';
import { authorsIn, uniqueNames } from '../archive/whole-name.ts';
import { formatOf } from '../archive/file-format.ts';
import { NameTable } from './name-table.ts';

/** How many articles are read at a time; takes some milliseconds. */
const articlesPerStep = 500;

const dayShape = /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

interface ColumnRow {
  readonly number: number;
  readonly revision: number;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly day: string | null;
  readonly file_name: string | null;
  readonly annotations: number;
  readonly is_kept: number;
}

const changedArticles = /* sql */ `
  SELECT a.number, a.revision, a.outlet, a.author, a.language,
    CASE WHEN a.published IS NOT NULL THEN a.day END AS day,
    (SELECT c.file_name FROM main.clippings c WHERE c.article = a.number ORDER BY c.number LIMIT 1) AS file_name,
    (SELECT count(*) FROM main.annotations n WHERE n.article = a.number AND n.deleted_at IS NULL) AS annotations,
    a.trashed_at IS NULL AS is_kept
  FROM main.articles a WHERE a.revision > ? ORDER BY a.revision LIMIT ?`;

/** As a search for a tag has it: those of an article, and those of its annotations. */
const tagsOfArticles = /* sql */ `
  SELECT x.article, t.name FROM main.article_tags x JOIN main.tags t ON t.number = x.tag WHERE x.article IN (SELECT value FROM json_each(@articles))
  UNION SELECT n.article, t.name FROM main.annotations n JOIN main.annotation_tags x ON x.annotation = n.number
      JOIN main.tags t ON t.number = x.tag
    WHERE n.deleted_at IS NULL AND n.article IN (SELECT value FROM json_each(@articles))`;

const dossiersOfAll = /* sql */ `
  SELECT x.article, x.dossier FROM main.dossier_articles x JOIN main.dossiers d ON d.number = x.dossier
    WHERE d.deleted_at IS NULL`;

/**
 * What the articles of the archive are counted by, in memory: some thirty bytes an article, and each name once. Reading it
 * from the tables for every search would take as long as the search itself.
 */
export class FacetColumns {
  readonly outletNames = new NameTable();
  readonly authorNames = new NameTable();
  readonly tagNames = new NameTable();
  readonly languageNames = new NameTable();
  readonly formatNames = new NameTable();
  readonly outlets = new NumberColumn();
  readonly languages = new NumberColumn();
  readonly formats = new NumberColumn();
  /** The day published as a number, yyyymmdd; 0 where it is not known. */
  readonly days = new NumberColumn();
  /** How many annotations there are. */
  readonly annotations = new NumberColumn();
  /** 1 for what is neither in the trash nor gone. */
  readonly kept = new NumberColumn();
  readonly authors = new PairColumn();
  readonly tags = new PairColumn();
  readonly dossiers = new PairColumn();
  readonly #db: Database;
  #reached = 0;
  #highest = 0;
  #departedTo = 0;
  #dossiersAt = -1;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Follows the next changes of articles; gives whether there may be more. */
  step(): boolean {
    const rows = this.#db.prepare<[number, number], ColumnRow>(changedArticles).all(this.#reached, articlesPerStep);
    this.#forgetPairs(rows);
    for (const row of rows) this.#read(row);
    this.#readTags(rows);
    this.#reached = rows.at(-1)?.revision ?? this.#reached;
    if (rows.length === articlesPerStep) return true;
    this.#followDeparted();
    return false;
  }

  /** The revision of the last change of an article that is followed. */
  get reached(): number {
    return Math.max(this.#reached, this.#departedTo);
  }

  /** Follows all changes until now; everything, the first time, if `step` has not. */
  catchUp(): void {
    while (this.step());
    this.followDossiers();
  }

  /** Follows what lies in dossiers until now. */
  followDossiers(): void {
    const revision = Number(this.#db.prepare(/* sql */ `SELECT revision FROM main.counters`).pluck().get());
    if (this.#dossiersAt === revision) return;
    // What lies in a dossier is no matter of the index, so articles are not counted as changed by it.
    this.dossiers.clear();
    for (const [article, dossier] of this.#pairs<number>(dossiersOfAll, {})) this.dossiers.add(article, dossier);
    this.#dossiersAt = revision;
  }

  /** One more than the highest number of an article. */
  get size(): number {
    return this.#highest + 1;
  }

  #followDeparted(): void {
    const sql = /* sql */ `SELECT article, revision FROM main.departed WHERE revision > ?`;
    const departed = this.#db.prepare<[number], { article: number; revision: number }>(sql).all(this.#departedTo);
    for (const { article, revision } of departed) {
      this.kept.set(article, 0);
      this.#departedTo = Math.max(this.#departedTo, revision);
    }
  }

  #forgetPairs(rows: readonly ColumnRow[]): void {
    const known = new Set(rows.flatMap(({ number }) => (number <= this.#highest ? [number] : [])));
    if (known.size === 0) return;
    this.authors.forget(known);
    this.tags.forget(known);
  }

  #read(row: ColumnRow): void {
    const { number, outlet, author, language, day, file_name: fileName, annotations } = row;
    this.#highest = Math.max(this.#highest, number);
    this.kept.set(number, row.is_kept);
    this.outlets.set(number, this.outletNames.numberOf(outlet ?? ''));
    this.languages.set(number, this.languageNames.numberOf(language ?? ''));
    this.formats.set(number, this.formatNames.numberOf(formatOf(fileName ?? '')));
    this.days.set(number, dayShape.test(day ?? '') ? Number(day?.replaceAll('-', '')) : 0);
    this.annotations.set(number, annotations);
    const authors = uniqueNames(authorsIn(author ?? ''));
    for (const name of authors) this.authors.add(number, this.authorNames.numberOf(name));
  }

  #readTags(rows: readonly ColumnRow[]): void {
    if (rows.length === 0) return;
    const articles = JSON.stringify(rows.map(({ number }) => number));
    const named = new Map<number, string[]>();
    for (const [article, tag] of this.#pairs<string>(tagsOfArticles, { articles })) {
      const tags = named.get(article);
      if (tags === undefined) named.set(article, [tag]);
      else tags.push(tag);
    }
    for (const [article, tags] of named)
      for (const tag of uniqueNames(tags)) this.tags.add(article, this.tagNames.numberOf(tag));
  }

  #pairs<Value>(sql: string, params: object): Iterable<readonly [number, Value]> {
    return this.#db.prepare<[object], readonly [number, Value]>(sql).raw().iterate(params) as Iterable<
      readonly [number, Value]
    >; // -- raw() is not in the statement's type
  }
}
