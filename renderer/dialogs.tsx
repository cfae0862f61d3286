import { AnnotationTagDialog } from './all-annotations/annotation-tag-dialog.tsx';
import { useAppState } from './app-state.tsx';
import { DraftExportDialog } from './export/draft-export-dialog.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import { DestroyDialog } from './library/destroy-dialog.tsx';
import { DossierDialog } from './library/dossier-dialog.tsx';
import { TagDialog } from './library/tag-dialog.tsx';
import { RejectDialog } from './searches/reject-dialog.tsx';
import { SaveSearchDialog } from './searches/save-search-dialog.tsx';
import { SearchLogDialog } from './searches/search-log-dialog.tsx';
import { NewVersionDialog } from './settings/new-version.tsx';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { TemplateDialog } from './templates/template-dialog.tsx';
import { KeySheet } from './ui/key-sheet.tsx';

/** The dialog that was asked for; the import window shows itself. */
export function Dialogs() {
  const { dialog, ask } = useAppState();
  const onClose = (): void => ask(null);
  if (dialog === null || dialog === 'import') return null;
  if (dialog === 'keys') return <KeySheet onClose={onClose} />;
  if (dialog === 'settings') return <SettingsDialog onClose={onClose} />;
  if (dialog === 'new-version') return <NewVersionDialog onClose={onClose} />;
  if (dialog === 'search-log') return <SearchLogDialog onClose={onClose} />;
  if ('saveSearch' in dialog) return <SaveSearchDialog asked={dialog.saveSearch} onClose={onClose} />;
  if ('reject' in dialog) return <RejectDialog ids={dialog.reject} asked={dialog.askedFor} onClose={onClose} />;
  if ('export' in dialog) return <ExportDialog selection={dialog.export} onClose={onClose} />;
  if ('template' in dialog) return <TemplateDialog template={dialog.template} onClose={() => ask('settings')} />;
  if ('exportDraft' in dialog) return <DraftExportDialog {...dialog.exportDraft} onClose={onClose} />;
  if ('tag' in dialog) return <TagDialog ids={dialog.tag} onClose={onClose} />;
  if ('tagAnnotations' in dialog) return <AnnotationTagDialog ids={dialog.tagAnnotations} onClose={onClose} />;
  if ('dossiers' in dialog) return <DossierDialog ids={dialog.dossiers} onClose={onClose} />;
  return <DestroyDialog ids={dialog.destroy} onClose={onClose} />;
}
