import type { Article, ArticleId } from '../../preload/contract/articles.ts';
import type { Shelf } from '../../preload/contract/search.ts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** Up to this many articles are asked for one by one; of more, whole shelves are read. */
const mostAsked = 20;
/** How many rows of a shelf are read at once. */
const rowsAtOnce = 200;

type Ids = readonly ArticleId[];
type NamedShelf = Extract<Shelf, { readonly kind: 'tag' | 'dossier' }>;

/** The articles that bear a tag, or that lie in a dossier, out of some. @throws {CallFailed} */
export async function articlesOn(shelf: NamedShelf, ids: Ids): Promise<Ids> {
  const lying = ids.length > mostAsked ? await idsOf(shelf) : new Set(await fewOn(shelf, ids));
  return ids.filter((id) => lying.has(id));
}

/** How many of some articles bear each tag, or lie in each dossier, by the tag's name or the dossier's id; of many articles only tags on all of them. */
export function useHoldings(kind: NamedShelf['kind'], ids: Ids): ReadonlyMap<string, number> {
  const { data } = useQuery({
    queryKey: ['holdings', kind, ids],
    queryFn: () => (ids.length > mostAsked ? holdingsOfMany(kind, ids) : holdingsOfFew(kind, ids)),
  });
  return data ?? none;
}

const none: ReadonlyMap<string, number> = new Map();

async function holdingsOfFew(kind: NamedShelf['kind'], ids: Ids): Promise<ReadonlyMap<string, number>> {
  const holdings = new Map<string, number>();
  for (const article of await articlesOf(ids)) {
    for (const name of namesOn(article, kind)) holdings.set(name, (holdings.get(name) ?? 0) + 1);
  }
  return holdings;
}

async function holdingsOfMany(kind: NamedShelf['kind'], ids: Ids): Promise<ReadonlyMap<string, number>> {
  const { tags, dossiers } = await call('library.counts', {});
  const shelves: readonly NamedShelf[] =
    kind === 'dossier'
      ? dossiers.map(({ id }) => ({ kind, id }))
      : tags.filter(({ articles }) => articles >= ids.length).map(({ name }) => ({ kind, name }));
  const holdings = new Map<string, number>();
  for (const shelf of shelves) holdings.set(nameOf(shelf), (await articlesOn(shelf, ids)).length);
  return holdings;
}

async function fewOn(shelf: NamedShelf, ids: Ids): Promise<Ids> {
  const name = nameOf(shelf).toLowerCase();
  const articles = await articlesOf(ids);
  return articles
    .filter((article) => namesOn(article, shelf.kind).some((other) => other.toLowerCase() === name))
    .map(({ id }) => id);
}

function articlesOf(ids: Ids): Promise<readonly Article[]> {
  return Promise.all(ids.map((id) => call('articles.get', { id })));
}

function nameOf(shelf: NamedShelf): string {
  return shelf.kind === 'tag' ? shelf.name : shelf.id;
}

function namesOn({ tags, dossiers }: Article, kind: NamedShelf['kind']): readonly string[] {
  return kind === 'tag' ? tags : dossiers.map(({ id }) => id);
}

async function idsOf(shelf: NamedShelf): Promise<ReadonlySet<ArticleId>> {
  const found = new Set<ArticleId>();
  for (let offset = 0, total = 1; offset < total; offset += rowsAtOnce) {
    const page = await call('search.run', { query: '', shelf, sort: 'newest', offset, limit: rowsAtOnce });
    for (const { id } of page.hits) found.add(id);
    total = page.total;
  }
  return found;
}
