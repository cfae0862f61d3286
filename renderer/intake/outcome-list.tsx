import { useState } from 'react';
import { failureText } from '../../preload/contract/failure-text.ts';
import type { ImportId, ImportOutcome, OutcomeFilter } from '../../preload/contract/imports.ts';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { useArticleActions } from '../library/article-actions.ts';
import { Button } from '../ui/button.tsx';
import { warningWords } from '../reader/warning-words.ts';
import { matchWords } from './import-words.ts';
import { importAgain, showOriginal } from './start-import.ts';

/** How many outcomes are asked for at a time. */
const pageSize = 100;

/** The `count` outcomes of one kind, a page at a time. `onClose` is called when an article is opened from it. */
export function OutcomeList({
  count,
  ...rest
}: {
  readonly importId: ImportId;
  readonly kind: OutcomeFilter;
  readonly count: number;
  readonly onClose: () => void;
}) {
  const [pages, setPages] = useState(1);
  return (
    <>
      <ul>
        {Array.from({ length: pages }, (_, page) => (
          <OutcomePage key={page} offset={page * pageSize} {...rest} />
        ))}
      </ul>
      {pages * pageSize < count && (
        <Button kind="plain" onPress={() => setPages(pages + 1)}>
          Show more
        </Button>
      )}
    </>
  );
}

function OutcomePage({
  importId,
  kind,
  offset,
  onClose,
}: {
  readonly importId: ImportId;
  readonly kind: OutcomeFilter;
  readonly offset: number;
  readonly onClose: () => void;
}) {
  const { data, error } = useCall('imports.outcomes', { id: importId, kind, offset, limit: pageSize });
  if (error !== null) return <li className="import-failure">{error.message}</li>;
  return data?.outcomes.map((outcome, index) => (
    <li key={offset + index} className="outcome">
      <Outcome importId={importId} outcome={outcome} onClose={onClose} />
    </li>
  ));
}

function Outcome({
  importId,
  outcome,
  onClose,
}: {
  readonly importId: ImportId;
  readonly outcome: ImportOutcome;
  readonly onClose: () => void;
}) {
  const { open } = useAppState();
  const { restore } = useArticleActions();
  const [isRestored, setRestored] = useState(false);
  const source = (
    <p className="outcome-file">
      <bdi>{outcome.file}</bdi>
      {outcome.part > 0 && `, article ${outcome.part}`}
      {outcome.entry !== null && (
        <>
          {': '}
          <bdi>{outcome.entry}</bdi>
        </>
      )}
    </p>
  );
  if (outcome.kind === 'failed') {
    return (
      <div>
        {source}
        <p>{failureText(outcome)}</p>
        <p className="outcome-ways">
          <Button kind="plain" onPress={() => void showOriginal(importId, outcome.file)}>
            Show original
          </Button>
          <Button kind="plain" onPress={() => void importAgain(importId, outcome.file, false)}>
            Try again
          </Button>
          <Button kind="plain" onPress={() => void importAgain(importId, outcome.file, true)}>
            File as plain text
          </Button>
        </p>
      </div>
    );
  }
  const isTrashed = outcome.kind === 'duplicate' && outcome.isTrashed && !isRestored;
  return (
    <>
      <div>
        <p>
          <bdi>{outcome.title}</bdi>
        </p>
        {outcome.kind === 'filed' && outcome.warnings.length > 0 && (
          <p className="outcome-match">{outcome.warnings.map((code) => warningWords[code]).join(' ')}</p>
        )}
        {outcome.kind === 'duplicate' && (
          <p className="outcome-match">
            {matchWords[outcome.match]}
            {isTrashed && ' · in the trash'}
          </p>
        )}
        {outcome.kind === 'filed' && outcome.versionOf !== null && (
          <p className="outcome-match">A version of an article in your archive</p>
        )}
        {outcome.kind === 'filed' && outcome.nearSame !== null && (
          <p className="outcome-match">Nearly the same as an article in your archive</p>
        )}
        {source}
      </div>
      {isTrashed ? (
        <Button
          icon="restore"
          onPress={() => {
            setRestored(true);
            void restore([outcome.id]);
          }}
        >
          Restore
        </Button>
      ) : (
        <Button
          kind="plain"
          onPress={() => {
            open(outcome.id);
            onClose();
          }}
        >
          Open
        </Button>
      )}
    </>
  );
}
