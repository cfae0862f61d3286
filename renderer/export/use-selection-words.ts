import type { Selection } from '../../preload/contract/exports.ts';
import { useCall } from '../bridge.ts';
import { shelfName } from '../library/shelves.ts';
import { counted } from '../ui/words.ts';

/** What an export takes out, in words; `null` until that is known. */
export function useSelectionWords(selection: Selection): string | null {
  const isSearch = selection.kind === 'search';
  const only = selection.kind === 'articles' && selection.ids.length === 1 ? selection.ids[0] : undefined;
  const { data: article } = useCall('articles.get', only === undefined ? null : { id: only });
  const { data: counts } = useCall('library.counts', {});
  const { data: found } = useCall(
    'search.run',
    isSearch ? { query: selection.query, shelf: selection.shelf, sort: 'newest', offset: 0, limit: 1 } : null,
  );
  if (only !== undefined) return article?.title ?? null;
  if (selection.kind === 'articles') return counted(selection.ids.length, 'article');
  if (selection.kind === 'annotations') return counted(selection.ids.length, 'annotation');
  if (counts === undefined) return null;
  if (selection.kind === 'all') return `${counted(counts.all, 'article')}: everything outside the trash`;
  if (selection.kind === 'dossier') {
    const dossier = counts.dossiers.find(({ id }) => id === selection.id);
    return dossier === undefined ? null : `${counted(dossier.articles, 'article')} of “${dossier.name}”`;
  }
  if (found === undefined) return null;
  const shelf = shelfName(selection.shelf, counts);
  if (selection.query.trim() === '') return `${counted(found.total, 'article')} of “${shelf}”`;
  return `${counted(found.total, 'article')} of “${shelf}” found by “${selection.query.trim()}”`;
}
