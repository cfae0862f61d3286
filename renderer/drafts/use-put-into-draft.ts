import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { AnnotationId } from '../../preload/contract/annotations.ts';
import type { DossierId } from '../../preload/contract/articles.ts';
import { call } from '../bridge.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted } from '../ui/words.ts';

/** The way to put annotations at the end of the draft of a dossier, in their order, in one step to take back. */
export function usePutIntoDraft(): (
  dossier: { readonly id: DossierId; readonly name: string },
  annotations: readonly AnnotationId[],
) => Promise<unknown> {
  const queries = useQueryClient();
  const attempt = useAttempt();
  const say = useToast();
  const { did } = useUndo();
  return useCallback(
    ({ id: dossier, name }, annotations) =>
      attempt(async () => {
        const seen = () => queries.invalidateQueries({ queryKey: ['drafts.get'] });
        const { pieces } = await call('drafts.get', { dossier });
        const after = pieces.at(-1)?.id ?? null;
        const quotes = annotations.map((annotation) => ({ kind: 'quote' as const, annotation }));
        const { ids } = await call('drafts.add', { dossier, after, pieces: quotes });
        await seen();
        const what = ids.length === 1 ? 'Quote' : counted(ids.length, 'quote');
        const label = `${what} put into the draft of “${name}”`;
        const undo = did(
          label,
          () => call('drafts.remove', { ids }).then(seen),
          () => call('drafts.restore', { ids }).then(seen),
        );
        say(label, { undo });
      }),
    [queries, attempt, say, did],
  );
}
