import type { ArticleId, ArticleSummary, DossierId } from '../../preload/contract/articles.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../bridge.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted } from '../ui/words.ts';
import { articlesOn } from './holdings.ts';
import { shownArticles } from './shown-articles.ts';

type Ids = readonly ArticleId[];
type Act = () => Promise<unknown>;

/** What can be done to articles. Each is said, undoable unless it is for good, and never throws: a failure is said too. */
export interface ArticleActions {
  readonly star: (ids: Ids, isStarred: boolean) => Promise<unknown>;
  readonly markUnread: (ids: Ids, isUnread: boolean) => Promise<unknown>;
  readonly tag: (ids: Ids, name: string) => Promise<unknown>;
  readonly untag: (ids: Ids, name: string) => Promise<unknown>;
  readonly addToDossier: (ids: Ids, dossier: { readonly id: DossierId; readonly name: string }) => Promise<unknown>;
  readonly removeFromDossier: (
    ids: Ids,
    dossier: { readonly id: DossierId; readonly name: string },
  ) => Promise<unknown>;
  readonly trash: (ids: Ids) => Promise<unknown>;
  readonly restore: (ids: Ids) => Promise<unknown>;
  /** Deletes for good, with the originals, and with backups by their names, in whose place a new one is made: ask first. */
  readonly destroy: (ids: Ids, backups?: readonly string[]) => Promise<unknown>;
}

/** The actions on articles, for buttons, keys and menus alike. */
export function useArticleActions(): ArticleActions {
  const queries = useQueryClient();
  const say = useToast();
  const attempt = useAttempt();
  const { did } = useUndo();
  return useMemo(() => {
    const doTo = (ids: Ids, words: (count: string) => string, act: Act, undo: Act): Promise<unknown> =>
      attempt(async () => {
        if (ids.length === 0) return say('Nothing to change');
        await act();
        const label = words(counted(ids.length, 'article'));
        return say(label, { undo: did(label, undo, act) });
      });
    const mark = (ids: Ids, state: { isStarred: boolean } | { isUnread: boolean }, words: string): Promise<unknown> => {
      const shown = shownArticles(queries);
      const changing = ids.filter((id) => !agrees(shown.get(id), state));
      const opposite = 'isStarred' in state ? { isStarred: !state.isStarred } : { isUnread: !state.isUnread };
      return doTo(
        changing,
        (count) => `${count} ${words}`,
        () => call('articles.mark', { ids: changing, ...state }),
        () => call('articles.mark', { ids: changing, ...opposite }),
      );
    };
    /** The articles not on a shelf yet: only those change, and only those may an undo touch. */
    const articlesOff = async (shelf: Parameters<typeof articlesOn>[0], ids: Ids): Promise<Ids> => {
      const lying = new Set(await articlesOn(shelf, ids));
      return ids.filter((id) => !lying.has(id));
    };
    return {
      star: (ids, isStarred) => mark(ids, { isStarred }, isStarred ? 'starred' : 'no longer starred'),
      markUnread: (ids, isUnread) => mark(ids, { isUnread }, isUnread ? 'marked as unread' : 'marked as read'),
      tag: (ids, name) =>
        attempt(async () => {
          const bare = await articlesOff({ kind: 'tag', name }, ids);
          await doTo(
            bare,
            (count) => `${count} tagged “${name}”`,
            () => call('articles.tag', { ids: bare, add: [name], remove: [] }),
            () => call('articles.tag', { ids: bare, add: [], remove: [name] }),
          );
        }),
      untag: (ids, name) =>
        attempt(async () => {
          const tagged = await articlesOn({ kind: 'tag', name }, ids);
          await doTo(
            tagged,
            (count) => `Tag “${name}” removed from ${count}`,
            () => call('articles.tag', { ids: tagged, add: [], remove: [name] }),
            () => call('articles.tag', { ids: tagged, add: [name], remove: [] }),
          );
        }),
      addToDossier: (ids, { id, name }) =>
        attempt(async () => {
          const articles = await articlesOff({ kind: 'dossier', id }, ids);
          await doTo(
            articles,
            (count) => `${count} put in “${name}”`,
            () => call('dossiers.add', { id, articles }),
            () => call('dossiers.remove', { id, articles }),
          );
        }),
      removeFromDossier: (ids, { id, name }) =>
        attempt(async () => {
          const articles = await articlesOn({ kind: 'dossier', id }, ids);
          await doTo(
            articles,
            (count) => `${count} taken out of “${name}”`,
            () => call('dossiers.remove', { id, articles }),
            () => call('dossiers.add', { id, articles }),
          );
        }),
      trash: (ids) =>
        doTo(
          ids,
          (count) => `${count} moved to the trash`,
          () => call('articles.trash', { ids }),
          () => call('articles.restore', { ids }),
        ),
      restore: (ids) =>
        doTo(
          ids,
          (count) => `${count} restored`,
          () => call('articles.restore', { ids }),
          () => call('articles.trash', { ids }),
        ),
      destroy: (ids, backups = []) =>
        attempt(async () => {
          await call('articles.destroy', { ids });
          const words = `${counted(ids.length, 'article')} deleted for good`;
          say(words);
          if (backups.length === 0) return;
          await call('backups.replace', { names: backups });
          say(`${words}, with ${counted(backups.length, 'backup')} that held ${ids.length === 1 ? 'it' : 'them'}`);
        }),
    };
  }, [attempt, queries, say, did]);
}

function agrees(summary: ArticleSummary | undefined, state: { isStarred: boolean } | { isUnread: boolean }): boolean {
  if (summary === undefined) return false;
  return 'isStarred' in state ? summary.isStarred === state.isStarred : summary.isUnread === state.isUnread;
}
