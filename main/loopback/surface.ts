import type { DoorSurface } from '../calls/house.ts';
import { AppError } from '../archive/app-error.ts';
import { printInBrowser } from '../processes/print-in-browser.ts';
import type { Downloads } from './downloads.ts';

/** What a local browser can do for the house: take downloads, and print. It picks files by its own means and has no folder dialogs. */
export function loopbackSurface(downloads: Downloads): DoorSurface {
  const refuse = (): Promise<never> =>
    Promise.reject(new AppError('not-available-here', 'the local browser has no such dialog'));
  return {
    chooseFiles: refuse,
    chooseFolder: refuse,
    showFolder: refuse,
    showFile: refuse,
    copyText: refuse,
    visit: refuse,
    showPage: refuse,
    offerDownload: (file) => Promise.resolve(downloads.offer(file)),
    printPdf: printInBrowser,
  };
}
