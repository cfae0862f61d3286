// The program Electron starts. Nothing but this folder knows Electron.
import { openHouse } from '../calls/open-house.ts';
import { defaultArchiveFolder } from '../processes/archive-folder.ts';
import { programFolder } from '../processes/program.ts';
import { startDesktop } from './desktop.ts';
import { runSelfTest } from './self-test.ts';

// Not awaited: Electron becomes ready only when this module has been evaluated.
if (process.argv.includes('--self-test')) {
  void runSelfTest({
    appFolder: programFolder,
    executable: process.execPath,
    openHouse,
    print: (line) => new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve())),
  });
} else {
  void startDesktop({
    commandLine: process.argv,
    archiveFolder: defaultArchiveFolder(),
    appFolder: programFolder,
    openHouse,
  });
}
