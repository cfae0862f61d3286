import { colours, type AnnotationId } from '../../preload/contract/annotations.ts';
import { useColourWords } from '../annotations/use-colour-words.ts';
import { useAppState } from '../app-state.tsx';
import { PutAllIntoDraft } from '../drafts/put-into-draft.tsx';
import { IconButton } from '../ui/button.tsx';
import { inDigits } from '../ui/words.ts';
import { useBulkMarking } from './bulk-marking.ts';

/** What can be done to the selected annotations, in place of the list's head. */
export function SelectedAnnotationsBar({
  ids,
  onLeave,
}: {
  readonly ids: readonly AnnotationId[];
  readonly onLeave: () => void;
}) {
  const { ask } = useAppState();
  const { recolour, remove } = useBulkMarking();
  const words = useColourWords();
  return (
    <div className="list-head list-head-selected" role="toolbar" aria-label="Selected annotations">
      <output className="list-name">
        {inDigits(ids.length)} <span className="visually-hidden">selected</span>
      </output>
      {colours.map((colour, at) => (
        <button
          key={colour}
          type="button"
          className={`swatch swatch-${colour}`}
          aria-label={`Colour them ${words[colour].how}`}
          title={`Colour them ${words[colour].how} (${at + 1})`}
          onClick={() => void recolour(ids, colour)}
        />
      ))}
      <IconButton icon="tag" label="Tag" keys="t" onPress={() => ask({ tagAnnotations: ids })} />
      <PutAllIntoDraft ids={ids} />
      <IconButton icon="export" label="Export" keys="e" onPress={() => ask({ export: { kind: 'annotations', ids } })} />
      <IconButton icon="trash" label="Delete" keys="Delete" onPress={() => void remove(ids).then(onLeave)} />
      <IconButton icon="close" label="Select nothing" keys="Escape" onPress={onLeave} />
    </div>
  );
}
