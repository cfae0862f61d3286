import type { Dossier } from '../../preload/contract/articles.ts';
import { useMemo } from 'react';
import { useAppState } from '../app-state.tsx';
import { call } from '../bridge.ts';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

/** What can be done to dossiers; each is said and undoable, and a failure is said instead of thrown. */
export interface DossierActions {
  /** Makes a dossier and gives it; `null` when that failed. */
  readonly create: (name: string) => Promise<Dossier | null>;
  readonly rename: (dossier: Dossier, name: string) => Promise<void>;
  /** Deletes a dossier; its articles stay in the library. */
  readonly remove: (dossier: Dossier) => Promise<void>;
}

/** The actions on dossiers. */
export function useDossierActions(): DossierActions {
  const { showShelf, shelf } = useAppState();
  const { did } = useUndo();
  const say = useToast();
  const attempt = useAttempt();
  return useMemo(() => {
    return {
      create: (name) =>
        attempt(async () => {
          const dossier = await call('dossiers.create', { name });
          const { id } = dossier;
          const label = `Dossier “${name}” made`;
          const undo = did(
            label,
            () => call('dossiers.delete', { id }),
            () => call('dossiers.restore', { id }),
          );
          say(label, { undo });
          return dossier;
        }),
      rename: async ({ id, name: before }, name) => {
        await attempt(async () => {
          const act = () => call('dossiers.rename', { id, name });
          await act();
          did(`Dossier renamed “${name}”`, () => call('dossiers.rename', { id, name: before }), act);
        });
      },
      remove: async ({ id, name }) => {
        await attempt(async () => {
          const act = () => call('dossiers.delete', { id });
          await act();
          if (shelf.kind === 'dossier' && shelf.id === id) showShelf({ kind: 'all' });
          const label = `Dossier “${name}” deleted`;
          say(label, { undo: did(label, () => call('dossiers.restore', { id }), act) });
        });
      },
    };
  }, [attempt, did, say, shelf, showShelf]);
}
