import { useAppState } from './app-state.tsx';
import { useCall } from './bridge.ts';
import { chooseAndImport } from './intake/start-import.ts';
import { SearchField } from './search/search-field.tsx';
import { Button, IconButton } from './ui/button.tsx';
import { Menu, MenuItem } from './ui/menu.tsx';
import { counted } from './ui/words.ts';
import { useLibrary } from './use-panes.ts';

/** The bar above the panes: which archive this is, the search field, and what is done to the archive as a whole. */
export function TopBar({ onLeaveSearch }: { readonly onLeaveSearch: () => void }) {
  const { unfoldLibrary, ask } = useAppState();
  const { isShown } = useLibrary();
  return (
    <header className="top-bar">
      <div className="top-bar-start">
        <IconButton
          icon="library"
          label={isShown ? 'Fold the library away' : 'Show the library'}
          keys="l"
          aria-expanded={isShown}
          onPress={() => unfoldLibrary(!isShown)}
        />
        <ArchiveName />
      </div>
      <SearchField onLeave={onLeaveSearch} />
      <span className="top-actions">
        <Menu
          label="Import"
          trigger={
            <Button icon="import" kind="bare" iconAfter="down">
              Import
            </Button>
          }
        >
          <MenuItem icon="original" words="Files…" keys="Mod+o" onAction={() => void chooseAndImport(false)} />
          <MenuItem icon="dossier" words="A folder…" onAction={() => void chooseAndImport(true)} />
          <MenuItem words="The last import" onAction={() => ask('import')} />
        </Menu>
        <IconButton icon="keyboard" label="Keys" keys="?" onPress={() => ask('keys')} />
        <IconButton icon="settings" label="Settings" onPress={() => ask('settings')} />
      </span>
    </header>
  );
}

function ArchiveName() {
  const { data: info } = useCall('archive.info', {});
  const { data: counts } = useCall('library.counts', {});
  const name = info?.folder.split(/[/\\]/u).findLast((part) => part !== '') ?? '';
  return (
    <div className="archive-name" title={info?.folder}>
      <h1 dir="auto">{name}</h1>
      <p>{counts && counted(counts.all, 'article')}</p>
    </div>
  );
}
