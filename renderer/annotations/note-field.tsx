import type { AnnotationId } from '../../preload/contract/annotations.ts';
import { LinkOffers, offeredLinkId } from '../notes/link-offers.tsx';
import { useLinking } from '../notes/use-linking.ts';
import { giveTyped } from '../ui/typed-ahead.ts';
import { useEffect, useEffectEvent, useRef } from 'react';

/**
 * The plain text of a note, in Markdown, while it is written. Leaving it keeps what was written, and so does
 * Ctrl+Enter; Escape puts back the note as it was. `[[` offers what to link to. Another program in front keeps the text and leaves the field open.
 */
export function NoteField({
  id,
  note,
  onKeep,
  onDone,
  onReturn,
}: {
  /** The annotation it is written on; `null` before there is one. */
  readonly id: AnnotationId | null;
  readonly note: string;
  /** Asked to keep a text that differs from what was kept before. */
  readonly onKeep: (note: string) => void;
  /** Told that the writing is over. */
  readonly onDone: () => void;
  /** Told that a key ended the writing, so that focus may go back. */
  readonly onReturn: () => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const linking = useLinking(field, id);
  const before = useRef(note);
  const kept = useRef(note);
  const keep = (text: string): void => {
    if (text.trim() === kept.current) return;
    kept.current = text.trim();
    onKeep(kept.current);
  };
  const keepAtLast = useEffectEvent(keep);
  useEffect(() => {
    const textarea = field.current;
    textarea?.focus();
    giveTyped(textarea);
    // An article that is left while a note is being written takes the note with it.
    return () => keepAtLast(textarea?.value ?? '');
  }, []);
  const end = (textarea: HTMLTextAreaElement): void => {
    keep(textarea.value);
    onDone();
    onReturn();
  };
  return (
    <>
      <textarea
        ref={field}
        className="field-control note-field"
        aria-label="Note"
        title="Ctrl+Enter keeps it, Escape leaves it as it was"
        placeholder="What you make of it. Markdown; [[ links."
        rows={4}
        aria-autocomplete="list"
        aria-controls={linking.listId}
        aria-activedescendant={linking.chosen < 0 ? undefined : offeredLinkId(linking.listId, linking.chosen)}
        onSelect={linking.look}
        onInput={linking.look}
        dir="auto"
        defaultValue={note}
        onBlur={(event) => {
          linking.stop();
          keep(event.currentTarget.value);
          if (document.hasFocus()) onDone();
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (linking.hear(event)) {
            event.preventDefault();
            return;
          }
          const isKeeping = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (!isKeeping && event.key !== 'Escape') return;
          event.preventDefault();
          if (!isKeeping) event.currentTarget.value = before.current;
          end(event.currentTarget);
        }}
      />
      <LinkOffers linking={linking} />
    </>
  );
}
