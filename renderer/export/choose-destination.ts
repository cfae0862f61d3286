import type { Destination } from '../../preload/contract/exports.ts';
import { call } from '../bridge.ts';

/** Where an export goes: to a folder that is asked for on the desktop, `null` when none is chosen, else to the browser's downloads. @throws {CallFailed} */
export async function chooseDestination(): Promise<Destination | null> {
  if (window.aide.door !== 'desktop') return { kind: 'download' };
  const { folder } = await call('door.chooseFolder', {});
  return folder === null ? null : { kind: 'folder', folder };
}

/** Where a file that was written is now, in words. */
export function writtenTo({ file, place }: { readonly file: string; readonly place: string }): string {
  return window.aide.door === 'desktop' ? `“${file}” in ${place}` : 'your browser’s downloads';
}
