import { useEffect, useState } from 'react';
import type { ExportProgress } from '../../preload/contract/exports.ts';
import { call, CallFailed, useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useToast } from '../ui/toast.tsx';
import { counted } from '../ui/words.ts';
import './bring-back.css';

/** No more of what is wrong with a package is listed. */
const shownProblems = 20;

type Stage =
  | { readonly is: 'waiting' }
  | { readonly is: 'working'; readonly progress: ExportProgress | null }
  | { readonly is: 'refused'; readonly problems: readonly string[] };

/** The way to bring an archive back from a package, where there is nothing of one's own yet; in a browser, the words that say how. */
export function BringBack({ kind }: { readonly kind?: 'plain' }) {
  const [stage, setStage] = useState<Stage>({ is: 'waiting' });
  const say = useToast();
  const isWorking = stage.is === 'working';
  useEffect(() => {
    if (!isWorking) return undefined;
    return window.aide.on('package.progressed', (progress) =>
      setStage((now) => (now.is === 'working' ? { is: 'working', progress } : now)),
    );
  }, [isWorking]);
  const start = async (): Promise<void> => {
    try {
      const { folder } = await call('door.chooseFolder', {});
      if (folder === null) return;
      setStage({ is: 'working', progress: null });
      const { articles, annotations, problems } = await call('archive.bringBack', { folder });
      setStage(problems.length === 0 ? { is: 'waiting' } : { is: 'refused', problems });
      if (problems.length > 0) return;
      say(`${counted(articles, 'article')} with ${counted(annotations, 'annotation')} brought back.`);
    } catch (error) {
      setStage({ is: 'waiting' });
      if (!(error instanceof CallFailed && error.code === 'cancelled'))
        say(error instanceof Error ? error.message : String(error));
    }
  };
  if (window.aide.door !== 'desktop') {
    return (
      <span>
        To bring an archive back from a package, use the command line: <code>aide unpack FOLDER</code>
      </span>
    );
  }
  // A cancel that comes too late finds nothing to stop, which is no failure.
  const cancel = (): void => void window.aide.call('exports.cancel', {});
  const close = (): void => setStage({ is: 'waiting' });
  return (
    <>
      <Button {...(kind === undefined ? {} : { kind })} onPress={() => void start()}>
        Bring back an archive from a package…
      </Button>
      {stage.is === 'working' && (
        <Dialog title="Bringing back an archive" onClose={cancel} actions={<Button onPress={cancel}>Cancel</Button>}>
          <ProgressBar
            label="Checking every file, then keeping it"
            share={stage.progress === null ? null : stage.progress.done / Math.max(1, stage.progress.total)}
          />
        </Dialog>
      )}
      {stage.is === 'refused' && (
        <Dialog
          title="The package was not brought back"
          onClose={close}
          actions={
            <Button kind="main" onPress={close}>
              Close
            </Button>
          }
        >
          <p>Your archive is as it was. This is wrong with the package:</p>
          <ul className="package-problems">
            {stage.problems.slice(0, shownProblems).map((problem) => (
              <li key={problem} dir="auto">
                {problem}
              </li>
            ))}
          </ul>
          {stage.problems.length > shownProblems && (
            <p>And {counted(stage.problems.length - shownProblems, 'thing')} more.</p>
          )}
        </Dialog>
      )}
    </>
  );
}

/** The same among the settings, while the archive holds no article but those of the sample library. */
export function BringBackSetting() {
  const { data: counts } = useCall('library.counts', {});
  if (counts === undefined || counts.all + counts.trash > counts.sample) return null;
  return (
    <section>
      <h3>Bring back an archive</h3>
      <p>
        From a package that was exported as “The whole archive”, while there is nothing of your own in this one. The
        sample library makes way.
      </p>
      <BringBack />
    </section>
  );
}
