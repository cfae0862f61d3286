import type { ExportProgress, ExportReport, Selection } from '../../preload/contract/exports.ts';
import { call, useCall } from '../bridge.ts';
import { useAttempt } from '../ui/use-attempt.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { counted, inDigits } from '../ui/words.ts';
import { FormatChoice, FormatOptions } from './export-choices.tsx';
import { ExportPreview } from './export-preview.tsx';
import { chosenFormats, withKnownTemplate, type ExportSettings } from './export-settings.ts';
import { formatWords } from './format-words.ts';
import { PackageContents } from './package-contents.tsx';
import { useArchiveWords } from './use-archive-words.ts';
import { useExportSettings } from './use-export-settings.ts';
import { useExport } from './use-export.ts';
import { useSelectionWords } from './use-selection-words.ts';
import './export-dialog.css';

/** Takes articles and their annotations out, in a format that is chosen and shown before: to a folder from the desktop, as a download from a browser. */
export function ExportDialog({ selection, onClose }: { readonly selection: Selection; readonly onClose: () => void }) {
  const [remembered, change] = useExportSettings();
  const { data: templates } = useCall('templates.list', {});
  const settings = templates === undefined ? remembered : withKnownTemplate(remembered, templates);
  const isPackage = settings.format === 'package';
  const [ofSelection, ofArchive] = [useSelectionWords(selection), useArchiveWords()];
  const words = isPackage ? ofArchive : ofSelection;
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
        <Progress progress={progress} format={settings.format} />
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
        <Report report={report} isDesktop={isDesktop} isPackage={isPackage} />
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
          formats={chosenFormats}
          chosen={settings.format}
          onChoose={(format) => change({ ...settings, format })}
        />
        <div className="export-chosen">
          <p>{formatWords[settings.format].sentence}</p>
          <FormatOptions settings={settings} onChange={change} />
          {settings.format === 'package' ? (
            <PackageContents />
          ) : (
            <ExportPreview selection={selection} format={settings.format} options={settings.options} />
          )}
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

/** How far the writing is; nobody tells how far a browser is that then prints, and a package counts steps that mean nothing to anybody. */
function Progress({
  progress,
  format,
}: {
  readonly progress: ExportProgress | null;
  readonly format: ExportSettings['format'];
}) {
  const label = format === 'package' ? 'Packing the archive' : 'Writing notes';
  if (progress === null) return <ProgressBar label={label} share={null} />;
  const { done, total } = progress;
  if (format === 'pdf' && done === total) return <ProgressBar label="Setting the pages" share={null} />;
  const words = format === 'package' ? {} : { words: `${inDigits(done)} of ${inDigits(total)}` };
  return <ProgressBar label={label} share={done / Math.max(1, total)} {...words} />;
}

function whereWords({ format, options }: ExportSettings, isDesktop: boolean): string {
  if (format === 'package') {
    return isDesktop
      ? 'Goes to a folder you choose, as a new folder; nothing there is replaced.'
      : 'Goes to your browser’s downloads as one zip file, which holds up to 4 GB.';
  }
  const areNotes = format === 'markdown' && options.layout !== 'document';
  if (!isDesktop) return `Goes to your browser’s downloads${areNotes ? ': one note, or several in one zip file' : ''}.`;
  return areNotes
    ? 'Goes to a folder you choose. Notes taken out there before are brought up to date, but for what you wrote below their last line; nothing else there is touched.'
    : 'Goes to a folder you choose, as a new file; nothing there is replaced.';
}

function Report({
  report,
  isDesktop,
  isPackage,
}: {
  readonly report: ExportReport;
  readonly isDesktop: boolean;
  readonly isPackage: boolean;
}) {
  const { articles, annotations, files, place } = report;
  return (
    <>
      <output className="export-result">
        {isPackage
          ? `The whole archive is packed: ${counted(articles, 'article')} with ${counted(annotations, 'annotation')}, the trash besides.`
          : `${counted(articles, 'article')} with ${counted(annotations, 'annotation')} taken out.`}
      </output>
      {isDesktop ? (
        <p className="export-place">
          {isPackage && <bdi>{`“${files.join('”, “')}” in `}</bdi>}
          <bdi>{place}</bdi>
        </p>
      ) : (
        <p className="export-place">The file is with your browser’s downloads.</p>
      )}
    </>
  );
}
