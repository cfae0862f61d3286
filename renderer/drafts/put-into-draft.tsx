import type { Annotation, AnnotationId } from '../../preload/contract/annotations.ts';
import type { Dossier } from '../../preload/contract/articles.ts';
import { useCall } from '../bridge.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { usePutIntoDraft } from './use-put-into-draft.ts';

/** A button that puts an annotation at the end of the draft of a dossier that its article lies in; nothing where it lies in none. */
export function PutIntoDraft({ annotation: { id, articleId } }: { readonly annotation: Annotation }) {
  const { data: article } = useCall('articles.get', { id: articleId });
  return <DraftMenu ids={[id]} dossiers={article?.dossiers ?? []} />;
}

/** The same for several annotations, into the draft of any dossier; nothing where there is none. */
export function PutAllIntoDraft({ ids }: { readonly ids: readonly AnnotationId[] }) {
  const { data: counts } = useCall('library.counts', {});
  return <DraftMenu ids={ids} dossiers={counts?.dossiers ?? []} />;
}

function DraftMenu({
  ids,
  dossiers,
}: {
  readonly ids: readonly AnnotationId[];
  readonly dossiers: readonly Pick<Dossier, 'id' | 'name'>[];
}) {
  const put = usePutIntoDraft();
  if (dossiers.length === 0) return null;
  return (
    <Menu label="Put into the draft of" trigger={<IconButton icon="draft" label="Put into a draft" />}>
      {dossiers.map((dossier) => (
        <MenuItem key={dossier.id} words={dossier.name} onAction={() => void put(dossier, ids)} />
      ))}
    </Menu>
  );
}
