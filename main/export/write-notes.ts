import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportReport } from '../../preload/contract/exports.ts';
import { linkAddress, type LinkTarget } from '../../preload/contract/note-links.ts';
import { AppError } from '../archive/app-error.ts';
import { linksIn } from '../archive/notes/note-links.ts';
import { foldedName, noteFileName } from './file-names.ts';
import { noteId } from './front-matter.ts';
import type { ExportArticle, ExportJob, NamedArticle } from './export-job.ts';
import { withKept } from './kept-below.ts';
import { markdownNote, type ExportedPlaces } from './markdown-note.ts';
import { lstatIfThere, onDisk, writeWhole } from './write-whole.ts';

/** A way to write the note of an article, and to know an earlier one of the same article by how it begins. */
export interface KindOfNote {
  readonly write: (item: ExportArticle, places: ExportedPlaces) => string;
  readonly idOf: (text: string) => string | null;
  /** The name of a file that is not taken; as notes are called, where it is left out. */
  readonly nameOf?: NameOf;
}

type NameOf = (article: NamedArticle, taken: Pick<ReadonlySet<string>, 'has'>) => string;

const obsidianNotes: KindOfNote = { write: markdownNote, idOf: noteId };

/**
 * Writes one note per article into a folder, which is made where it is missing. A note of the same article is replaced, but for what the
 * researcher wrote below its last line; any other file keeps its name and its content. A file is written whole or not at all; what was written before a failure stays.
 * @throws {AppError} `cancelled`, `disk-full`, `folder-not-writable`
 */
export async function writeNotes(
  { items, total, folder, linked = () => null, signal, onProgress }: ExportJob,
  { write, idOf, nameOf = noteFileName }: KindOfNote = obsidianNotes,
): Promise<ExportReport> {
  const names = new FileNames(folder, idOf, nameOf);
  const files: string[] = [];
  let annotations = 0;
  await onDisk(() => mkdir(folder, { recursive: true }));
  const keep = async (file: string, note: string, item: ExportArticle): Promise<void> => {
    const path = join(folder, file);
    await onDisk(async () => {
      const standing = lstatIfThere(path) === null ? '' : await readFile(path, 'utf8');
      await writeWhole(folder, file, withKept(note, standing, item.article.id));
    });
    files.push(file);
    annotations += item.annotations.length;
    onProgress({ done: files.length, total });
  };
  // While the disk has one note, the next is composed: most of the time is in these two.
  let underWay = Promise.resolve();
  try {
    for await (const item of items) {
      const file = await names.of(item.article);
      const note = write(item, await placesFor(item, linked, names));
      await underWay;
      if (signal.aborted) throw new AppError('cancelled', `stopped after ${files.length} of ${total} notes`);
      underWay = keep(file, note, item);
      underWay.catch(() => undefined); // it is heard of at the next await
    }
    await underWay;
  } catch (error) {
    await underWay.catch(() => undefined);
    throw error;
  }
  return { articles: files.length, annotations, files, place: folder };
}

/** Where in the export the things are that the notes on an article link to. */
async function placesFor(
  { annotations }: ExportArticle,
  linked: (target: LinkTarget) => NamedArticle | null,
  names: FileNames,
): Promise<ExportedPlaces> {
  const places = new Map<string, string>();
  for (const target of annotations.flatMap(({ note }) => linksIn(note))) {
    const article = linked(target);
    if (article === null) continue;
    const block = target.kind === 'annotation' ? `#^${target.id}` : '';
    places.set(linkAddress(target), `${asAddress(await names.of(article))}${block}`);
  }
  return places;
}

/** A file name as the address of a link: nothing in it is read as Markdown. */
function asAddress(file: string): string {
  return encodeURIComponent(file).replace(/[!'()*~_]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** The names of the files of one export, each given when it is first asked for: by the article, or by a link to it. */
class FileNames {
  readonly #folder: string;
  readonly #idOf: KindOfNote['idOf'];
  readonly #nameOf: NameOf;
  readonly #used = new Set<string>();
  readonly #names = new Map<string, string>();

  constructor(folder: string, idOf: KindOfNote['idOf'], nameOf: NameOf) {
    this.#folder = folder;
    this.#idOf = idOf;
    this.#nameOf = nameOf;
  }

  /** The first name that this export has not used and that nothing stands under but an earlier note of the same article. */
  async of(article: NamedArticle): Promise<string> {
    const known = this.#names.get(article.id);
    if (known !== undefined) return known;
    const others = new Set<string>();
    for (;;) {
      const file = this.#nameOf(article, { has: (name) => this.#used.has(name) || others.has(name) });
      const path = join(this.#folder, file);
      const standing = await onDisk(async () => lstatIfThere(path));
      if (standing === null || (standing.isFile() && (await idOfNote(path, this.#idOf)) === article.id)) {
        this.#used.add(foldedName(file));
        this.#names.set(article.id, file);
        return file;
      }
      others.add(foldedName(file));
    }
  }
}

/** How much of a file is read to see whose note it is, in bytes: front matter of ours is far smaller. */
const headLength = 65_536;

/** The article a file is a note of, or `null` for anything else and for what cannot be read. */
async function idOfNote(path: string, idOf: KindOfNote['idOf']): Promise<string | null> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    return idOf(buffer.toString('utf8', 0, bytesRead));
  } catch {
    return null;
  }
}
