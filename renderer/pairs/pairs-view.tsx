import { useEffect, useState, type RefObject } from 'react';
import type { ArticlePair, PairDecision, PairId } from '../../preload/contract/pairs.ts';
import { useAppState, type Comparing } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { isFocusLost } from '../ui/focus.ts';
import { useKey } from '../ui/keys.tsx';
import { inDigits } from '../ui/words.ts';
import { hasReaderBeside } from '../window-width.ts';
import { useDecide } from './pair-actions.ts';
import { PairComparisonPane } from './pair-comparison-pane.tsx';
import { PairRow } from './pair-row.tsx';
import './pairs.css';

/** How many pairs are listed at first, and at most; as they are decided others come after them. */
const [atFirst, atMost] = [50, 200];

/** Pairs of articles in place of list and reader: which there are, and how the two of the chosen one differ. */
export function PairsView({
  comparing,
  listRef,
  readerRef,
}: {
  readonly comparing: Comparing;
  readonly listRef: RefObject<HTMLElement | null>;
  readonly readerRef: RefObject<HTMLElement | null>;
}) {
  const { compare, open } = useAppState();
  const { pairs, total, more } = usePairs(comparing);
  const [chosen, setChosen] = useState<PairId | null>(null);
  const [isReading, setReading] = useState(false);
  const decide = useDecide();
  const at = Math.max(0, pairs?.findIndex(({ id }) => id === chosen) ?? 0);
  const pair = pairs?.[at];
  const isOpen = comparing === 'open-pairs';
  const leave = (): void => (isOpen ? compare(null) : open(comparing.versionsOf));
  const go = (step: 1 | -1): void => {
    const next = pairs?.[at + step];
    if (next === undefined) return;
    setChosen(next.id);
    listRef.current?.querySelector<HTMLElement>(`[data-pair="${next.id}"]`)?.focus();
  };
  const choose = (decision: PairDecision): boolean => {
    if (pair === undefined) return false;
    // a pair that waits no more leaves the list, and the one after it is next
    const next = isOpen ? (pairs?.[at + 1] ?? pairs?.[at - 1]) : pair;
    void decide(pair, decision).then((isDone) => {
      if (isDone) setChosen(next?.id ?? null);
    });
    return true;
  };
  useKey('list.next', () => go(1), listRef);
  useKey('list.previous', () => go(-1), listRef);
  useKey('pair.same', () => choose('same'));
  useKey('pair.version', () => choose('version'));
  useKey('pair.separate', () => choose('separate'));
  useKey('leave', () => (isReading && !hasReaderBeside.matches ? setReading(false) : leave()));

  const shown = pair?.id;
  useEffect(() => {
    if (shown === undefined || !isFocusLost()) return;
    listRef.current?.querySelector<HTMLElement>(`[data-pair="${shown}"]`)?.focus({ preventScroll: true });
  }, [listRef, shown]);

  return (
    <div className="pairs" data-view={isReading && pair !== undefined ? 'reader' : 'list'}>
      <section className="pane pairs-list" aria-label="Pairs" ref={listRef} tabIndex={-1}>
        <header className="list-head">
          <h2 className="list-name">{isOpen ? 'Nearly the same' : 'Versions'}</h2>
          <p className="list-count">{isOpen && total !== null && inDigits(total)}</p>
          <IconButton
            icon="close"
            label={isOpen ? 'Back to the articles' : 'Back to the article'}
            keys="Escape"
            onPress={leave}
          />
        </header>
        {pairs?.length === 0 && <NothingLeft isOpen={isOpen} onLeave={leave} />}
        <ul className="pairs-rows">
          {pairs?.map((one) => (
            <li key={one.id}>
              <PairRow
                pair={one}
                isChosen={one.id === pair?.id}
                onChoose={() => {
                  setChosen(one.id);
                  setReading(true);
                }}
              />
            </li>
          ))}
        </ul>
        {more !== null && (
          <Button kind="plain" onPress={more}>
            Show more
          </Button>
        )}
      </section>
      <section className="pane pairs-reader" aria-label="How they differ" ref={readerRef} tabIndex={-1}>
        {pair !== undefined && <PairComparisonPane pair={pair} onDecide={choose} onBack={() => setReading(false)} />}
      </section>
    </div>
  );
}

function usePairs(comparing: Comparing): {
  readonly pairs: readonly ArticlePair[] | undefined;
  readonly total: number | null;
  /** Lists more pairs; null when there are none. */
  readonly more: (() => void) | null;
} {
  const isOpen = comparing === 'open-pairs';
  const [limit, setLimit] = useState(atFirst);
  const page = useCall('pairs.list', isOpen ? { offset: 0, limit } : null).data;
  const versions = useCall('articles.versions', isOpen ? null : { id: comparing.versionsOf }).data;
  if (!isOpen) return { pairs: versions?.pairs, total: null, more: null };
  const hasMore = page !== undefined && page.total > page.pairs.length && limit < atMost;
  return { pairs: page?.pairs, total: page?.total ?? null, more: hasMore ? () => setLimit(atMost) : null };
}

function NothingLeft({ isOpen, onLeave }: { readonly isOpen: boolean; readonly onLeave: () => void }) {
  return (
    <div className="empty">
      <p className="empty-title">{isOpen ? 'Nothing left to decide' : 'No other versions'}</p>
      <p>{isOpen && 'When an article comes in whose text is nearly the same as another’s, you find the two here.'}</p>
      <Button kind="plain" onPress={onLeave}>
        {isOpen ? 'Back to the articles' : 'Back to the article'}
      </Button>
    </div>
  );
}
