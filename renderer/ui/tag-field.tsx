import { useId, useState } from 'react';
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { Icon } from './icons.tsx';
import './field.css';
import './tag-field.css';

/**
 * Tags as chips, with a field to add more: Enter or a comma adds, Backspace in the empty field removes the last.
 * `known` are completed while typing. Tags that differ only in case are one.
 */
export function TagField({
  label,
  tags,
  known = [],
  autoFocus = false,
  onAdd,
  onRemove,
}: {
  readonly label: string;
  readonly tags: readonly string[];
  readonly known?: readonly string[];
  readonly autoFocus?: boolean;
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}) {
  const [draft, setDraft] = useState('');
  const id = useId();
  const has = (name: string): boolean => tags.some((tag) => tag.toLowerCase() === name.toLowerCase());
  const add = (text: string): void => {
    const name = text.trim().replaceAll(/\s+/gu, ' ');
    if (name !== '' && !has(name)) onAdd(name);
    setDraft('');
  };
  return (
    <div className="tag-field">
      <TagGroup
        onRemove={(keys) => {
          for (const key of keys) onRemove(String(key));
        }}
      >
        <Label className="field-label">{label}</Label>
        <TagList className="tag-list">
          {tags.map((tag) => (
            <Tag key={tag} id={tag} textValue={tag} className="chip">
              <span dir="auto">{tag}</span>
              <Button slot="remove" className="chip-remove" aria-label={`Remove ${tag}`}>
                <Icon name="close" />
              </Button>
            </Tag>
          ))}
        </TagList>
      </TagGroup>
      <input
        className="field-control"
        aria-label={`Add to ${label.toLowerCase()}`}
        placeholder="Add a tag"
        dir="auto"
        list={id}
        value={draft}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that was opened to type a tag
        autoFocus={autoFocus}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => add(draft)}
        onKeyDown={(event) => {
          const last = tags.at(-1);
          if (event.nativeEvent.isComposing) return;
          if (event.key === ',' || (event.key === 'Enter' && draft.trim() !== '')) {
            event.preventDefault();
            add(draft);
          } else if (event.key === 'Backspace' && draft === '' && last !== undefined) onRemove(last);
        }}
      />
      <datalist id={id}>
        {known
          .filter((name) => !has(name))
          .map((name) => (
            <option key={name}>{name}</option>
          ))}
      </datalist>
    </div>
  );
}
