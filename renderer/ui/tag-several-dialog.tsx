import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TagField } from './tag-field.tsx';
import { counted } from './words.ts';

/** Tags one or several things: shows the tags that all of them have, and adds to or removes from all at once. */
export function TagSeveralDialog({
  what,
  count,
  tags,
  known,
  onAdd,
  onRemove,
  onClose,
}: {
  /** What one of them is called, as in `Tag the article`. */
  readonly what: 'article' | 'annotation';
  readonly count: number;
  readonly tags: readonly string[];
  readonly known: readonly string[];
  readonly onAdd: (name: string) => void;
  readonly onRemove: (name: string) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title={count === 1 ? `Tag the ${what}` : `Tag ${counted(count, what)}`}
      size="small"
      onClose={onClose}
      actions={
        <Button kind="main" onPress={onClose}>
          Done
        </Button>
      }
    >
      <TagField
        label={count === 1 ? 'Tags' : 'Tags on all of them'}
        tags={tags}
        known={known}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type a tag
        autoFocus
        onAdd={onAdd}
        onRemove={onRemove}
      />
    </Dialog>
  );
}
