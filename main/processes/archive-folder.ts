import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the archive lies unless somebody says otherwise: `AIDE_ARCHIVE`, else the user's data folder on each system. */
export function defaultArchiveFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const chosen = environment['AIDE_ARCHIVE'];
  if (chosen !== undefined && chosen !== '') return chosen;
  return join(dataFolder(environment), 'Aide-memoire', 'Archive');
}

function dataFolder(environment: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share');
}
