import { useRef } from 'react';

/** A field to name something in place: Enter or leaving it gives the name, Escape or an empty name gives `null`. */
export function NameField({
  label,
  name,
  onEnd,
}: {
  readonly label: string;
  readonly name: string;
  readonly onEnd: (name: string | null) => void;
}) {
  const hasEnded = useRef(false);
  const end = (value: string): void => {
    if (hasEnded.current) return;
    hasEnded.current = true;
    const typed = value.trim();
    onEnd(typed === '' || typed === name ? null : typed);
  };
  return (
    <input
      className="field-control name-field"
      aria-label={label}
      placeholder={label}
      defaultValue={name}
      dir="auto"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it appears because someone asked to type a name
      autoFocus
      onFocus={(event) => event.target.select()}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(event.currentTarget.value);
        if (event.key === 'Escape') end('');
      }}
    />
  );
}
