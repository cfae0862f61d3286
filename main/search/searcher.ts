import type { Database } from 'better-sqlite3';
import type { CallInput } from '../../preload/contract/calls.ts';
import type { AddedForms, Hit, QueryProblem, Shelf, SortOrder } from '../../preload/contract/search.ts';
import type { NameSet } from '../../preload/contract/names.ts';
import { addNames, type AddedName, type NamedQuery } from '../archive/names/add-names.ts';
import { findNames, indexNames, type NameIndex } from '../archive/names/find-names.ts';
import { explainQuery } from '../archive/query/explain-query.ts';
import { parseQuery } from '../archive/query/parse-query.ts';
import { withLikes } from '../archive/query/with-likes.ts';
import type { AllNode } from '../archive/query/query-tree.ts';
import { compileQuery, wantedWords, type QueryGroup } from './compile.ts';
import type { Condition } from './conditions.ts';
import { articleTexts } from './article-text.ts';
import { countAbove } from './count-above.ts';
import { EntryDays } from './entry-days.ts';
import type { FacetColumns } from './facet-columns.ts';
import { articleOrder, listInOrder } from './article-order.ts';
import { findWords, type AskedQuery, type Found, type FoundList } from './found-list.ts';
import { marksOf } from './hits.ts';
import type { TextTable } from './index-schema.ts';
import { likeProblems, Likes, notKin } from './likes.ts';
import { reachedRevision, type IndexStep } from './index-writer.ts';
import { listShelf, numbersOnShelf, unmarked } from './list-shelf.ts';
import { conditionOnEntries } from './shelves.ts';
import { snippetOf } from './snippets.ts';
import { addWithoutMarks } from './without-marks.ts';
import { addCounting } from './count-phrases.ts';
import { IndexWords, type WordSource } from './index-words.ts';
import { phrasesOf } from './match-expression.ts';
import { wantedBy, type Wanted } from './wanted.ts';

/** A row of a result: `number` is the article's, the rest as in a `Hit`. */
export interface Match extends Pick<Hit, 'score' | 'titleMarks' | 'translationMarks' | 'snippet'> {
  readonly number: number;
}

/** One page of a result, `total` counting all pages. */
export interface FoundPage {
  readonly total: number;
  readonly matches: readonly Match[];
  readonly problems: readonly QueryProblem[];
  /** The order it is in. */
  readonly sort: SortOrder;
  /** The query in words. */
  readonly explanation: string;
  readonly added: readonly AddedForms[];
}

type SearchInput = CallInput<'search.run'>;

/** Answers queries, remembering what the last one found, so that scrolling through it does not ask again. */
export class Searcher {
  readonly #db: Database;
  readonly #columns: FacetColumns;
  readonly #words: IndexWords;
  readonly #namesOf: () => Iterable<NameSet>;
  readonly #likes: Likes;
  #names: NameIndex | null = null;
  #days: { readonly reached: number; readonly all: EntryDays } | null = null;
  #last: { readonly key: string; readonly sort: SortOrder; readonly list: FoundList } | null = null;

  /**
   * @param columns what outlets and annotations are sorted by
   * @param namesOf the name sets in use, asked for when a search first needs them
   */
  constructor(db: Database, columns: FacetColumns, namesOf: () => Iterable<NameSet>) {
    this.#db = db;
    this.#columns = columns;
    this.#namesOf = namesOf;
    this.#words = new IndexWords(db);
    this.#likes = new Likes(db);
    addCounting(db);
    addWithoutMarks(db);
  }

  /** Notes what the index has just followed. */
  noteStep({ from, to, articles }: IndexStep): void {
    this.#likes.forget();
    if (articles.length > 0) this.#words.noteArticles(articles.map(({ number }) => number));
    if (this.#days?.reached !== from) return;
    for (const { number, day } of articles) if (day !== null) this.#days.all.set(number, day);
    this.#days = { reached: to, all: this.#days.all };
  }

  /** Forgets the name sets, which have changed. */
  forgetNames(): void {
    this.#names = null;
    this.#last = null;
  }

  /** One page of what a query describes within a shelf; a query without words lists the shelf by day. */
  run({ query: typed, shelf: asked, sort: usual, offset, limit }: SearchInput): FoundPage {
    const { shelf, sort: wanted, texts, match, query, said } = this.#understand(typed, asked);
    const sort = wanted ?? usual;
    const input = { query: typed, shelf, sort, offset, limit };
    if (match === null) return { ...this.#list(query.conditions, input), sort, ...said };
    const list = this.#find(texts, { ...query, match }, input);
    return {
      total: list.length,
      matches: withPassages(this.#db, list.page(offset, limit), query.groups),
      sort,
      ...said,
    };
  }

  /** The numbers of all articles that a query describes within a shelf, in no order. */
  numbersOf(input: CallInput<'search.facets'>): ArrayLike<number> {
    const { shelf, texts, match, query } = this.#understand(input.query, input.shelf);
    if (match === null) return numbersOnShelf(this.#db, query.conditions, shelf);
    return this.#find(texts, { ...query, match }, { query: input.query, shelf, sort: null }).numbers();
  }

  /** How many articles with a higher number than this a query describes within a shelf. */
  countAbove(input: CallInput<'search.facets'>, number: number): number {
    const newest = this.#db.prepare(/* sql */ `SELECT coalesce(max(number), 0) FROM main.articles`).pluck().get();
    if (Number(newest) <= number) return 0;
    const { shelf, texts, query, match } = this.#understand(input.query, input.shelf);
    return countAbove(this.#db, texts, { ...query, match }, shelf, number);
  }

  /** How many articles a query finds on a shelf; what the last search found stays remembered. */
  totalOf(input: CallInput<'search.facets'>): number {
    const last = this.#last;
    try {
      return this.numbersOf(input).length;
    } finally {
      this.#last = last;
    }
  }

  /** The numbers of the articles filed last of those a query finds; what the last search found stays remembered. */
  lastFiled(input: CallInput<'search.facets'>, limit: number): readonly number[] {
    const last = this.#last;
    try {
      return Array.from(this.numbersOf(input))
        .toSorted((one, other) => other - one)
        .slice(0, limit);
    } finally {
      this.#last = last;
    }
  }

  /** The other forms of a word that articles outside the trash have. */
  formsOf(word: string): readonly string[] {
    return this.#words.of('library_text').formsOf(word);
  }

  /** Which of some words in a row, as typed, spell a name of the sets in use. */
  namesIn(words: readonly string[]): ReadonlySet<number> {
    const found = findNames(words, this.#knownNames());
    return new Set(found.flatMap(({ first, count }) => Array.from({ length: count }, (_, place) => first + place)));
  }

  /** Everything that a typed query looks for in the texts of a table. */
  wantedBy(typed: string, texts: TextTable): readonly Wanted[] {
    const { tree, words } = this.#understand(typed, { kind: texts === 'trash_text' ? 'trash' : 'all' });
    return wantedBy(tree, words);
  }

  /** What a typed query asks for on a shelf: of what, in which order, and how that is said. */
  #understand(typed: string, asked: Shelf) {
    const parsed = parseQuery(typed);
    const { tree: asTyped, sort } = parsed;
    const isInTrash = asTyped.children.some((part) => part.kind === 'is' && part.what === 'trashed');
    const shelf: Shelf = isInTrash ? { kind: 'trash' } : asked;
    const texts: TextTable = shelf.kind === 'trash' ? 'trash_text' : 'library_text';
    const words = this.#words.of(texts);
    const likes = this.#likes.of(asTyped, texts);
    const tree = withLikes(asTyped, likes);
    const named = this.#named(tree);
    const { match, ...compiled } = compileQuery(named.tree, {
      texts,
      words,
      today: new Date().toISOString().slice(0, 10),
    });
    const conditions = [...compiled.conditions, ...notKin(likes)];
    // Spellings of a name are alternatives too, but not ones that somebody asked for.
    const query = { ...compiled, conditions, isAnyEnough: tree.children.some(({ kind }) => kind === 'any') };
    const added = [...addedNames(named.added), ...addedForms(tree, words)];
    const problems = [...parsed.problems, ...likeProblems(typed, asTyped, likes)];
    const said = { problems, explanation: explainQuery(parsed, likes), added };
    return { tree: named.tree, words, shelf, sort, texts, match, query, said };
  }

  /** A query with its names in all spellings, which are not looked at before the first word is asked for. */
  #named(tree: AllNode): NamedQuery {
    if (tree.children.length === 0) return { tree, added: [] };
    return addNames(tree, this.#knownNames());
  }

  #knownNames(): NameIndex {
    return (this.#names ??= indexNames(this.#namesOf()));
  }

  /** One page of what a query without words lists. */
  #list(conditions: readonly Condition[], input: SearchInput): Pick<FoundPage, 'total' | 'matches'> {
    const order = articleOrder(input.sort);
    if (order === null) return listShelf(this.#db, conditions, input);
    const list = this.#remembered(input, (reached) => {
      const numbers = numbersOnShelf(this.#db, conditions, input.shelf);
      return listInOrder(numbers, order, this.#columns, this.#daysAt(reached));
    });
    const page = list.page(input.offset, input.limit);
    return { total: list.length, matches: page.map((row) => ({ ...row, ...unmarked })) };
  }

  /** What a query with words finds, in an order or (`null`) in any. */
  #find(
    texts: TextTable,
    query: AskedQuery,
    input: Pick<SearchInput, 'query' | 'shelf'> & { readonly sort: SortOrder | null },
  ): FoundList {
    return this.#remembered(input, (reached, sort) => {
      const conditions = [
        conditionOnEntries(input.shelf),
        notYetFollowed(this.#db, texts, reached),
        ...query.conditions,
      ];
      const needed = conditions.filter((one) => one !== null);
      const sources = { db: this.#db, days: this.#daysAt(reached), columns: this.#columns };
      return findWords(sources, texts, query, needed, sort);
    });
  }

  /** What was found last, if it is asked for again; else what `find` finds. In any order (`null`), the newest first are quickly found. */
  #remembered(
    { query, shelf, sort }: Pick<SearchInput, 'query' | 'shelf'> & { readonly sort: SortOrder | null },
    find: (reached: number, sort: SortOrder) => FoundList,
  ): FoundList {
    const reached = reachedRevision(this.#db);
    const revision = this.#db.prepare(/* sql */ `SELECT revision FROM main.counters`).pluck().get();
    const key = JSON.stringify([query, shelf, reached, revision]);
    if (this.#last?.key !== key || (sort !== null && sort !== this.#last.sort)) {
      const wanted = sort ?? 'newest';
      this.#last = { key, sort: wanted, list: find(reached, wanted) };
    }
    return this.#last.list;
  }

  /** The days of what is indexed; read anew when another process has moved the index on. */
  #daysAt(reached: number): EntryDays {
    if (this.#days?.reached !== reached) this.#days = { reached, all: new EntryDays(this.#db) };
    return this.#days.all;
  }
}

function addedNames(names: readonly AddedName[]): readonly AddedForms[] {
  return names.map(({ typed, spellings }) => ({ word: typed, forms: spellings }));
}

/** The words of a query that other forms were looked for with. */
function addedForms(tree: AllNode, words: WordSource): readonly AddedForms[] {
  return wantedWords(tree).flatMap((node) => {
    const [typed, ...others] = node.kind === 'text' ? phrasesOf(node, words) : [];
    const forms = others.flatMap(({ tokens }) => tokens);
    const [word] = typed?.tokens ?? [];
    return word === undefined || forms.length === 0 ? [] : [{ word, forms }];
  });
}

/** Leaves out what was trashed, restored or deleted just now, until the index has followed; `null` when it has. */
function notYetFollowed(db: Database, texts: TextTable, reached: number): Condition | null {
  const elsewhere = texts === 'trash_text' ? 'trashed_at IS NULL' : 'trashed_at IS NOT NULL';
  // The plus sign keeps SQLite from walking through all that an import has just added to find the few that moved.
  const sql = /* sql */ `
    SELECT number FROM main.articles WHERE ${elsewhere} AND +revision > ${reached}
    UNION ALL SELECT article FROM main.departed WHERE revision > ${reached}`;
  if (db.prepare(sql).get() === undefined) return null;
  return { sql: /* sql */ `r.number NOT IN (${sql})`, params: [] };
}

/** Adds what is read only for the rows shown: the places of the words in the headline and its translation, and a passage of the text. */
function withPassages(db: Database, page: readonly Found[], groups: readonly QueryGroup[]): readonly Match[] {
  const inTitle = groups
    .filter(({ field }) => field === null || field === 'headline')
    .flatMap(({ phrases }) => phrases);
  const inText = groups.filter(({ field }) => field === null).flatMap(({ phrases }) => phrases);
  if (inTitle.length === 0) return page.map((row) => ({ ...row, ...unmarked }));
  const read = articleTexts(db);
  return page.map((row) => {
    const { title, translation, text } = read(row.number);
    const [titleMarks, translationMarks] = [marksOf(title, inTitle), marksOf(translation, inTitle)];
    return { ...row, titleMarks, translationMarks, snippet: snippetOf(text, inText) };
  });
}
