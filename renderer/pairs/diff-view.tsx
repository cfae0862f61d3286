import { useMemo, useState } from 'react';
import type { DiffRun, PairComparison } from '../../preload/contract/pairs.ts';
import { fieldWords } from '../reader/field-words.ts';
import { Button } from '../ui/button.tsx';
import { counted } from '../ui/words.ts';
import { diffRows, type DiffRow } from './diff-rows.ts';

/** How many lines are drawn before more are asked for. */
const linesAtOnce = 400;

/** Two articles side by side, or one under the other where there is no room: headline, the fields that differ, and the text. */
export function DiffView({ comparison }: { readonly comparison: PairComparison }) {
  const { title, fields, text, pair } = comparison;
  const rows = useMemo(() => diffRows(text), [text]);
  const [shown, setShown] = useState(linesAtOnce);
  const lang = pair.first.language ?? undefined;
  return (
    <div className="diff" translate="no">
      <div className="diff-title" lang={lang}>
        {diffRows(title).map((row, index) => (
          <Line key={index} row={row} />
        ))}
      </div>
      {fields.map(({ name, runs }) => (
        <div key={name} className="diff-field">
          <p className="diff-field-name">{fieldWords[name]}</p>
          {diffRows(runs).map((row, index) => (
            <Line key={index} row={row} />
          ))}
        </div>
      ))}
      <div className="diff-text" lang={lang}>
        {rows.slice(0, shown).map((row, index) => (
          <Line key={index} row={row} />
        ))}
      </div>
      {rows.length > shown && (
        <Button kind="plain" onPress={() => setShown(shown + linesAtOnce * 5)}>
          Show more ({counted(rows.length - shown, 'paragraph')})
        </Button>
      )}
    </div>
  );
}

function Line({ row }: { readonly row: DiffRow }) {
  return (
    <div className={row.isSame ? 'diff-line diff-line-same' : 'diff-line'}>
      <p className="diff-before" dir="auto">
        <Runs runs={row.before} />
      </p>
      <p className="diff-after" dir="auto" aria-hidden={row.isSame}>
        <Runs runs={row.after} />
      </p>
    </div>
  );
}

function Runs({ runs }: { readonly runs: readonly DiffRun[] }) {
  return runs.map(({ kind, text }, index) => {
    if (kind === 'removed') return <del key={index}>{text}</del>;
    return kind === 'added' ? <ins key={index}>{text}</ins> : <span key={index}>{text}</span>;
  });
}
