import { Button, IconButton } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { changeDesk, type ImportDesk } from './import-desk.ts';
import { endWords, progressWords, resultWords, shareOf } from './import-words.ts';

/** An import that goes on behind other work, or has ended there: one slim line at the foot of the window. */
export function ImportStrip({ desk, isRunning }: { readonly desk: ImportDesk; readonly isRunning: boolean }) {
  const { staging, progress, isAwaited } = desk;
  const going = staging !== null || isAwaited ? null : progress;
  const share = staging === null ? going && shareOf(going) : staging.done / staging.total;
  return (
    <aside className="import-strip" aria-label="Import">
      {isRunning ? (
        <ProgressBar
          label="Importing"
          share={share}
          words={going === null ? 'Taking in the files' : progressWords(going)}
        />
      ) : (
        <output>{progress !== null && endWords(progress) + resultWords(progress)}</output>
      )}
      <Button kind="plain" onPress={() => changeDesk({ view: 'window' })}>
        Show
      </Button>
      {!isRunning && <IconButton icon="close" label="Dismiss" onPress={() => changeDesk({ view: 'none' })} />}
    </aside>
  );
}
