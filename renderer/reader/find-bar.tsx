import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useAppState } from '../app-state.tsx';
import { IconButton } from '../ui/button.tsx';
import { useKey } from '../ui/keys.tsx';
import { TextField } from '../ui/text-field.tsx';
import { HitStepper } from './hit-stepper.tsx';
import { position } from './steps.ts';
import type { ArticleHits } from './use-article-hits.ts';

/** The field in which one looks for words in the open article: Enter and Shift with Enter step, Escape leaves. */
export function FindBar({
  finding,
  hits,
  onLeave,
}: {
  readonly finding: string;
  readonly hits: ArticleHits;
  readonly onLeave: () => void;
}) {
  const { find } = useAppState();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const take = (): void => {
    field.current?.focus();
    field.current?.select();
  };
  // With words in it, it came along from the article before.
  const isNew = useRef(finding === '');
  useEffect(() => {
    if (isNew.current) field.current?.focus();
  }, []);
  useKey('find', take);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.target !== field.current) return;
    if (event.key === 'Enter') hits.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are the field's
    <search className="find-bar" aria-label="In this article" onKeyDown={onKeyDown}>
      <TextField
        label="Find in this article"
        placeholder="Find in this article"
        isLabelHidden
        inputRef={field}
        value={finding}
        onChange={find}
      />
      {finding.trim() !== '' && hits.isAnswered && (
        <output className={hits.passages.length === 0 ? 'find-none' : 'visually-hidden'}>
          {hits.passages.length === 0 ? 'Not found' : position(null, hits.passages.length, hits.isCut)}
        </output>
      )}
      {finding.trim() !== '' && <HitStepper hits={hits} label="What was found in this article" />}
      <span className="find-gap" />
      <IconButton icon="close" label="Close the field" keys="Escape" onPress={onLeave} />
    </search>
  );
}
