import { useQueryClient } from '@tanstack/react-query';
import type { Annotation } from '../../preload/contract/annotations.ts';
import type { DossierId } from '../../preload/contract/articles.ts';
import { call, useCall } from '../bridge.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useToast } from '../ui/toast.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

/** A button that puts an annotation at the end of the draft of a dossier that its article lies in; nothing where it lies in none. */
export function PutIntoDraft({ annotation: { id, articleId } }: { readonly annotation: Annotation }) {
  const { data: article } = useCall('articles.get', { id: articleId });
  const queries = useQueryClient();
  const attempt = useAttempt();
  const say = useToast();
  const { did } = useUndo();
  const put = (dossier: DossierId, name: string): Promise<unknown> =>
    attempt(async () => {
      const seen = () => queries.invalidateQueries({ queryKey: ['drafts.get'] });
      const { pieces } = await call('drafts.get', { dossier });
      const last = pieces.at(-1)?.id ?? null;
      const { ids } = await call('drafts.add', { dossier, after: last, pieces: [{ kind: 'quote', annotation: id }] });
      await seen();
      const label = `Quote put into the draft of “${name}”`;
      const undo = did(
        label,
        () => call('drafts.remove', { ids }).then(seen),
        () => call('drafts.restore', { ids }).then(seen),
      );
      say(label, { undo });
    });
  if (article === undefined || article.dossiers.length === 0) return null;
  return (
    <Menu label="Put into the draft of" trigger={<IconButton icon="draft" label="Put into a draft" />}>
      {article.dossiers.map(({ id: dossier, name }) => (
        <MenuItem key={dossier} words={name} onAction={() => void put(dossier, name)} />
      ))}
    </Menu>
  );
}
