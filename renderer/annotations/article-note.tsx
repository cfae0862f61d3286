import { useRef } from 'react';
import type { Annotation } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { Button } from '../ui/button.tsx';
import { NoteField } from './note-field.tsx';
import type { Marking } from './use-marking.ts';

interface Noting {
  readonly articleId: ArticleId;
  readonly marking: Marking;
  readonly onBegun: (isBegun: boolean) => void;
  /** Told that a key ended the writing, so that focus may go back. */
  readonly onReturn: () => void;
}

/** The way to write a note on the article as a whole. */
export function ArticleNote({ isBegun, ...noting }: Noting & { readonly isBegun: boolean }) {
  return (
    <div className="article-note">
      {isBegun ? (
        <NewNote {...noting} />
      ) : (
        <Button kind="plain" icon="note" onPress={() => noting.onBegun(true)}>
          Write a note on the article
        </Button>
      )}
    </div>
  );
}

/** A note that is not there before something was written; what is written later changes it. */
function NewNote({ articleId, marking, onBegun, onReturn }: Noting) {
  const made = useRef<Promise<Annotation | null>>(null);
  const keep = async (note: string): Promise<void> => {
    if (made.current === null) {
      made.current = marking.noteOn(articleId, note);
      return;
    }
    const annotation = await made.current;
    if (annotation !== null) await marking.change(annotation, { note });
  };
  return (
    <NoteField id={null} note="" onKeep={(note) => void keep(note)} onDone={() => onBegun(false)} onReturn={onReturn} />
  );
}
