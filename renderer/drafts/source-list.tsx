/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- a select cannot hold rows of several lines; useSourceKeys has the keys */
import { useRef, useState, type FocusEvent, type MouseEvent, type RefObject } from 'react';
import type { ListedAnnotation } from '../../preload/contract/annotation-list.ts';
import type { AnnotationId } from '../../preload/contract/annotations.ts';
import type { DossierId } from '../../preload/contract/articles.ts';
import { Button } from '../ui/button.tsx';
import { publishedOn } from '../ui/dates.ts';
import { Keys } from '../ui/key-caps.tsx';
import { useKey } from '../ui/keys.tsx';
import { SourceRow } from './source-row.tsx';
import { useSources } from './use-sources.ts';

/** The annotations of the dossier's articles beside its draft, by article, to be dragged or put into it. */
export function SourceList({
  dossier,
  inDraft,
  onPut,
  onDraft,
}: {
  readonly dossier: DossierId;
  readonly inDraft: ReadonlySet<AnnotationId>;
  readonly onPut: (annotation: AnnotationId) => void;
  /** Shows the draft where the two take turns. */
  readonly onDraft: () => void;
}) {
  const [words, setWords] = useState('');
  const { annotations, more } = useSources(dossier, words);
  const [cursor, setCursor] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const rows = annotations ?? [];
  const row = Math.max(0, Math.min(cursor, rows.length - 1));
  const put = (at: number): void => {
    const annotation = rows[at];
    if (annotation !== undefined) onPut(annotation.id);
  };
  const goTo = (to: number): void => {
    const next = Math.max(0, Math.min(to, rows.length - 1));
    setCursor(next);
    list.current?.querySelector<HTMLElement>(`[data-source="${next}"]`)?.focus();
  };
  useSourceKeys(list, row, rows.length - 1, goTo, put);
  const onFocus = ({ target }: FocusEvent): void => {
    const focused = target instanceof HTMLElement ? target.dataset['source'] : undefined;
    if (focused !== undefined) setCursor(Number(focused));
  };
  const onClick = (event: MouseEvent): void => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-source]') : null;
    if (pressed === null) return;
    goTo(Number(pressed.dataset['source']));
    if (event.target instanceof Element && event.target.closest('[data-put]') !== null)
      put(Number(pressed.dataset['source']));
  };
  return (
    <>
      <header className="list-head draft-sources-head">
        <input
          type="search"
          className="field-control"
          aria-label="Words in passages, notes and tags"
          placeholder="Annotations of the dossier"
          dir="auto"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setCursor(0);
          }}
        />
        <span className="draft-switch">
          <Button kind="bare" onPress={onDraft}>
            Draft
          </Button>
        </span>
      </header>
      <div className="sources-scroller">
        {rows.length > 0 && (
          <div
            ref={list}
            role="listbox"
            aria-label="Annotations of the dossier"
            aria-multiselectable="true"
            tabIndex={-1}
            onClick={onClick}
            onFocus={onFocus}
          >
            {byArticle(rows).map(([first, these]) => (
              <div key={first.row} role="group" aria-label={first.annotation.article.title}>
                <SourceHead annotation={first.annotation} />
                {these.map(({ annotation, row: at }) => (
                  <SourceRow
                    key={annotation.id}
                    annotation={annotation}
                    row={at}
                    isAtCursor={at === row}
                    isInDraft={inDraft.has(annotation.id)}
                  />
                ))}
              </div>
            ))}
          </div>
        )}
        {annotations?.length === 0 &&
          (words === '' ? <NothingMarked /> : <p className="source-none">No annotation is like that.</p>)}
        {more !== null && (
          <Button kind="plain" onPress={more}>
            Show more
          </Button>
        )}
      </div>
    </>
  );
}

interface Numbered {
  readonly annotation: ListedAnnotation;
  readonly row: number;
}

/** Annotations that come article by article, with the first of each. */
function byArticle(
  rows: readonly ListedAnnotation[],
): readonly (readonly [first: Numbered, these: readonly Numbered[]])[] {
  const numbered = rows.map((annotation, row) => ({ annotation, row }));
  return [...Map.groupBy(numbered, ({ annotation }) => annotation.article.id).values()].flatMap((these) => {
    const [first] = these;
    return first === undefined ? [] : [[first, these] as const];
  });
}

function SourceHead({ annotation: { article } }: { readonly annotation: ListedAnnotation }) {
  const facts = [article.outlet, article.published && publishedOn(article.published)].filter(Boolean);
  return (
    <div className="source-head" aria-hidden="true">
      <span className="mark-head-name" dir="auto">
        {article.title}
      </span>
      {facts.length > 0 && <bdi className="mark-head-facts">{facts.join(' · ')}</bdi>}
    </div>
  );
}

function NothingMarked() {
  return (
    <div className="empty">
      <p className="empty-title">No annotations in this dossier</p>
      <p>
        Open one of its articles, select a passage and press <Keys keys="1" />: it is then listed here.
      </p>
    </div>
  );
}

/** Binds the keys of the list: those that move are those of every list, Enter puts an annotation into the draft. */
function useSourceKeys(
  list: RefObject<HTMLElement | null>,
  row: number,
  last: number,
  goTo: (row: number) => void,
  put: (row: number) => void,
): void {
  useKey('list.next', () => goTo(row + 1), list);
  useKey('list.previous', () => goTo(row - 1), list);
  useKey('list.first', () => goTo(0), list);
  useKey('list.last', () => goTo(last), list);
  useKey('list.open', () => put(row), list);
}
