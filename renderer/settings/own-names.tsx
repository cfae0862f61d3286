import type { NameSetProblem } from '../../preload/contract/names.ts';
import { useState } from 'react';
import { call } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

const problemWords: Readonly<Record<NameSetProblem['reason'], string>> = {
  'one-spelling': 'needs a second spelling, after a |',
  'too-many-spellings': 'has more than 60 spellings',
  'too-long': 'has a spelling that is too long: eight words and 120 characters at most',
  'no-letters': 'has a spelling without letters',
  'lone-character': 'has a spelling of a single character, which would find too much',
  'too-many-sets': 'is one too many: 5,000 names at most',
};

/** The editor of one's own name sets, one a line, and which of the lines cannot be used. */
export function OwnNames({ own, problems }: { readonly own: string; readonly problems: readonly NameSetProblem[] }) {
  const [typed, setTyped] = useState<string | null>(null);
  const attempt = useAttempt();
  const { did } = useUndo();
  const save = (text: string): Promise<unknown> =>
    attempt(async () => {
      const keep = (kept: string) => () => call('names.save', { own: kept });
      await keep(text)();
      did('Your own names saved', keep(own), keep(text));
      setTyped((now) => (now === text ? null : now));
    });
  const isChanged = typed !== null && typed !== own;
  return (
    <form
      className="own-names"
      onSubmit={(event) => {
        event.preventDefault();
        if (isChanged) void save(typed);
      }}
    >
      <TextField
        label="Your own names"
        hint="One name a line, its spellings parted by | as in: Zambezi | Zambèze | Замбези. A line that begins with # is a remark."
        lines={5}
        value={typed ?? own}
        onChange={setTyped}
      />
      {!isChanged && problems.length > 0 && (
        <ul className="name-problems">
          {problems.slice(0, 20).map(({ line, reason, spelling }) => (
            <li key={line}>
              Line {line}
              {spelling !== '' && (
                <>
                  {' '}
                  (<bdi>{spelling}</bdi>)
                </>
              )}{' '}
              {problemWords[reason]}; it is not used.
            </li>
          ))}
        </ul>
      )}
      {/* Never disabled: it would lose the focus, and Escape would lead nowhere. */}
      <Button type="submit">Save your names</Button>
    </form>
  );
}
