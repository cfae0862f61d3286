import type { Ref } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import './field.css';

/** A field with its label; `lines` above one makes it a text area; `problem` says what is wrong, in words. */
export function TextField({
  label,
  isLabelHidden = false,
  hint,
  problem,
  lines = 1,
  inputRef,
  placeholder,
  ...rest
}: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly lines?: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly isReadOnly?: boolean;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}) {
  const control = {
    className: 'field-control',
    dir: 'auto',
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(inputRef ? { ref: inputRef } : {}),
  };
  return (
    <AriaTextField
      {...rest}
      className="field"
      isInvalid={problem !== undefined && problem !== null}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {!isLabelHidden && <Label className="field-label">{label}</Label>}
      {lines > 1 ? <TextArea {...control} rows={lines} /> : <Input {...control} />}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
    </AriaTextField>
  );
}
