import type { GivenFile } from './given-file.ts';

/**
 * The files of a drop, those in dropped folders included, with their paths below what was dropped. Must be called
 * while the drop is being told: afterwards its entries are gone. `onFound` is told how many there are so far, and
 * ends the search, which then gives `null`, by giving false.
 */
export async function droppedFiles(
  items: DataTransferItemList,
  onFound: (found: number) => boolean,
): Promise<readonly GivenFile[] | null> {
  const files: GivenFile[] = [];
  const entries: FileSystemEntry[] = [];
  for (const item of Array.from(items)) {
    const entry = item.webkitGetAsEntry();
    const file = entry === null ? item.getAsFile() : null;
    if (entry !== null) entries.push(entry);
    if (file !== null) files.push({ file, path: file.name });
  }
  for (let entry = entries.shift(); entry !== undefined; entry = entries.shift()) {
    if (isFile(entry)) files.push({ file: await fileOf(entry), path: entry.fullPath.replace(/^\//u, '') });
    else if (isFolder(entry)) entries.unshift(...(await entriesOf(entry.createReader())));
    if (!onFound(files.length)) return null;
  }
  return files;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** All entries of a folder, by name: a reader gives a hundred at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
    entries.push(...some);
  }
}
