import { useEffect, useRef, type ReactNode } from 'react';
import { colours, type Annotation } from '../../preload/contract/annotations.ts';
import { useAppState } from '../app-state.tsx';
import { PutIntoDraft } from '../drafts/put-into-draft.tsx';
import { ShownNote } from '../notes/shown-note.tsx';
import { useCopyLink } from '../notes/use-copy-link.ts';
import { quoteOf, useCopyCitation } from '../reader/use-copy-citation.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { TagField } from '../ui/tag-field.tsx';
import { inDigits } from '../ui/words.ts';
import { NoteField } from './note-field.tsx';
import { useColourWords } from './use-colour-words.ts';
import { areaName } from '../../preload/contract/areas.ts';
import type { Marking } from './use-marking.ts';
import './annotation-card.css';
import './swatch.css';

/** One annotation: its words, which lead to the passage, its colour by name, its note and tags; open while active. */
export function AnnotationCard({
  annotation,
  paragraph,
  isActive,
  isNoted,
  knownTags,
  marking,
  onJump,
  onNote,
  onReturn,
  placing,
}: {
  readonly annotation: Annotation;
  /** In which paragraph of the text it begins, from 1; `null` where it has no place there. */
  readonly paragraph: number | null;
  readonly isActive: boolean;
  readonly isNoted: boolean;
  readonly knownTags: readonly string[];
  readonly marking: Marking;
  readonly onJump: () => void;
  readonly onNote: (isNoted: boolean) => void;
  readonly onReturn: () => void;
  /** What is asked or offered about where its passage is. */
  readonly placing: ReactNode;
}) {
  const { colour, note, tags } = annotation;
  const words = useColourWords();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive || isNoted) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive, isNoted]);
  return (
    <li ref={card} className={`annotation-card swatch-bar swatch-${colour}`} data-active={isActive || undefined}>
      <button type="button" className="annotation-quote" aria-current={isActive} onClick={onJump}>
        <Marked annotation={annotation} />
        <span className="annotation-colour">
          <bdi>{words[colour].name}</bdi>
          {paragraph !== null && ` · paragraph ${inDigits(paragraph)}`}
          {annotation.state === 'moved' && ' · found again in a changed text'}
        </span>
      </button>
      {placing}
      {isNoted ? (
        <NoteField
          id={annotation.id}
          note={note}
          onKeep={(written) => void marking.change(annotation, { note: written })}
          onDone={() => onNote(false)}
          onReturn={onReturn}
        />
      ) : (
        note !== '' && <ShownNote annotation={annotation} />
      )}
      {!isActive && tags.length > 0 && (
        <p className="annotation-tags" dir="auto">
          {tags.join(' · ')}
        </p>
      )}
      {isActive && (
        <div className="annotation-tools">
          <fieldset className="annotation-row" aria-label="Colour and note">
            {colours.map((other) => (
              <button
                key={other}
                type="button"
                className={`swatch swatch-${other}`}
                aria-label={words[other].full}
                title={words[other].full}
                aria-pressed={other === colour}
                onClick={() => {
                  if (other !== colour) void marking.change(annotation, { colour: other });
                }}
              />
            ))}
            <span className="annotation-gap" />
            <PutIntoDraft annotation={annotation} />
            {!isNoted && (
              <IconButton
                icon="note"
                label={note === '' ? 'Write a note' : 'Edit the note'}
                keys="n"
                onPress={() => onNote(true)}
              />
            )}
            <TakeOut annotation={annotation} />
            <IconButton
              icon="trash"
              label="Delete the annotation"
              keys="Delete"
              onPress={() => void marking.remove(annotation)}
            />
          </fieldset>
          <TagField
            label="Tags"
            tags={tags}
            known={knownTags}
            onAdd={(tag) => void marking.change(annotation, { tags: [...tags, tag] })}
            onRemove={(tag) => void marking.change(annotation, { tags: tags.filter((other) => other !== tag) })}
          />
        </div>
      )}
    </li>
  );
}

/** What can be done with an annotation outside of its article. */
function TakeOut({ annotation }: { readonly annotation: Annotation }) {
  const { ask } = useAppState();
  const copyLink = useCopyLink();
  const copyCitation = useCopyCitation();
  const { id, articleId } = annotation;
  const quote = quoteOf(annotation);
  return (
    <Menu label="Take it out" trigger={<IconButton icon="more" label="Copy or export" />}>
      <MenuItem
        icon="copy"
        words={quote === '' ? 'Copy the citation' : 'Copy the quote with its citation'}
        keys="q"
        onAction={() => void copyCitation(articleId, quote)}
      />
      <MenuItem icon="link" words="Copy a link" keys="c" onAction={() => copyLink.toAnnotation(annotation)} />
      <MenuItem
        icon="export"
        words="Export the annotation…"
        onAction={() => ask({ export: { kind: 'annotations', ids: [id] } })}
      />
    </Menu>
  );
}

/** The words that are marked, or what stands for them. */
function Marked({ annotation }: { readonly annotation: Annotation }) {
  if (annotation.kind === 'area') {
    return (
      <span className="annotation-area" dir="auto">
        {areaName(annotation.area.ground, annotation.caption)}
      </span>
    );
  }
  return annotation.state === 'whole' ? null : <q dir="auto">{annotation.selectors.quote.exact}</q>;
}
