import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { ArticleId, FieldName, Sourced } from '../../preload/contract/articles.ts';
import { call, CallFailed } from '../bridge.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useUndo } from '../ui/undo.tsx';
import { fieldHints, fieldWords, originWords, refusalWords, shownValue } from './field-words.ts';

/** One field of an article: its value, where that came from, and the way to correct it. */
export function FieldRow({
  articleId,
  field,
  sourced,
}: {
  readonly articleId: ArticleId;
  readonly field: FieldName;
  readonly sourced: Sourced | null;
}) {
  const [isEditing, setEditing] = useState(false);
  return (
    <div className="details-field">
      <dt>{fieldWords[field]}</dt>
      <dd>
        {isEditing ? (
          <FieldEditor
            articleId={articleId}
            field={field}
            value={sourced?.value ?? null}
            onDone={() => setEditing(false)}
          />
        ) : sourced === null && field === 'translation' ? (
          // Nothing was looked for that could have been found.
          <Button kind="plain" onPress={() => setEditing(true)}>
            Add a translation
          </Button>
        ) : (
          <div className="details-value">
            <div>
              {sourced === null ? (
                <p className="details-missing">Not found</p>
              ) : (
                <p>
                  <bdi>{shownValue(field, sourced.value)}</bdi>
                </p>
              )}
              {sourced !== null && (
                <p className="details-origin">
                  {originWords[sourced.origin]}
                  {sourced.isGuess && <span className="details-guess">a guess</span>}
                </p>
              )}
            </div>
            <IconButton
              icon="edit"
              label={`Correct the ${fieldWords[field].toLowerCase()}`}
              onPress={() => setEditing(true)}
            />
          </div>
        )}
      </dd>
    </div>
  );
}

function FieldEditor({
  articleId,
  field,
  value,
  onDone,
}: {
  readonly articleId: ArticleId;
  readonly field: FieldName;
  readonly value: string | null;
  readonly onDone: () => void;
}) {
  const [draft, setDraft] = useState(value ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const undo = useUndo();
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const corrected = draft.trim() === '' ? null : draft.trim();
    if (corrected === value) return onDone();
    const correct = (to: string | null) => call('articles.correct', { id: articleId, field, value: to });
    try {
      await correct(corrected);
      undo.did(
        `Correction of the ${fieldWords[field].toLowerCase()}`,
        () => correct(value),
        () => correct(corrected),
      );
      onDone();
    } catch (error) {
      const isRefused = error instanceof CallFailed && error.code === 'bad-input';
      setProblem(isRefused ? refusalWords[field] : String(error instanceof Error ? error.message : error));
    }
  };
  // The whole form stays in sight, also when a problem makes it taller.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  });
  const hint = fieldHints[field];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the field, as everywhere
    <form
      ref={form}
      className="details-editor"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
    >
      <TextField
        label={fieldWords[field]}
        isLabelHidden
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to be typed in
        autoFocus
        value={draft}
        onChange={setDraft}
        problem={problem}
        {...(hint === undefined ? {} : { hint })}
      />
      <div className="details-buttons">
        <Button type="submit" kind="main">
          Save
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
