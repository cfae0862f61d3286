import { useState } from 'react';
import { readSettings, usualPaper, writeSettings, type ExportSettings } from './export-settings.ts';

const key = 'aide.export';

/** The settings of the last export on this computer, which are remembered as the theme is, and the way to change them. */
export function useExportSettings(): readonly [ExportSettings, (settings: ExportSettings) => void] {
  const [settings, setSettings] = useState(() =>
    readSettings(localStorage.getItem(key), usualPaper(navigator.language)),
  );
  const change = (changed: ExportSettings): void => {
    localStorage.setItem(key, writeSettings(changed));
    setSettings(changed);
  };
  return [settings, change];
}
