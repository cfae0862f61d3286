import { useState } from 'react';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { BackupsSection } from '../backups/backups-section.tsx';
import { BringBackSetting } from '../packages/bring-back.tsx';
import { TemplateList } from '../templates/template-list.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { inBytes, inDigits } from '../ui/words.ts';
import { ArchiveCheck } from './archive-check.tsx';
import { CitationStyleChoice } from './citation-style.tsx';
import { ColourNamesEditor } from './colour-names.tsx';
import { Names } from './names.tsx';
import { chosenTheme, chooseTheme, themes, themeWords } from './theme.ts';
import { TrashChoice } from './trash-choice.tsx';
import { WatchedFolders } from './watched-folders.tsx';
import './settings-dialog.css';

/** The settings: how the window looks, where the archive is, what it holds, and a check of all of it. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Settings" onClose={onClose}>
      <div className="settings">
        <ThemeChoice />
        <ColourNamesEditor />
        <CitationStyleChoice />
        <TemplateList />
        <WatchedFolders />
        <Names />
        <ArchiveFacts />
        <TrashChoice />
        <BackupsSection />
        <BringBackSetting />
        <ArchiveCheck />
        <Version />
      </div>
    </Dialog>
  );
}

function ThemeChoice() {
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <fieldset>
      <legend>Theme</legend>
      <div className="theme-choice">
        {themes.map((offered) => (
          <label key={offered}>
            <input
              type="radio"
              name="theme"
              checked={offered === theme}
              onChange={() => {
                chooseTheme(offered);
                setTheme(offered);
              }}
            />
            {themeWords[offered]}
          </label>
        ))}
      </div>
      {window.aide.door === 'loopback' && (
        <p className="theme-hint">In a browser, until Aide-mémoire is started again.</p>
      )}
    </fieldset>
  );
}

function ArchiveFacts() {
  const { data: info } = useCall('archive.info', {});
  const { data: stats } = useCall('archive.stats', {});
  const facts: readonly (readonly [string, string])[] = stats
    ? [
        [
          'Articles',
          `${inDigits(stats.articles)}${stats.trashed > 0 ? `, ${inDigits(stats.trashed)} in the trash` : ''}`,
        ],
        ['Words', inDigits(stats.words)],
        ['Annotations', inDigits(stats.annotations)],
        ['Originals', inBytes(stats.originalBytes)],
        ['Archive', inBytes(stats.archiveBytes)],
        ['Search index', inBytes(stats.indexBytes)],
      ]
    : [];
  return (
    <section>
      <h3>Archive</h3>
      <p className="archive-folder" dir="ltr">
        {info?.folder}
      </p>
      <dl className="archive-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Version() {
  const { ask } = useAppState();
  const { data: info } = useCall('archive.info', {});
  return (
    <section>
      <h3>Version</h3>
      <p>{info && <>Aide-mémoire {info.version}. Nothing in it ever leaves this computer.</>}</p>
      <Button onPress={() => ask('new-version')}>Check for a new version…</Button>
    </section>
  );
}
