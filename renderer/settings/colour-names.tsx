import { useState } from 'react';
import { colours, type Colour, type ColourNames } from '../../preload/contract/annotations.ts';
import { colourWords } from '../annotations/colour-words.ts';
import { call, useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import '../annotations/swatch.css';
import './colour-names.css';

const plainWords = colourWords({});
const none: ColourNames = {};

/** The editor of what the six colours are called. */
export function ColourNamesEditor() {
  const { data: given = none } = useCall('colours.list', {});
  const [typed, setTyped] = useState<ColourNames>(none);
  const [isSaved, setSaved] = useState(false);
  const attempt = useAttempt();
  const { did } = useUndo();
  const names = { ...given, ...typed };
  const isChanged = colours.some((colour) => (names[colour] ?? '').trim() !== (given[colour] ?? ''));
  const save = (): Promise<unknown> =>
    attempt(async () => {
      const keep = (kept: ColourNames) => () => call('colours.save', { names: kept });
      await keep(names)();
      did('Names of colours saved', keep(given), keep(names));
      setSaved(true);
      setTyped((now) => (now === typed ? none : now));
    });
  return (
    <section>
      <h3>Colours</h3>
      <p>What you mark in each colour, as in: claim, evidence, quote, to check. A search finds it by either name.</p>
      <form
        className="colour-names"
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) void save();
        }}
      >
        {colours.map((colour) => (
          <ColourName
            key={colour}
            colour={colour}
            name={names[colour] ?? ''}
            onChange={(name) => setTyped((before) => ({ ...before, [colour]: name }))}
          />
        ))}
        {/* Never disabled: it would lose the focus, and Escape would lead nowhere. */}
        <div className="colour-names-save">
          <Button type="submit">Save the names</Button>
          <output>{isSaved && !isChanged && 'Saved.'}</output>
        </div>
      </form>
    </section>
  );
}

function ColourName({
  colour,
  name,
  onChange,
}: {
  readonly colour: Colour;
  readonly name: string;
  readonly onChange: (name: string) => void;
}) {
  return (
    <div className="colour-name">
      <span className={`swatch swatch-${colour}`} aria-hidden="true" />
      <TextField
        label={`Name of ${plainWords[colour].name.toLowerCase()}`}
        isLabelHidden
        placeholder={plainWords[colour].name}
        value={name}
        onChange={onChange}
        maxLength={60}
      />
    </div>
  );
}
