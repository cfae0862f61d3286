// The program Electron starts. Nothing but this folder knows Electron.
import { openHouse } from '../calls/open-house.ts';
import { defaultArchiveFolder } from '../processes/archive-folder.ts';
import { programFolder } from '../processes/program.ts';
import { startDesktop } from './desktop.ts';

// Not awaited: Electron becomes ready only when this module has been evaluated.
void startDesktop({
  commandLine: process.argv,
  archiveFolder: defaultArchiveFolder(),
  appFolder: programFolder,
  openHouse,
});
