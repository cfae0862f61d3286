import type { Dirent } from 'node:fs';
import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportReport } from '../../preload/contract/exports.ts';
import { linkAddress, type LinkTarget } from '../../preload/contract/note-links.ts';
import { AppError } from '../archive/app-error.ts';
import { linksIn } from '../archive/notes/note-links.ts';
import { foldedName, noteFileName } from './file-names.ts';
import { noteId } from './front-matter.ts';
import type { ExportArticle, ExportJob, NamedArticle } from './export-job.ts';
import { InFlight } from './in-flight.ts';
import { withKept } from './kept-below.ts';
import { markdownNote, type ExportedPlaces } from './markdown-note.ts';
import { onDisk, writeWhole } from './write-whole.ts';

/** A way to write the note of an article, and to know an earlier one of the same article by how it begins. */
export interface KindOfNote {
  readonly write: (item: ExportArticle, places: ExportedPlaces) => string;
  readonly idOf: (text: string) => string | null;
  /** The name of a file that is not taken; as notes are called, where it is left out. */
  readonly nameOf?: NameOf;
}

type NameOf = (article: NamedArticle, taken: Pick<ReadonlySet<string>, 'has'>) => string;

/** So many notes are on their way to the disk at once: each waits until the disk has it for good. */
const notesInFlight = 4;

const obsidianNotes: KindOfNote = { write: markdownNote, idOf: noteId };

/**
 * Writes one note per article into a folder, which is made where it is missing. A note of the same article is replaced, but for what the
 * researcher wrote below its last line; any other file keeps its name and its content. A file is written whole or not at all; what was written before a failure stays.
 * @throws {AppError} `cancelled`, `disk-full`, `folder-not-writable`
 */
export async function writeNotes(
  { items, total, folder, linked = () => null, signal, onProgress }: ExportJob,
  kind: KindOfNote = obsidianNotes,
): Promise<ExportReport> {
  const files: string[] = [];
  let annotations = 0;
  let done = 0;
  await onDisk(() => mkdir(folder, { recursive: true }));
  const names = new FileNames(folder, await onDisk(() => readdir(folder, { withFileTypes: true })), kind);
  const toDisk = new InFlight(notesInFlight);
  try {
    for await (const item of items) {
      const { file, isNew } = await names.of(item.article);
      const note = kind.write(item, await placesFor(item, linked, names));
      await toDisk.begin(async () => {
        await onDisk(async () => {
          const whole = isNew ? note : withKept(note, await readFile(join(folder, file), 'utf8'), item.article.id);
          await writeWhole(folder, file, whole, { isNew });
        });
        annotations += item.annotations.length;
        onProgress({ done: (done += 1), total });
      });
      files.push(file);
      if (signal.aborted) break;
    }
    await toDisk.end();
    if (signal.aborted) throw new AppError('cancelled', `stopped after ${done} of ${total} notes`);
  } finally {
    await toDisk.settle();
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
    places.set(linkAddress(target), `${asAddress((await names.of(article)).file)}${block}`);
  }
  return places;
}

/** A file name as the address of a link: nothing in it is read as Markdown. */
function asAddress(file: string): string {
  return encodeURIComponent(file).replace(/[!'()*~_]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
}

/** Where a note goes: into a file of its own, or into that of an earlier note of the same article. */
interface NotePlace {
  readonly file: string;
  readonly isNew: boolean;
}

/** The names of the files of one export, each given when it is first asked for: by the article, or by a link to it. */
class FileNames {
  readonly #folder: string;
  readonly #standing: ReadonlyMap<string, Dirent>;
  readonly #idOf: KindOfNote['idOf'];
  readonly #nameOf: NameOf;
  readonly #used = new Set<string>();
  readonly #places = new Map<string, NotePlace>();

  /** @param standing what stands in the folder: it is read once, for to ask for each file costs more than to write it */
  constructor(folder: string, standing: readonly Dirent[], { idOf, nameOf = noteFileName }: KindOfNote) {
    this.#folder = folder;
    this.#standing = new Map(standing.map((entry) => [foldedName(entry.name), entry]));
    this.#idOf = idOf;
    this.#nameOf = nameOf;
  }

  /** The first name that this export has not used and that nothing stands under but an earlier note of the same article. */
  async of(article: NamedArticle): Promise<NotePlace> {
    const known = this.#places.get(article.id);
    if (known !== undefined) return known;
    const others = new Set<string>();
    for (;;) {
      const name = this.#nameOf(article, { has: (folded) => this.#used.has(folded) || others.has(folded) });
      const standing = this.#standing.get(foldedName(name));
      if (standing === undefined) return this.#give(article, { file: name, isNew: true });
      if (standing.isFile() && (await idOfNote(join(this.#folder, standing.name), this.#idOf)) === article.id)
        return this.#give(article, { file: standing.name, isNew: false });
      others.add(foldedName(name));
    }
  }

  #give(article: NamedArticle, place: NotePlace): NotePlace {
    this.#used.add(foldedName(place.file));
    this.#places.set(article.id, place);
    return place;
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
