import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DossierId } from '../../preload/contract/articles.ts';
import type { DraftPiece, HeadingLevel, HeadingPiece, NewPiece, PieceId } from '../../preload/contract/drafts.ts';
import { call } from '../bridge.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

/** What a piece is called where something is done to it. */
const kindWords: Readonly<Record<DraftPiece['kind'], string>> = {
  heading: 'Heading',
  text: 'Text',
  quote: 'Quote',
};

/** What can be done to a draft. Each is undoable, is seen when it is done, and says where it failed instead of throwing. */
export interface DraftActions {
  /** Puts a piece after another, or at the beginning; gives its name, or `null` when that failed. */
  readonly add: (piece: NewPiece, after: PieceId | null) => Promise<PieceId | null>;
  /** Moves pieces that stand next to each other after another. Gives whether it was done. */
  readonly move: (pieces: readonly DraftPiece[], after: PieceId | null) => Promise<boolean>;
  readonly remove: (piece: DraftPiece) => Promise<boolean>;
  readonly setLevel: (heading: HeadingPiece, level: HeadingLevel) => Promise<unknown>;
  /** Keeps words while they are written, which is no step to take back yet. @throws {CallFailed} */
  readonly keep: (id: PieceId, text: string) => Promise<void>;
  /** Answers when what the archive has is shown. */
  readonly settle: () => Promise<void>;
  /** Makes one step of all that was written into a piece during one visit. */
  readonly wrote: (piece: DraftPiece, before: string, after: string) => void;
}

/** The actions on the draft of a dossier. */
export function useDraftActions(dossier: DossierId): DraftActions {
  const queries = useQueryClient();
  const attempt = useAttempt();
  const say = useToast();
  const { did } = useUndo();
  return useMemo(() => {
    const seen = async <T>(answer: Promise<T>): Promise<T> => {
      const given = await answer;
      await queries.invalidateQueries({ queryKey: ['drafts.get'] });
      return given;
    };
    const write = (id: PieceId, text: string): Promise<unknown> => seen(call('drafts.write', { id, text }));
    return {
      add: (piece, after) =>
        attempt(async () => {
          const { ids } = await seen(call('drafts.add', { dossier, after, pieces: [piece] }));
          const label = `${kindWords[piece.kind]} put into the draft`;
          const undo = did(
            label,
            () => seen(call('drafts.remove', { ids })),
            () => seen(call('drafts.restore', { ids })),
          );
          if (piece.kind === 'quote') say(label, { undo });
          return ids[0] ?? null;
        }),
      move: async (pieces, after) => {
        const ids = pieces.map(({ id }) => id);
        const isDone = await attempt(async () => {
          const act = () => seen(call('drafts.move', { ids, after }));
          const { before } = await act();
          const [first] = pieces;
          const what = first === undefined || pieces.length > 1 ? 'Section' : kindWords[first.kind];
          did(`${what} moved`, () => seen(call('drafts.move', { ids, after: before })), act);
          return true;
        });
        return isDone === true;
      },
      remove: async ({ id, kind }) => {
        const ids = [id];
        const isDone = await attempt(async () => {
          const act = () => seen(call('drafts.remove', { ids }));
          await act();
          const label = `${kindWords[kind]} taken out of the draft`;
          say(label, { undo: did(label, () => seen(call('drafts.restore', { ids })), act) });
          return true;
        });
        return isDone === true;
      },
      setLevel: ({ id, level: before }, level) =>
        attempt(async () => {
          const act = () => seen(call('drafts.write', { id, level }));
          await act();
          did('Level of a heading changed', () => seen(call('drafts.write', { id, level: before })), act);
        }),
      keep: async (id, text) => void (await call('drafts.write', { id, text })),
      settle: () => queries.invalidateQueries({ queryKey: ['drafts.get'] }),
      wrote: ({ id, kind }, before, after) =>
        void did(
          `${kindWords[kind]} changed`,
          () => write(id, before),
          () => write(id, after),
        ),
    };
  }, [dossier, queries, attempt, say, did]);
}
