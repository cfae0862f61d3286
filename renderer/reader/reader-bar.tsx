import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Article } from '../../preload/contract/articles.ts';
import { useAppState } from '../app-state.tsx';
import { useArticleActions } from '../library/article-actions.ts';
import { ReaderJudgement } from '../searches/reader-judgement.tsx';
import { useCopyLink } from '../notes/use-copy-link.ts';
import { useMoreLike } from '../search/more-like.ts';
import { IconButton, IconToggle } from '../ui/button.tsx';
import { Icon, type IconName } from '../ui/icons.tsx';
import { usePressKey } from '../ui/keys.tsx';
import { inDigits } from '../ui/words.ts';
import { TextPopover } from './text-popover.tsx';
import type { ReadingLooks } from './use-reading-look.ts';

/** A panel beside the text. */
export type Panel = 'annotations' | 'details';

/** What can be done to the article being read, and the panels beside it. */
export function ReaderBar({
  article,
  annotations,
  looks,
  panel,
  onPanel,
  children,
}: {
  readonly article: Article;
  readonly looks: ReadingLooks;
  readonly annotations: number;
  readonly panel: Panel | null;
  readonly onPanel: (panel: Panel | null) => void;
  /** What stands before the panels. */
  readonly children: ReactNode;
}) {
  const { open, ask, find, isReaderAlone, leaveReaderAlone } = useAppState();
  const moreLike = useMoreLike();
  const press = usePressKey();
  const copyLink = useCopyLink();
  const actions = useArticleActions();
  const { id, isStarred, isUnread, trashedAt } = article;
  const toggles = (which: Panel) => ({
    isSelected: panel === which,
    onChange: (isSelected: boolean) => onPanel(isSelected ? which : null),
  });
  return (
    <div className="reader-bar" role="toolbar" aria-label="This article">
      <span className="reader-back">
        <IconButton icon="back" label="Back to the list" onPress={() => open(null)} />
      </span>
      <IconToggle
        icon="star"
        label="Star"
        keys="s"
        isSelected={isStarred}
        onChange={(isSelected) => void actions.star([id], isSelected)}
      />
      <IconToggle
        icon="unread"
        label="Unread"
        keys="u"
        isSelected={isUnread}
        onChange={(isSelected) => void actions.markUnread([id], isSelected)}
      />
      <ReaderJudgement id={id} />
      <IconButton
        icon="export"
        label="Export"
        keys="e"
        onPress={() => ask({ export: { kind: 'articles', ids: [id] } })}
      />
      <IconButton
        icon="link"
        label="Copy a link to this article"
        keys="c"
        onPress={() => copyLink.toArticle(article)}
      />
      {trashedAt === null ? (
        <IconButton icon="trash" label="Move to the trash" onPress={() => void actions.trash([id])} />
      ) : (
        <IconButton icon="restore" label="Restore from the trash" onPress={() => void actions.restore([id])} />
      )}
      <IconButton icon="search" label="Find in this article" keys="Mod+f" onPress={() => find('')} />
      <IconButton icon="like" label="More like this" keys="a" onPress={() => moreLike(id)} />
      <TextPopover looks={looks} />
      <IconToggle
        icon="alone"
        label="The reader alone"
        keys="z"
        fills="ground"
        isSelected={isReaderAlone}
        onChange={leaveReaderAlone}
      />
      {isReaderAlone && (
        <>
          <IconButton icon="up" label="Previous article" keys="k" onPress={() => press('list.previous')} />
          <IconButton icon="down" label="Next article" keys="j" onPress={() => press('list.next')} />
        </>
      )}
      <span className="reader-bar-gap" />
      {children}
      <PanelToggle icon="annotate" words="Annotations" count={annotations} {...toggles('annotations')} />
      <PanelToggle icon="original" words="Where this comes from" {...toggles('details')} />
    </div>
  );
}

function PanelToggle({
  icon,
  words,
  count = 0,
  ...rest
}: {
  readonly icon: IconName;
  readonly words: string;
  readonly count?: number;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}) {
  return (
    <ToggleButton {...rest} className="button panel-toggle">
      <Icon name={icon} />
      <span className="panel-toggle-words">{words}</span>
      {count > 0 && <span className="panel-toggle-count">{inDigits(count)}</span>}
    </ToggleButton>
  );
}
