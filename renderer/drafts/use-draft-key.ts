import { useAppState } from '../app-state.tsx';
import { useKey } from '../ui/keys.tsx';

/** Hears the key that opens the draft of the dossier that is shown, and goes back to its list. */
export function useDraftKey(): void {
  const { shelf, comparing, drafting, listing, draft } = useAppState();
  useKey('draft', () => {
    if (drafting !== null) return draft(null);
    return shelf.kind === 'dossier' && comparing === null && listing === 'articles' ? draft(shelf.id) : false;
  });
}
