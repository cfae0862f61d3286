import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { AnnotationId } from '../../preload/contract/annotations.ts';
import type { DossierId } from '../../preload/contract/articles.ts';
import type { DraftPiece, NewPiece, PieceId } from '../../preload/contract/drafts.ts';
import { useAppState } from '../app-state.tsx';
import { isFocusLost } from '../ui/focus.ts';
import { giveTyped, holdTyping } from '../ui/typed-ahead.ts';
import type { DraftActions } from './draft-actions.ts';
import type { Dragged } from './dragged-piece.ts';
import { levelBelow, pieceBefore, placeBeside, sectionAt, type Run } from './sections.ts';

/** What can be done in the outline, from the piece that is current. */
export interface Outlining {
  readonly current: PieceId | null;
  readonly choose: (id: PieceId) => void;
  /** Gives a piece, or its field, the focus as soon as it is there. */
  readonly focus: (id: PieceId, part: 'piece' | 'field') => void;
  /** Puts a heading, of the level of the one above it, or a text after the current piece, to be written at once. */
  readonly write: (kind: 'heading' | 'text') => Promise<void>;
  /** Whether this draft was left at a piece, and not only opened. */
  readonly wasLeft: boolean;
  /** Puts a quote after the current piece, which it then is itself; the focus stays where it is. */
  readonly quote: (annotation: AnnotationId) => Promise<void>;
  readonly drop: (what: Dragged, place: number, isSection: boolean) => Promise<void>;
  /** Moves the piece at a place a step up or down, or a heading with its section. */
  readonly step: (place: number, step: -1 | 1, isSection: boolean) => Promise<void>;
  readonly remove: (piece: DraftPiece) => Promise<void>;
  /** Opens the article of a quote at its passage; gives `false` where there is none. */
  readonly jump: (piece: DraftPiece) => boolean;
}

/** The piece that each draft was left at, to come back to. */
const leftAt = new Map<DossierId, PieceId>();

/** Does what is done in the outline of a draft, and keeps the focus with what it was done to. */
export function useOutlining(
  dossier: DossierId,
  pieces: readonly DraftPiece[],
  actions: DraftActions,
  outline: RefObject<HTMLElement | null>,
): Outlining {
  const { open } = useAppState();
  const [chosen, setChosen] = useState<PieceId | null>(() => leftAt.get(dossier) ?? null);
  const current = pieces.find(({ id }) => id === chosen) ?? pieces.at(-1);
  const choose = useCallback(
    (id: PieceId): void => {
      leftAt.set(dossier, id);
      setChosen(id);
    },
    [dossier],
  );
  const focus = useFocusing(pieces, outline);

  return useMemo<Outlining>(() => {
    const moveRun = async (run: Run, place: number): Promise<void> => {
      const after = pieceBefore(pieces, run, place);
      const first = pieces[run.from];
      if (after === undefined || first === undefined) return;
      const part = document.activeElement instanceof HTMLTextAreaElement ? 'field' : 'piece';
      choose(first.id);
      if (await actions.move(pieces.slice(run.from, run.to), after?.id ?? null)) focus(first.id, part);
    };
    const put = async (piece: NewPiece, after: PieceId | null): Promise<PieceId | null> => {
      const id = await actions.add(piece, after);
      if (id !== null) choose(id);
      return id;
    };
    const runAt = (place: number, isSection: boolean): Run =>
      isSection ? sectionAt(pieces, place) : { from: place, to: place + 1 };
    return {
      current: current?.id ?? null,
      choose,
      focus,
      wasLeft: chosen !== null,
      async write(kind) {
        holdTyping();
        const level = levelBelow(pieces, current === undefined ? -1 : pieces.indexOf(current));
        const piece: NewPiece = kind === 'text' ? { kind, text: '' } : { kind, level, text: '' };
        const id = await put(piece, current?.id ?? null);
        if (id === null) giveTyped(null);
        else focus(id, 'field');
      },
      async quote(annotation) {
        const id = await put({ kind: 'quote', annotation }, current?.id ?? null);
        if (id !== null) focus(id, 'sight');
      },
      async drop(what, place, isSection) {
        if (what.kind === 'annotation') {
          const id = await put({ kind: 'quote', annotation: what.id }, pieces[place - 1]?.id ?? null);
          if (id !== null) focus(id, 'piece');
          return;
        }
        const from = pieces.findIndex(({ id }) => id === what.id);
        if (from !== -1) await moveRun(runAt(from, isSection), place);
      },
      async step(place, step, isSection) {
        const run = runAt(place, isSection);
        const to = placeBeside(pieces, run, step);
        if (to !== null) await moveRun(run, to);
      },
      async remove(piece) {
        const at = pieces.indexOf(piece);
        const next = pieces[at + 1] ?? pieces[at - 1];
        if (!(await actions.remove(piece)) || next === undefined) return;
        choose(next.id);
        focus(next.id, 'piece');
      },
      jump(piece) {
        if (piece.kind !== 'quote' || piece.standing === 'article-gone') return false;
        choose(piece.id);
        open(piece.article.id, piece.standing === 'annotation-deleted' ? {} : { annotation: piece.annotation });
        return true;
      },
    };
  }, [pieces, chosen, current, actions, choose, focus, open]);
}

type Part = 'piece' | 'field' | 'sight';

/** The way to give a piece the focus, or to bring it into sight, once it is drawn where it belongs. */
function useFocusing(
  pieces: readonly DraftPiece[],
  outline: RefObject<HTMLElement | null>,
): (id: PieceId, part: Part) => void {
  const [wanted, setWanted] = useState<{ readonly id: PieceId; readonly part: Part } | null>(null);
  const given = useRef<typeof wanted>(null);
  useEffect(() => {
    if (wanted === null || !pieces.some(({ id }) => id === wanted.id)) return;
    // What is drawn in another place loses the focus, and may be so after it was given.
    if (given.current === wanted && (wanted.part === 'sight' || !isFocusLost())) return;
    const row = outline.current?.querySelector<HTMLElement>(`[data-piece="${wanted.id}"]`);
    if (row === null || row === undefined) return;
    given.current = wanted;
    const target = wanted.part === 'field' ? row.querySelector('textarea') : row;
    if (wanted.part !== 'sight') target?.focus({ preventScroll: true });
    if (target instanceof HTMLTextAreaElement) giveTyped(target);
    row.scrollIntoView({ block: 'nearest' });
  }, [wanted, pieces, outline]);
  return useCallback((id, part) => setWanted({ id, part }), []);
}
