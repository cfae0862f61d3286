import type { AnnotationId } from '../../preload/contract/annotations.ts';
import { useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TagField } from '../ui/tag-field.tsx';
import { counted } from '../ui/words.ts';
import { useBulkMarking } from './bulk-marking.ts';
import { everything } from './question.ts';

/** Tags annotations: shows the tags that all of them have, and adds to or removes from all at once. */
export function AnnotationTagDialog({
  ids,
  onClose,
}: {
  readonly ids: readonly AnnotationId[];
  readonly onClose: () => void;
}) {
  const { tag, untag } = useBulkMarking();
  const { data: held = [] } = useCall('annotations.tags', { ids });
  const { data: library } = useCall('library.counts', {});
  const { data: all } = useCall('annotations.find', everything);
  const known = new Set([...(all?.counts.tags ?? []), ...(library?.tags ?? [])].map(({ name }) => name));
  return (
    <Dialog
      title={ids.length === 1 ? 'Tag the annotation' : `Tag ${counted(ids.length, 'annotation')}`}
      size="small"
      onClose={onClose}
      actions={
        <Button kind="main" onPress={onClose}>
          Done
        </Button>
      }
    >
      <TagField
        label={ids.length === 1 ? 'Tags' : 'Tags on all of them'}
        tags={held.filter(({ count }) => count === ids.length).map(({ name }) => name)}
        known={[...known]}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type a tag
        autoFocus
        onAdd={(name) => void tag(ids, name)}
        onRemove={(name) => void untag(ids, name)}
      />
    </Dialog>
  );
}
