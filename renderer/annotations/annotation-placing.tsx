import type { Annotation } from '../../preload/contract/annotations.ts';
import { Button } from '../ui/button.tsx';
import type { Passage } from './passage.ts';
import type { Marking } from './use-marking.ts';

/** Asks whether an uncertain annotation stands where words much like it were found, and attaches a lost one to the selected words. */
export function AnnotationPlacing({
  annotation,
  text,
  selected,
  marking,
}: {
  readonly annotation: Annotation;
  readonly text: string;
  readonly selected: Passage | null;
  readonly marking: Marking;
}) {
  if (annotation.kind === 'area') return null;
  const { state, selectors } = annotation;
  const { position } = selectors;
  if (state === 'uncertain') {
    return (
      <div className="annotation-placing">
        <p>
          Now there: <q dir="auto">{text.slice(position.start, position.end)}</q>
        </p>
        <div className="annotation-answers">
          <Button kind="plain" onPress={() => void marking.attach(annotation, position)}>
            It is here
          </Button>
          <Button kind="bare" onPress={() => void marking.detach(annotation)}>
            It is not
          </Button>
        </div>
      </div>
    );
  }
  if (state === 'orphaned' && selected !== null) {
    return (
      <div className="annotation-placing">
        <Button kind="plain" onPress={() => void marking.attach(annotation, selected)}>
          Attach to the selected words
        </Button>
      </div>
    );
  }
  return null;
}
