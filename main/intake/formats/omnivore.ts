import { AppError } from '../../archive/app-error.ts';
import type { ReadArticle, ReadPart } from '../../archive/read-article.ts';
import { pieceOf } from '../bookmarks/article-html.ts';
import { elements } from '../bookmarks/json-format.ts';
import { omnivoreHighlights, omnivoreItem } from '../bookmarks/omnivore-item.ts';
import { savedPart, unreadPart, type SavedArticle } from '../bookmarks/saved-article.ts';
import { stated } from '../stated-fields.ts';
import { decodeText } from '../charset.ts';
import { webAddress } from '../properties.ts';
import { openZip, type ZipEntry } from '../zip.ts';
import type { Format, FormatInput } from './format.ts';

const list = /(?:^|\/)metadata_\d+_to_\d+\.json$/;

/** What Omnivore gave out before it closed in 2024: lists of what was saved, and a file for each text and its highlights. */
export const omnivore: Format = {
  name: 'Omnivore export',
  readsBytes: true,
  holdsFiles: true,
  recognises: ({ zipNames }) => zipNames?.some((name) => list.test(name)) ?? false,
  async *read(input): AsyncGenerator<ReadPart> {
    const entries = new Map(openZip(input.bytes).map((entry) => [entry.name, entry]));
    for (const entry of entries.values()) if (list.test(entry.name)) yield* readList(input, entries, entry);
  },
};

type Entries = ReadonlyMap<string, ZipEntry>;

async function* readList(input: FormatInput, entries: Entries, entry: ZipEntry): AsyncGenerator<ReadPart> {
  const folder = entry.name.slice(0, entry.name.lastIndexOf('/') + 1);
  try {
    for (const element of elements(input.file, decodeText(entry.bytes()), [])) {
      const item = element instanceof AppError ? null : omnivoreItem(element.value);
      if (element instanceof AppError) yield unreadPart(0, element, entry.name);
      if (item !== null) yield* readItem(input, filesOf(entries, folder, item.slug), item.saved);
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield unreadPart(0, error, entry.name);
  }
}

interface ItemFiles {
  readonly page: ZipEntry | undefined;
  readonly printed: ZipEntry | undefined;
  readonly marked: ZipEntry | undefined;
  readonly entry: string;
}

function filesOf(entries: Entries, folder: string, slug: string): ItemFiles {
  const page = entries.get(`${folder}content/${slug}.html`);
  const printed = entries.get(`${folder}content/${slug}.pdf`);
  const marked = entries.get(`${folder}highlights/${slug}.md`);
  return { page, printed, marked, entry: page?.name ?? printed?.name ?? `${folder}${slug}` };
}

async function* readItem(input: FormatInput, files: ItemFiles, saved: SavedArticle): AsyncGenerator<ReadPart> {
  const { page, printed, marked, entry } = files;
  try {
    const address = webAddress(saved.address ?? '') ?? undefined;
    const listed = savedPart(input.file, 0, {
      ...saved,
      entry,
      annotations: marked === undefined ? [] : omnivoreHighlights(textOf(marked)),
      ...(page === undefined ? {} : pieceOf(textOf(page), { address, masthead: { title: stated(saved.title) } })),
    });
    if (page !== undefined || printed === undefined || listed.kind !== 'article') yield listed;
    else
      for await (const part of input.readInner({ entry, bytes: printed.bytes() }))
        yield part.kind === 'article' ? withList(part, listed) : listed;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    yield unreadPart(0, error, entry);
  }
}

function textOf(entry: ZipEntry): string {
  return decodeText(entry.bytes());
}

/** A PDF as it was read, with what the list says of it. */
function withList(read: ReadArticle, listed: ReadArticle): ReadArticle {
  const said = Object.entries(listed.fields).filter(([, field]) => field !== null && !field.isGuess);
  return {
    ...listed,
    ...read,
    fields: { ...read.fields, ...Object.fromEntries(said) },
    tags: listed.tags,
    externalId: listed.externalId,
    details: [...listed.details, ...read.details],
    annotations: listed.annotations,
    isRead: listed.isRead,
  };
}
