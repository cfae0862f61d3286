import type { ArticleId } from '../../preload/contract/articles.ts';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useEffect, useMemo } from 'react';
import type { Hit } from '../../preload/contract/search.ts';
import { useCall } from '../bridge.ts';
import { directionOf } from '../reader/direction.ts';
import { isFocusLost } from '../ui/focus.ts';
import { Popover } from '../ui/popover.tsx';
import { counted, inDigits } from '../ui/words.ts';
import { MarkedText } from './marked-text.tsx';
import { mostUnfolded } from './more-passages.tsx';
import './passages-popover.css';

/** An article whose passages are unfolded beside its row. */
export interface Unfolded {
  readonly hit: Hit;
  readonly query: string;
  readonly element: HTMLElement;
}

/** Further passages of an article beside its row; one that is chosen opens the article there. */
export function PassagesPopover({
  unfolded,
  onOpen,
  onClose,
}: {
  readonly unfolded: Unfolded;
  readonly onOpen: (id: ArticleId, at: number) => void;
  readonly onClose: () => void;
}) {
  const { hit, query, element } = unfolded;
  const trigger = useMemo(() => ({ current: element }), [element]);
  const { data } = useCall('search.passages', { id: hit.id, query, limit: mostUnfolded });
  // While the popover goes, all that lies behind it takes no focus.
  useEffect(
    () => () =>
      void requestAnimationFrame(() => {
        if (isFocusLost()) element.focus({ preventScroll: true });
      }),
    [element],
  );
  if (data === undefined) return null;
  const { passages, total } = data;
  return (
    <Popover
      label={`Passages of ${hit.title}`}
      triggerRef={trigger}
      placement="bottom start"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <div className="passages">
        <p className="passages-count">
          {total === 0
            ? 'There are no more passages than the one in the list.'
            : total > passages.length
              ? `The best ${inDigits(passages.length)} of ${counted(total, 'more passage')}`
              : counted(total, 'more passage')}
        </p>
        <ListBox
          aria-label="More passages"
          className="passages-list"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- unfolded to be chosen from
          autoFocus="first"
          onAction={(place) => {
            const passage = passages[Number(place)];
            if (passage === undefined) return;
            onOpen(hit.id, passage.at);
            onClose();
          }}
        >
          {passages.map((passage, place) => (
            <ListBoxItem key={passage.at} id={String(place)} className="passage" textValue={passage.text}>
              <p dir={directionOf(hit.language)} lang={hit.language ?? undefined}>
                <MarkedText {...passage} />
              </p>
            </ListBoxItem>
          ))}
        </ListBox>
      </div>
    </Popover>
  );
}
