import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { failureText } from '../../preload/contract/failure-text.ts';
import type { ImportProgress, OutcomeFilter } from '../../preload/contract/imports.ts';
import { Button } from '../ui/button.tsx';
import { inDigits } from '../ui/words.ts';
import { endWords, resultWords } from './import-words.ts';
import { OutcomeList } from './outcome-list.tsx';
import { importAgain } from './start-import.ts';

/** What an import did: how it ended, and every article and file by what became of it. */
export function ImportResult({
  progress,
  onClose,
}: {
  readonly progress: ImportProgress;
  readonly onClose: () => void;
}) {
  const kinds: readonly (readonly [kind: OutcomeFilter, words: string, count: number])[] = [
    ['failed', 'Failed', progress.failed],
    ['look', 'Need a look', progress.needLook],
    ['duplicate', 'Already here', progress.duplicates],
    ['filed', 'Filed', progress.filed],
  ];
  const shown = kinds.filter(([, , count]) => count > 0);
  return (
    <div className="import-result">
      <p className="import-summary">
        {endWords(progress)}
        {resultWords(progress)}.
      </p>
      {progress.state === 'stopped' && progress.failure !== null && (
        <p className="import-failure">{failureText(progress.failure)}</p>
      )}
      {progress.failed > 1 && (
        <p className="import-again">
          <Button icon="restore" onPress={() => void importAgain(progress.id, null, false)}>
            Try all that failed again
          </Button>
        </p>
      )}
      {shown.length > 0 && (
        <Tabs>
          <TabList aria-label="What became of the files" className="import-tabs">
            {shown.map(([kind, words, count]) => (
              <Tab key={kind} id={kind} className="import-tab">
                {words} <span>{inDigits(count)}</span>
              </Tab>
            ))}
          </TabList>
          {shown.map(([kind, , count]) => (
            <TabPanel key={kind} id={kind} className="import-outcomes">
              <OutcomeList importId={progress.id} kind={kind} count={count} onClose={onClose} />
            </TabPanel>
          ))}
        </Tabs>
      )}
    </div>
  );
}
