import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AnnotationBefore } from '../../preload/contract/annotation-list.ts';
import type { AnnotationId, Colour } from '../../preload/contract/annotations.ts';
import { useColourWords } from '../annotations/use-colour-words.ts';
import { call } from '../bridge.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted } from '../ui/words.ts';

type Ids = readonly AnnotationId[];

/** What can be done to several annotations at once. Each is one step to take back, is said, and never throws. */
export interface BulkMarking {
  readonly recolour: (ids: Ids, colour: Colour) => Promise<unknown>;
  readonly tag: (ids: Ids, name: string) => Promise<unknown>;
  readonly untag: (ids: Ids, name: string) => Promise<unknown>;
  readonly remove: (ids: Ids) => Promise<unknown>;
}

/** The actions on several annotations, for buttons and keys alike. */
export function useBulkMarking(): BulkMarking {
  const queries = useQueryClient();
  const attempt = useAttempt();
  const say = useToast();
  const { did } = useUndo();
  const words = useColourWords();
  return useMemo(() => {
    // What was done is seen at once, even while an import makes the rest of the window ask again less often.
    const seen = async <T>(answer: Promise<T>): Promise<T> => {
      const given = await answer;
      await queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('annotations.') });
      return given;
    };
    const change = (
      ids: Ids,
      to: { readonly colour?: Colour; readonly add?: string; readonly remove?: string },
      saying: (count: string) => string,
    ): Promise<unknown> =>
      attempt(async () => {
        let before: readonly AnnotationBefore[] = [];
        const listOf = (name: string | undefined): readonly string[] => (name === undefined ? [] : [name]);
        const act = async (): Promise<void> => {
          const input = { ids, colour: to.colour ?? null, add: listOf(to.add), remove: listOf(to.remove) };
          ({ before } = await seen(call('annotations.changeMany', input)));
        };
        await act();
        if (before.length === 0) return say('Nothing to change');
        const label = saying(counted(before.length, 'annotation'));
        return say(label, { undo: did(label, () => seen(call('annotations.revertMany', { before })), act) });
      });
    return {
      recolour: (ids, colour) => change(ids, { colour }, (count) => `${count} coloured ${words[colour].how}`),
      tag: (ids, name) => change(ids, { add: name }, (count) => `${count} tagged “${name}”`),
      untag: (ids, name) => change(ids, { remove: name }, (count) => `Tag “${name}” removed from ${count}`),
      remove: (ids) =>
        attempt(async () => {
          let deleted: Ids = [];
          const act = async (): Promise<void> => {
            ({ ids: deleted } = await seen(call('annotations.deleteMany', { ids })));
          };
          await act();
          if (deleted.length === 0) return say('Nothing to change');
          const label = `${counted(deleted.length, 'annotation')} deleted`;
          return say(label, { undo: did(label, () => seen(call('annotations.restoreMany', { ids: deleted })), act) });
        }),
    };
  }, [queries, attempt, say, did, words]);
}
