import { dialog, shell, type BrowserWindow } from 'electron';
import { shownAddress } from '../../preload/contract/shown-address.ts';

const [open, keep] = ['Open in the browser', 'Do not open'];

/** Opens a web address in the person's browser, once they have seen all of it, with nothing hidden in it, and want it; gives whether they did. */
export async function visitAddress(address: URL, parent: BrowserWindow): Promise<boolean> {
  const { text, site } = shownAddress(address.href);
  const { response } = await dialog.showMessageBox(parent, {
    type: 'question',
    title: 'Open in the browser?',
    message: 'Your browser would ask for this address, and the site would learn that you did.',
    detail:
      site === null
        ? text
        : `${text}\n\nThe site is ${site.host}${site.readable === site.host ? '' : `, which reads ${site.readable}`}.`,
    buttons: [open, keep],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await shell.openExternal(address.href);
  return true;
}
