import { useEffect, useState, type RefObject } from 'react';
import {
  annotationGroupings,
  annotationOrders,
  type AnnotationQuestion,
} from '../../preload/contract/annotation-list.ts';
import type { AnnotationId } from '../../preload/contract/annotations.ts';
import { Button } from '../ui/button.tsx';
import { isFocusLost } from '../ui/focus.ts';
import { Keys } from '../ui/key-caps.tsx';
import { useKey } from '../ui/keys.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { inDigits } from '../ui/words.ts';
import { AnnotationResults } from './annotation-results.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useFoundAnnotations } from './found-annotations.ts';
import { everything, groupingWords, isFiltering, noFilter, orderWords } from './question.ts';
import { SelectedAnnotationsBar } from './selected-annotations-bar.tsx';
import './all-annotations.css';

const nothing: ReadonlySet<AnnotationId> = new Set<AnnotationId>();

/** The middle pane with the annotations of all articles: filtered, grouped, and changed several at once. `pane` is where it stands. */
export function AllAnnotationsPane({ pane }: { readonly pane: RefObject<HTMLElement | null> }) {
  const [question, setQuestion] = useState(everything);
  const [selected, setSelected] = useState(nothing);
  const { data, error } = useFoundAnnotations(question);
  const select = (ids: Iterable<AnnotationId>): void => setSelected(new Set(ids));
  const ask = (part: Partial<AnnotationQuestion>): void => {
    setQuestion({ ...question, ...part });
    select([]);
  };
  useKey('leave', () => (selected.size === 0 ? false : select([])), pane);

  // with the last row goes the focus that was in it
  const isEmpty = data?.found.rows === 0;
  useEffect(() => {
    if (isEmpty && isFocusLost()) pane.current?.focus();
  }, [isEmpty, pane]);

  return (
    <>
      {selected.size > 0 ? (
        <SelectedAnnotationsBar ids={[...selected]} onLeave={() => select([])} />
      ) : (
        <ListHead question={question} total={data?.found.total ?? 0} onAsk={ask} />
      )}
      <FilterBar filter={question.filter} counts={data?.found.counts} onFilter={(filter) => ask({ filter })} />
      {error && (
        <p className="list-notice" role="alert">
          {error.message}
        </p>
      )}
      {data !== undefined && data.found.rows > 0 && (
        <AnnotationResults key={JSON.stringify(data.question)} found={data} selected={selected} onSelect={select} />
      )}
      {isEmpty &&
        (isFiltering(data.question.filter) ? (
          <NothingFound onClear={() => ask({ filter: noFilter })} />
        ) : (
          <NothingMarked />
        ))}
    </>
  );
}

function ListHead({
  question: { grouping, order },
  total,
  onAsk,
}: {
  readonly question: AnnotationQuestion;
  readonly total: number;
  readonly onAsk: (part: Partial<AnnotationQuestion>) => void;
}) {
  return (
    <header className="list-head">
      <h2 className="list-name" aria-live="polite">
        {inDigits(total)} <span className="list-name-rest">{total === 1 ? 'annotation' : 'annotations'}</span>
      </h2>
      <p className="list-count" />
      <Menu
        label="Group"
        trigger={
          <Button kind="bare" iconAfter="down" aria-label={`Group: ${groupingWords[grouping]}`}>
            {groupingWords[grouping]}
          </Button>
        }
      >
        {annotationGroupings.map((one) => (
          <MenuItem
            key={one}
            words={groupingWords[one]}
            isChosen={one === grouping}
            onAction={() => onAsk({ grouping: one })}
          />
        ))}
      </Menu>
      <Menu
        label="Order"
        trigger={
          <Button kind="bare" iconAfter="down" aria-label={`Order: ${orderWords[order]}`}>
            {orderWords[order]}
          </Button>
        }
      >
        {annotationOrders.map((one) => (
          <MenuItem key={one} words={orderWords[one]} isChosen={one === order} onAction={() => onAsk({ order: one })} />
        ))}
      </Menu>
    </header>
  );
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className="empty">
      <p className="empty-title">No annotation is like that</p>
      <Button kind="plain" onPress={onClear}>
        Show all annotations
      </Button>
    </div>
  );
}

function NothingMarked() {
  return (
    <div className="empty">
      <p className="empty-title">No annotations yet</p>
      <p>
        Select a passage in an article and press <Keys keys="1" /> to highlight it.
      </p>
    </div>
  );
}
