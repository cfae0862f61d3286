import { useMemo, type ReactNode, type RefObject } from 'react';
import type { Annotation, AnnotationId } from '../../preload/contract/annotations.ts';
import { AnnotationCard } from './annotation-card.tsx';
import { AnnotationPlacing } from './annotation-placing.tsx';
import { paragraphNumbers } from './paragraph-numbers.ts';
import { inReadingOrder, type Passage } from './passage.ts';
import type { Marking } from './use-marking.ts';
import './annotation-list.css';

/** The annotations of an article in the order of its text, and apart from them those whose words are lost. */
export function AnnotationList({
  annotations,
  active,
  noted,
  knownTags,
  marking,
  howToMark,
  text,
  selected,
  listRef,
  onJump,
  onNote,
  onReturn,
  noteOnArticle,
}: {
  readonly annotations: readonly Annotation[];
  readonly active: AnnotationId | null;
  /** The annotation whose note is being written. */
  readonly noted: AnnotationId | null;
  readonly knownTags: readonly string[];
  readonly marking: Marking;
  /** What is said while nothing is marked. */
  readonly howToMark: string;
  /** The text of the article, and the passage of it that is selected. */
  readonly text: string;
  readonly selected: Passage | null;
  readonly listRef: RefObject<HTMLDivElement | null>;
  /** Asked to show the passage of an annotation. */
  readonly onJump: (annotation: Annotation) => void;
  /** Told which note is being written; `null` when none is any more. */
  readonly onNote: (id: AnnotationId | null) => void;
  /** Asked to go back to the passage of an annotation. */
  readonly onReturn: (annotation: Annotation) => void;
  /** The way to a note on the article as a whole. */
  readonly noteOnArticle: ReactNode;
}) {
  const standing = useMemo(() => inReadingOrder(annotations), [annotations]);
  const paragraphOf = useMemo(() => paragraphNumbers(text), [text]);
  const whole = annotations.filter(({ state }) => state === 'whole');
  const uncertain = annotations.filter(({ state }) => state === 'uncertain');
  const orphaned = annotations.filter(({ state }) => state === 'orphaned');
  const cards = (some: readonly Annotation[]) =>
    some.map((annotation) => (
      <AnnotationCard
        key={annotation.id}
        annotation={annotation}
        paragraph={paragraphOf(annotation)}
        isActive={annotation.id === active}
        isNoted={annotation.id === noted}
        knownTags={knownTags}
        marking={marking}
        onJump={() => onJump(annotation)}
        onNote={(isNoted) => onNote(isNoted ? annotation.id : null)}
        onReturn={() => onReturn(annotation)}
        placing={<AnnotationPlacing annotation={annotation} text={text} selected={selected} marking={marking} />}
      />
    ));
  return (
    <div ref={listRef} className="annotations">
      {annotations.length === 0 && <p className="annotations-none">{howToMark}</p>}
      <ol className="annotation-list" aria-label="Annotations, in the order of the text">
        {cards(standing)}
      </ol>
      {uncertain.length > 0 && (
        <section className="annotations-apart" aria-label="To be confirmed">
          <h3>To be confirmed</h3>
          <p>The text has changed. These words are much like the ones you marked, but not enough to be sure.</p>
          <ol className="annotation-list">{cards(uncertain)}</ol>
        </section>
      )}
      {whole.length > 0 && (
        <section className="annotations-apart" aria-label="On the article as a whole">
          <h3>On the article as a whole</h3>
          <ol className="annotation-list">{cards(whole)}</ol>
        </section>
      )}
      {noteOnArticle}
      {orphaned.length > 0 && (
        <section className="annotations-apart" aria-label="No longer in the text">
          <h3>No longer in the text</h3>
          <p>
            The words these annotations were made on are not in the article any more. The notes are safe. Select where
            one belongs now to attach it there.
          </p>
          <ol className="annotation-list">{cards(orphaned)}</ol>
        </section>
      )}
    </div>
  );
}
