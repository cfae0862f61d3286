import type { AnnotationId } from '../../preload/contract/annotations.ts';
import { useCall } from '../bridge.ts';
import { TagSeveralDialog } from '../ui/tag-several-dialog.tsx';
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
    <TagSeveralDialog
      what="annotation"
      count={ids.length}
      tags={held.filter(({ count }) => count === ids.length).map(({ name }) => name)}
      known={[...known]}
      onAdd={(name) => void tag(ids, name)}
      onRemove={(name) => void untag(ids, name)}
      onClose={onClose}
    />
  );
}
