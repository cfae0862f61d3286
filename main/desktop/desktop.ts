import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { failureText } from '../../preload/contract/failure-text.ts';
import { toFailure } from '../archive/app-error.ts';
import type { DoorSurface, House } from '../calls/house.ts';
import { putBackOverDamage } from '../calls/put-back.ts';
import type { Carrier } from '../processes/carrier.ts';
import { registerAppScheme, serveWindow } from './app-protocol.ts';
import { connectWindow, tellWindow } from './calls-ipc.ts';
import { utilityCarrier } from './carrier.ts';
import { desktopSurface } from './dialogs.ts';
import { receiveGivenFiles } from './given-files.ts';
import { lockDefaultSession, lockProgram } from './lockdown.ts';
import { setUpMenu } from './menu.ts';
import { createWindow, loadWindow } from './window.ts';

/** What the desktop door is given: its command line, the archive's folder, the folder that holds `out` and `resources`, and the way to open a house. */
export interface DesktopParts {
  readonly commandLine: readonly string[];
  readonly archiveFolder: string;
  readonly appFolder: string;
  openHouse(parts: HouseParts): Promise<House>;
}

interface HouseParts {
  readonly folder: string;
  readonly carrier: Carrier;
  readonly surface: DoorSurface;
  readonly version: string;
  readonly sampleFolder: string;
}

/** Opens the archive and its window; a second start only hands its files to the first. What stands in the way is shown in a dialog. */
export async function startDesktop(parts: DesktopParts): Promise<void> {
  lockProgram();
  registerAppScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  try {
    await openArchiveAndWindow(parts);
  } catch (error) {
    const failure = toFailure(error);
    dialog.showErrorBox(
      'Aide-mémoire cannot open',
      [failureText(failure), parts.archiveFolder, failure.message].join('\n\n'),
    );
    app.exit(1);
  }
}

async function openArchiveAndWindow(parts: DesktopParts): Promise<void> {
  let shown: BrowserWindow | null = null;
  const given = receiveGivenFiles(parts.commandLine, () => shown);
  app.on('window-all-closed', () => app.quit());

  await app.whenReady();
  lockDefaultSession();
  const house = await openOrPutBack(parts, {
    folder: parts.archiveFolder,
    carrier: utilityCarrier(join(parts.appFolder, 'out/main')),
    surface: desktopSurface(() => shown),
    version: app.getVersion(),
    sampleFolder: join(parts.appFolder, 'resources/sample-library'),
  });
  if (house === null) return app.exit(1);
  closeAtQuit(house);
  await serveWindow(join(parts.appFolder, 'out/renderer'), house);
  const window = await createWindow(join(parts.appFolder, 'out/preload/index.cjs'));
  shown = window;
  connectWindow(window, house);
  setUpMenu((item) => tellWindow(window, 'menu.chosen', { item }));
  await loadWindow(window);
  given.handTo((files) => {
    void house.answer('imports.start', { sources: files.map((path) => house.admit(path)) });
  });
}

/** Opens the archive; a damaged one that has a whole backup gives way to it, if a person wants that. `null` if not. */
async function openOrPutBack(parts: DesktopParts, houseParts: HouseParts): Promise<House | null> {
  try {
    return await parts.openHouse(houseParts);
  } catch (error) {
    const failure = toFailure(error);
    const name = failure.code === 'archive-damaged' ? failure.details?.['backup'] : undefined;
    if (typeof name !== 'string') throw error;
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: 'Aide-mémoire cannot open',
      message: failureText(failure),
      detail: houseParts.folder,
      buttons: ['Put the backup back', 'Quit'],
      defaultId: 1,
      cancelId: 1,
    });
    if (response !== 0) return null;
    await putBackOverDamage({ ...houseParts, name });
    return parts.openHouse(houseParts);
  }
}

/** Holds the end of the program back until every acknowledged change is safe and the archive is closed. */
function closeAtQuit(house: House): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  const quit = (): void => {
    state = 'closed';
    app.quit();
  };
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    house.close().then(quit, quit);
  });
}
