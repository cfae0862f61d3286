import type { DossierId } from '../../preload/contract/articles.ts';
import { draftFormats } from '../../preload/contract/drafts.ts';
import { call, useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { chooseDestination, writtenTo } from './choose-destination.ts';
import { download } from './download.ts';
import { FormatChoice, PaperChoice } from './export-choices.tsx';
import { PreviewPage } from './export-preview.tsx';
import { formatWords } from './format-words.ts';
import { useExportSettings } from './use-export-settings.ts';
import './export-dialog.css';

/** Takes the draft of a dossier out as one document, in a format that is chosen and shown before. */
export function DraftExportDialog({
  dossier,
  name,
  onClose,
}: {
  readonly dossier: DossierId;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const [settings, change] = useExportSettings();
  const format = draftFormats.find((one) => one === settings.format) ?? 'docx';
  const answer = useCall('exports.previewDraft', { dossier, format });
  const say = useToast();
  const attempt = useAttempt();
  const isDesktop = window.aide.door === 'desktop';
  const takeOut = (): Promise<unknown> =>
    attempt(async () => {
      const destination = await chooseDestination();
      if (destination === null) return;
      const report = await call('exports.draft', {
        dossier,
        format,
        paper: settings.options.paper,
        destination,
      });
      if (destination.kind === 'download') download(report.place);
      say(`Draft written to ${writtenTo(report)}`);
      onClose();
    });
  return (
    <Dialog
      title="Export the draft"
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" onPress={() => void takeOut()}>
            {isDesktop ? 'Choose a folder…' : 'Download'}
          </Button>
        </>
      }
    >
      <div className="export-form">
        <p className="export-what">
          The draft of “<bdi>{name}</bdi>”
        </p>
        <FormatChoice
          formats={draftFormats}
          chosen={format}
          onChoose={(chosen) => change({ ...settings, format: chosen })}
        />
        <div className="export-chosen">
          <p>{formatWords[format].sentence}</p>
          {format === 'pdf' && <PaperChoice settings={settings} onChange={change} />}
          <PreviewPage label="Preview of the draft" answer={answer} />
        </div>
      </div>
    </Dialog>
  );
}
