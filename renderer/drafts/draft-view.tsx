import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { DossierId } from '../../preload/contract/articles.ts';
import type { DraftPiece } from '../../preload/contract/drafts.ts';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { useKey } from '../ui/keys.tsx';
import { hasReaderBeside } from '../window-width.ts';
import { useDraftActions } from './draft-actions.ts';
import { DraftHead } from './draft-head.tsx';
import { Outline } from './outline.tsx';
import { SourceList } from './source-list.tsx';
import { useOutlining } from './use-outlining.ts';
import '../all-annotations/all-annotations.css';
import '../annotations/swatch.css';
import './drafts.css';

const nothing: readonly DraftPiece[] = [];

/** The draft of a dossier in place of list and reader, with the annotations of its articles beside it. */
export function DraftView({
  dossier,
  listRef,
  draftRef,
}: {
  readonly dossier: DossierId;
  readonly listRef: RefObject<HTMLElement | null>;
  readonly draftRef: RefObject<HTMLElement | null>;
}) {
  const { draft } = useAppState();
  const { data, error } = useCall('drafts.get', { dossier });
  const { data: library } = useCall('library.counts', {});
  const [areSourcesShown, setSourcesShown] = useState(hasReaderBeside.matches);
  const ground = useRef<HTMLDivElement>(null);
  const pieces = data?.pieces ?? nothing;
  const actions = useDraftActions(dossier);
  const outlining = useOutlining(dossier, pieces, actions, ground);
  const inDraft = useMemo(
    () => new Set(pieces.flatMap((piece) => (piece.kind === 'quote' ? [piece.annotation] : []))),
    [pieces],
  );
  const leave = (): void => draft(null);
  useKey('leave', leave);
  useKey('draft.text', () => void outlining.write('text'));
  useKey('draft.heading', () => void outlining.write('heading'));

  // The focus goes to the piece that the draft was left at, or else to the draft.
  const { current, wasLeft, focus } = outlining;
  const isHere = data !== undefined;
  useEffect(() => {
    if (!isHere) return;
    if (current !== null && wasLeft) focus(current, 'piece');
    else draftRef.current?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- once, when the draft has come
  }, [isHere]);

  return (
    <div className="draft" data-sources={areSourcesShown ? 'shown' : 'folded'}>
      <section className="pane draft-sources" aria-label="Annotations of the dossier" ref={listRef} tabIndex={-1}>
        <SourceList
          dossier={dossier}
          inDraft={inDraft}
          onPut={(annotation) => void outlining.quote(annotation)}
          onDraft={() => setSourcesShown(false)}
        />
      </section>
      <section className="pane draft-pane" aria-label="Draft" ref={draftRef} tabIndex={-1}>
        <DraftHead
          dossier={dossier}
          name={library?.dossiers.find(({ id }) => id === dossier)?.name}
          isEmpty={pieces.length === 0}
          areSourcesShown={areSourcesShown}
          onSources={() => setSourcesShown(!areSourcesShown)}
          onWrite={(kind) => void outlining.write(kind)}
          onLeave={leave}
        />
        {error !== null && (
          <p className="list-notice" role="alert">
            {error.message}
          </p>
        )}
        {data !== undefined && (
          <Outline pieces={pieces} actions={actions} outlining={outlining} ground={ground} pane={draftRef} />
        )}
      </section>
    </div>
  );
}
