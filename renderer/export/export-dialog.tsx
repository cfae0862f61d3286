import { exportFormats, type ExportReport, type Selection } from '../../preload/contract/exports.ts';
import { call, useCall } from '../bridge.ts';
import { useAttempt } from '../ui/use-attempt.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { counted, inDigits } from '../ui/words.ts';
import { FormatChoice, FormatOptions } from './export-choices.tsx';
import { ExportPreview } from './export-preview.tsx';
import { withKnownTemplate, type ExportSettings } from './export-settings.ts';
import { formatWords } from './format-words.ts';
import { useExportSettings } from './use-export-settings.ts';
import { useExport } from './use-export.ts';
import { useSelectionWords } from './use-selection-words.ts';
import './export-dialog.css';

/** Takes articles and their annotations out, in a format that is chosen and shown before: to a folder from the desktop, as a download from a browser. */
export function ExportDialog({ selection, onClose }: { readonly selection: Selection; readonly onClose: () => void }) {
  const words = useSelectionWords(selection);
  const [remembered, change] = useExportSettings();
  const { data: templates } = useCall('templates.list', {});
  const settings = templates === undefined ? remembered : withKnownTemplate(remembered, templates);
  const { state, write, cancel } = useExport(selection, settings);
  const attempt = useAttempt();
  const isDesktop = window.aide.door === 'desktop';
  const start = async (): Promise<void> => {
    if (!isDesktop) return write({ kind: 'download' });
    const chosen = await attempt(() => call('door.chooseFolder', {}));
    if (chosen !== null && chosen.folder !== null) await write({ kind: 'folder', folder: chosen.folder });
  };
  const close = (): void => {
    if (state.is === 'writing') cancel();
    onClose();
  };

  if (state.is === 'writing') {
    const { progress } = state;
    return (
      <Dialog title="Exporting" onClose={close} actions={<Button onPress={cancel}>Cancel</Button>}>
        <ProgressBar
          label="Writing notes"
          share={progress === null ? null : progress.done / Math.max(1, progress.total)}
          {...(progress === null ? {} : { words: `${inDigits(progress.done)} of ${inDigits(progress.total)}` })}
        />
      </Dialog>
    );
  }
  if (state.is === 'done') {
    const { report } = state;
    return (
      <Dialog
        title="Exported"
        onClose={onClose}
        actions={
          <>
            {isDesktop && (
              <Button onPress={() => void attempt(() => call('door.showFolder', { folder: report.place }))}>
                Show folder
              </Button>
            )}
            <Button kind="main" onPress={onClose}>
              Done
            </Button>
          </>
        }
      >
        <Report report={report} isDesktop={isDesktop} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title="Export"
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" isDisabled={words === null} onPress={() => void start()}>
            {isDesktop ? 'Choose a folder…' : 'Download'}
          </Button>
        </>
      }
    >
      <div className="export-form">
        <p className="export-what">
          <bdi>{words}</bdi>
        </p>
        <FormatChoice
          formats={exportFormats}
          chosen={settings.format}
          onChoose={(format) => change({ ...settings, format })}
        />
        <div className="export-chosen">
          <p>{formatWords[settings.format].sentence}</p>
          <FormatOptions settings={settings} onChange={change} />
          <ExportPreview selection={selection} settings={settings} />
        </div>
        <p className="export-where">{whereWords(settings, isDesktop)}</p>
        {state.problem !== null && (
          <p className="export-problem" role="alert">
            {state.problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function whereWords({ format, options }: ExportSettings, isDesktop: boolean): string {
  const areNotes = format === 'markdown' && options.layout !== 'document';
  if (!isDesktop) return `Goes to your browser’s downloads${areNotes ? ': one note, or several in one zip file' : ''}.`;
  return areNotes
    ? 'Goes to a folder you choose. Notes taken out there before are brought up to date; nothing else there is touched.'
    : 'Goes to a folder you choose, as a new file; nothing there is replaced.';
}

function Report({ report, isDesktop }: { readonly report: ExportReport; readonly isDesktop: boolean }) {
  const { articles, annotations, place } = report;
  return (
    <>
      <output className="export-result">
        {counted(articles, 'article')} with {counted(annotations, 'annotation')} taken out.
      </output>
      {isDesktop ? (
        <p className="export-place">
          <bdi>{place}</bdi>
        </p>
      ) : (
        <p className="export-place">The file is with your browser’s downloads.</p>
      )}
    </>
  );
}
