import { useCallback } from 'react';
import type { ArticlePair, PairDecision } from '../../preload/contract/pairs.ts';
import { call } from '../bridge.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted } from '../ui/words.ts';

/** What each decision is called where it is chosen, and what it does. */
export const decisionWords: Readonly<Record<PairDecision, { readonly name: string; readonly does: string }>> = {
  same: { name: 'The same article', does: 'Keeps the one filed first and moves the other to the trash' },
  version: { name: 'A version', does: 'Keeps both, each leading to the other' },
  separate: { name: 'Separate', does: 'Keeps both as articles of their own' },
};

/** The way to decide what a pair is: said, undoable, and never throws. Gives whether it was done. */
export function useDecide(): (pair: ArticlePair, decision: PairDecision) => Promise<boolean> {
  const say = useToast();
  const attempt = useAttempt();
  const { did } = useUndo();
  return useCallback(
    async (pair, decision) => {
      const decide = (to: PairDecision | null): Promise<unknown> =>
        call('pairs.decide', { pair: pair.id, decision: to });
      const isDone = await attempt(async () => {
        await decide(decision);
        const label = doneWords(pair, decision);
        say(label, {
          undo: did(
            label,
            () => decide(pair.decision),
            () => decide(decision),
          ),
        });
        return true;
      });
      return isDone === true;
    },
    [say, attempt, did],
  );
}

function doneWords({ second }: ArticlePair, decision: PairDecision): string {
  if (decision === 'version') return 'Kept as two versions';
  if (decision === 'separate') return 'Kept as separate articles';
  const notes = second.annotations === 0 ? '' : ` with its ${counted(second.annotations, 'annotation')}`;
  return `Kept the one filed first; the other is in the trash${notes}`;
}
