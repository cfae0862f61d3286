import type { ArticleId } from '../../preload/contract/articles.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useAppState } from '../app-state.tsx';
import { useArticleActions } from '../library/article-actions.ts';
import { isAnyShown } from '../library/shown-articles.ts';
import { JudgeMenu } from '../searches/judge-menu.tsx';
import { IconButton } from '../ui/button.tsx';
import { inDigits } from '../ui/words.ts';
import type { ListQuestion } from './article-pages.ts';

/** What can be done to the selected articles, in place of the list's head. */
export function SelectionBar({
  ids,
  question,
}: {
  readonly ids: readonly ArticleId[];
  /** What the list that they were selected in shows. */
  readonly question: ListQuestion | undefined;
}) {
  const { ask, select, shelf } = useAppState();
  const queries = useQueryClient();
  const actions = useArticleActions();
  const some = (test: 'isStarred' | 'isUnread'): boolean => isAnyShown(queries, ids, test);
  const leaveAfter = (act: Promise<unknown>): void => void act.then(() => select([]));
  return (
    <div className="list-head list-head-selected" role="toolbar" aria-label="Selected articles">
      <output className="list-name">
        {inDigits(ids.length)} <span className="list-name-rest">selected</span>
      </output>
      {shelf.kind === 'trash' ? (
        <>
          <IconButton icon="restore" label="Restore" onPress={() => leaveAfter(actions.restore(ids))} />
          <IconButton icon="trash" label="Delete for good" keys="Delete" onPress={() => ask({ destroy: ids })} />
        </>
      ) : (
        <>
          <IconButton
            icon="star"
            label="Star or unstar"
            keys="s"
            onPress={() => void actions.star(ids, !some('isStarred'))}
          />
          <IconButton
            icon="unread"
            label="Mark as read or unread"
            keys="u"
            onPress={() => void actions.markUnread(ids, !some('isUnread'))}
          />
          {question !== undefined && question.query.trim() !== '' && <JudgeMenu ids={ids} asked={question} />}
          <IconButton icon="tag" label="Tag" keys="t" onPress={() => ask({ tag: ids })} />
          <IconButton icon="dossier" label="Put in a dossier" keys="d" onPress={() => ask({ dossiers: ids })} />
          <IconButton
            icon="export"
            label="Export"
            keys="e"
            onPress={() => ask({ export: { kind: 'articles', ids } })}
          />
          <IconButton
            icon="trash"
            label="Move to the trash"
            keys="Delete"
            onPress={() => leaveAfter(actions.trash(ids))}
          />
        </>
      )}
      <IconButton icon="close" label="Select nothing" keys="Escape" onPress={() => select([])} />
    </div>
  );
}
