import type { Dossier, DossierId } from '../../preload/contract/articles.ts';
import type { DraftFormat } from '../../preload/contract/drafts.ts';
import { call } from '../bridge.ts';
import { chooseDestination, writtenTo } from '../export/choose-destination.ts';
import { download } from '../export/download.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

/** The head of a draft: whose it is, what can be put into it, and the ways out. */
export function DraftHead({
  dossier,
  name,
  isEmpty,
  areSourcesShown,
  onSources,
  onWrite,
  onLeave,
}: {
  readonly dossier: DossierId;
  readonly name: Dossier['name'] | undefined;
  readonly isEmpty: boolean;
  readonly areSourcesShown: boolean;
  readonly onSources: () => void;
  readonly onWrite: (kind: 'heading' | 'text') => void;
  readonly onLeave: () => void;
}) {
  const takeOut = useDraftExport(dossier);
  return (
    <header className="list-head draft-head">
      <h2 className="list-name">
        <span className="draft-word">Draft of </span>
        <bdi>{name}</bdi>
      </h2>
      <span className="draft-gap" />
      <Button kind="bare" icon="add" onPress={() => onWrite('heading')}>
        Heading
      </Button>
      <Button kind="bare" icon="add" onPress={() => onWrite('text')}>
        Text
      </Button>
      <IconButton
        icon="annotate"
        label={areSourcesShown ? 'Fold the annotations away' : 'Show the annotations'}
        aria-expanded={areSourcesShown}
        onPress={onSources}
      />
      <Menu
        label="Export the draft"
        trigger={<IconButton icon="export" label="Export the draft" isDisabled={isEmpty} />}
      >
        <MenuItem words="Markdown" onAction={() => void takeOut('markdown')} />
        <MenuItem words="Word, with footnotes" onAction={() => void takeOut('docx')} />
        <MenuItem words="HTML, for browsers and print" onAction={() => void takeOut('html')} />
      </Menu>
      <IconButton icon="close" label="Back to the articles" keys="o" onPress={onLeave} />
    </header>
  );
}

/** The way to write the draft of a dossier as a document: to a folder from the desktop, as a download from a browser. */
function useDraftExport(dossier: DossierId): (format: DraftFormat) => Promise<unknown> {
  const say = useToast();
  const attempt = useAttempt();
  return (format) =>
    attempt(async () => {
      const destination = await chooseDestination();
      if (destination === null) return;
      const report = await call('exports.draft', { dossier, format, destination });
      if (destination.kind === 'download') download(report.place);
      say(`Draft written to ${writtenTo(report)}`);
    });
}
