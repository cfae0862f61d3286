import { useId } from 'react';
import './choice.css';

/** A few ways of which one is chosen, beside each other: radio buttons that look like one button in parts. */
export function Choice<T extends string>({
  label,
  ways,
  words,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly ways: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly chosen: T;
  readonly onChoose: (way: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div className="choice-ways">
        {ways.map((way) => (
          <label key={way} className="choice-way">
            <input type="radio" name={name} checked={way === chosen} onChange={() => onChoose(way)} />
            {words[way]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
