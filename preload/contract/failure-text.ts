import type { Failure, FailureCode } from './result.ts';

const texts: Readonly<Record<FailureCode, string>> = {
  'archive-damaged':
    'The archive file is damaged, so nothing more is written to it. Your clipped originals are untouched. Keep the folder as it is and restore a backup, or ask for help.',
  'archive-from-future':
    'This archive was made by a newer version of Aide-mémoire. Nothing was changed. Install that version to open it.',
  'archive-in-use': 'This archive is open in another window or program. Close it there, then try again.',
  'archive-not-empty':
    'This archive holds articles or work of yours already, and a package is only brought back into an empty one. Nothing was changed. Begin a new archive in another folder, and bring the package back there.',
  'archive-moved':
    'The archive folder is not where it was when it was opened. What was saved is safe in it; the last change was not saved. Put the folder back, or close Aide-mémoire and open the archive where it is now.',
  'archive-not-ours':
    'This folder holds a database that is not an Aide-mémoire archive. Nothing was changed. Choose another folder.',
  'archive-not-writable':
    'The archive folder cannot be written to. What is in it is safe. Check the folder’s permissions, then try again.',
  'archive-path-too-long':
    'The path of the archive folder is too long for the archive to be kept there. Nothing was changed. Choose a folder nearer to the top of the disk.',
  'backup-damaged':
    'This backup is not what was written, so it was not used. Your archive is as it was. Choose another backup.',
  'disk-failing':
    'The disk with the archive could not be read or written. What was saved before is untouched; the last change was not saved. Check that the disk is connected and sound, then try again.',
  'disk-full':
    'The disk is full. Everything saved so far is safe; the last change was not saved. Free some space, then try again.',
  'import-running': 'An import is running. Nothing was changed. Wait until it has ended, or cancel it, then try again.',
  'bad-input': 'That request could not be understood. Nothing was changed.',
  cancelled: 'Cancelled. What was finished before is kept.',
  internal:
    'Something went wrong inside Aide-mémoire. Your archive is safe. Try again; if it happens again, please report it.',
  'not-available-here': 'That is not available in this window.',
  'not-found': 'That is no longer in the archive.',
  'process-ended':
    'A part of Aide-mémoire stopped and was started again. Everything that was saved is safe. Try again.',
  'quote-not-found': 'Those words are not in the article’s text. Copy them from the article exactly.',
  'articles-missing':
    'Fewer articles were found in this file than it announces. Those that were found are filed; look at the original for the rest.',
  'file-changed': 'The file changed while it was being read. Import it again.',
  'file-damaged': 'The file is damaged: it breaks off, or its parts do not fit together.',
  'file-empty': 'The file is empty.',
  'file-locked': 'The file is protected by a password. Save it without one and import it again.',
  'file-not-found': 'There is no such file or folder.',
  'file-not-readable': 'The file cannot be read. Check that you may open it.',
  'file-not-recognised': 'This is not a kind of file Aide-mémoire can read.',
  'file-old-office':
    'This is a document in the old Office format (such as .doc or .msg). Open it in the program it comes from, save it as .docx, PDF or text, and import that.',
  'file-too-deep': 'The page is nested too deeply to be read as an article.',
  'file-too-dense': 'The file unpacks to far more than it should hold, as traps do, so it was stopped.',
  'file-too-large': 'The file is larger than 100 MB.',
  'file-too-slow': 'Reading the file took longer than 20 seconds, so it was stopped.',
  'line-not-json': 'This line is not an article in JSON.',
  'memory-exceeded': 'Reading the file took too much memory, so it was stopped.',
  'no-article-text': 'No article text was found in this file.',
  'outlook-message':
    'This is a message as Outlook keeps it, which Aide-mémoire does not read. Open it in Outlook, save it as HTML or MHTML, and import that.',
  'reader-ended': 'The reader stopped while reading this file. The rest of the import went on.',
  'folder-not-writable':
    'The notes could not be written into this folder. Your archive is safe. Choose another folder, or check that you may write to this one.',
  'folder-of-archive':
    'This is a folder that the archive keeps its own files in: what is put there could be swept away or taken for the archive’s. Nothing was written. Choose another folder.',
  'original-damaged':
    'A file that the archive keeps has changed on the disk or is missing, so no package was made. Nothing else was touched. “Check the archive” in the settings names the file; restore it from a backup.',
  'package-too-large':
    'The archive is too large for one download: a zip holds up to 4 GB and 65,000 files. Your archive is safe. Make the package as a folder: in the app on your desktop, or with “aide export --format package”.',
  'no-browser':
    'A PDF is made by Chromium, Chrome or Edge, and none of them was found on this computer. Nothing was written. Export as HTML instead and print that page to a PDF from your browser.',
  'not-printed':
    'The PDF could not be made. Your archive is safe, and no half file was left. Try again, or export as HTML and print that page to a PDF from your browser.',
  'style-dependent':
    'This style only points to another one, “{parent}”, and says nothing itself. Nothing was changed. Get that one and add it instead.',
  'style-fails':
    'This citation style does not work: it fails, or takes too long, when something is cited by it. Your archive is safe. Choose another style.',
  'style-not-csl':
    'This file is not a citation style in CSL that can be used. Nothing was changed. Choose a file that ends in .csl, such as those of the Zotero style repository.',
  'style-too-large':
    'This file is larger, or unfolds to more, than any citation style should be. Nothing was changed. Choose another one.',
  'template-wrong':
    'The template cannot be used as it is. Your archive is safe. Open the template in the settings, where each mistake is named with its line.',
};

/** The words a person reads for a failure: what happened, what is safe, what to do. Names in them come from outside and are hostile text. */
export function failureText({ code, details = {} }: Pick<Failure, 'code' | 'details'>): string {
  const backup = code === 'archive-damaged' ? details['backup'] : undefined;
  if (typeof backup === 'string') return wayBack(backup, details['at']);
  const words = texts[code].replace(/\{(\w+)\}/gu, (_all, name: string) => String(details[name] ?? '…'));
  const since = code === 'archive-in-use' ? details['since'] : undefined;
  return typeof since === 'number' ? `${words} ${openSince(since, details['pid'])}` : words;
}

function wayBack(backup: string, at: string | number | undefined): string {
  const moment = typeof at === 'number' ? ` of ${momentOf(at)}` : '';
  return `The archive file is damaged, so nothing more is written to it. Your clipped originals are untouched, and the backup${moment} is whole. “aide restore ${backup}” puts it back and keeps the damaged file beside it.`;
}

function momentOf(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

function openSince(since: number, pid: string | number | undefined): string {
  return `It has been open there since ${momentOf(since)}${pid === undefined ? '' : ` (process ${pid})`}.`;
}
