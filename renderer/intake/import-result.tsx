import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { failureText } from '../../preload/contract/failure-text.ts';
import type { ImportOutcome, ImportProgress } from '../../preload/contract/imports.ts';
import { inDigits } from '../ui/words.ts';
import { endWords, resultWords } from './import-words.ts';
import { OutcomeList } from './outcome-list.tsx';

/** What an import did: how it ended, and every article and file by what became of it. */
export function ImportResult({
  progress,
  onClose,
}: {
  readonly progress: ImportProgress;
  readonly onClose: () => void;
}) {
  const kinds: readonly (readonly [kind: ImportOutcome['kind'], words: string, count: number])[] = [
    ['failed', 'Need a look', progress.failed],
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
