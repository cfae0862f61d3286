import type { ImportProgress } from '../../preload/contract/imports.ts';
import { useAppState } from '../app-state.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { inDigits } from '../ui/words.ts';
import { changeDesk, useImportDesk, type ImportDesk } from './import-desk.ts';
import { ImportResult } from './import-result.tsx';
import { ImportStrip } from './import-strip.tsx';
import { hasEnded, progressWords, resultWords, shareOf } from './import-words.ts';
import { cancelImport, pauseImport } from './start-import.ts';
import { useImportNews } from './use-import-news.ts';
import './import-window.css';

/** How an import goes and what it did: a window, or a strip at the foot while it goes on behind other work. */
export function ImportWindow() {
  useImportNews();
  const desk = useImportDesk();
  const { dialog, ask } = useAppState();
  const { staging, progress, view, isAwaited } = desk;
  const isRunning = staging !== null || isAwaited || (progress !== null && !hasEnded(progress));
  const close = (): void => {
    if (dialog === 'import') ask(null);
    changeDesk({ view: isRunning ? 'strip' : 'none' });
  };
  if (dialog !== 'import' && view !== 'window') {
    return view === 'strip' ? <ImportStrip desk={desk} isRunning={isRunning} /> : null;
  }
  return (
    <Dialog
      title={isRunning ? 'Importing' : 'Import'}
      size="large"
      onClose={close}
      actions={
        isRunning ? (
          <>
            <Button onPress={() => void cancelImport()}>Cancel</Button>
            {progress !== null && staging === null && !isAwaited && (
              <Button onPress={() => void pauseImport(progress.state !== 'paused')}>
                {progress.state === 'paused' ? 'Go on' : 'Pause'}
              </Button>
            )}
            <Button kind="main" onPress={close}>
              Go on in the background
            </Button>
          </>
        ) : (
          <Button kind="main" onPress={close}>
            Done
          </Button>
        )
      }
    >
      {isRunning ? <Going desk={desk} /> : <Over desk={desk} onClose={close} />}
    </Dialog>
  );
}

const goingWords: Readonly<Record<ImportProgress['state'], string>> = {
  counting: 'Counting and reading files',
  reading: 'Reading files',
  paused: 'Paused',
  finished: 'Finished',
  cancelled: 'Cancelled',
  stopped: 'Stopped',
};

function Going({ desk: { staging, progress, isAwaited } }: { readonly desk: ImportDesk }) {
  if (staging !== null) {
    const words = `${inDigits(staging.done)} of ${inDigits(staging.total)}`;
    return <ProgressBar label="Taking in the files" share={staging.done / staging.total} words={words} />;
  }
  if (isAwaited || progress === null) return <ProgressBar label="Starting" share={null} />;
  return (
    <>
      <ProgressBar label={goingWords[progress.state]} share={shareOf(progress)} words={progressWords(progress)} />
      <p className="import-current">
        <bdi>{progress.current ?? ' '}</bdi>
      </p>
      <p className="import-so-far">
        {progress.filed + progress.duplicates + progress.failed > 0 && `So far ${resultWords(progress)}.`}
      </p>
    </>
  );
}

function Over({ desk: { progress }, onClose }: { readonly desk: ImportDesk; readonly onClose: () => void }) {
  if (progress === null) return <p className="import-none">Nothing has been imported since the window was opened.</p>;
  return <ImportResult key={progress.id} progress={progress} onClose={onClose} />;
}
