import { unpackTar } from 'modern-tar';
import { AppError } from '../../archive/app-error.ts';
import type { IntakeFile, ReadPart } from '../../archive/read-article.ts';
import { pieceOf, type Piece } from '../bookmarks/article-html.ts';
import { folderNames } from '../bookmarks/folder-names.ts';
import { joplinItem, joplinTypes, type JoplinItem } from '../bookmarks/joplin-item.ts';
import { liftMarks } from '../bookmarks/lift-marks.ts';
import { savedPart, unreadPart, type SavedArticle } from '../bookmarks/saved-article.ts';
import { decodeText } from '../charset.ts';
import { markdownPiece } from '../markdown-body.ts';
import { largestPicture } from '../pictures/largest-picture.ts';
import { illustrated } from '../pictures/tree-pictures.ts';
import { webAddress } from '../properties.ts';
import type { Format, Resources } from './format.ts';

const itemName = /(?:^|\/)[\da-f]{32}\.md$/;
const resourceName = /^(?:\.\/)?resources\/([\da-f]{32})(?:\.[^/]*)?$/;
const mostItems = 200_000;
const isHtml = '2';

/** Joplin's export (JEX): a TAR with a file for each note, notebook, tag, and link between the two. */
export const joplin: Format = {
  name: 'Joplin JEX',
  readsBytes: true,
  recognises: ({ bytes }) => {
    const name = decodeText(bytes.subarray(0, 100)).replace(/\0.*$/s, '');
    return (
      decodeText(bytes.subarray(257, 262)) === 'ustar' && (itemName.test(name) || /^(?:\.\/)?resources\//.test(name))
    );
  },
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const { items, resources } = await itemsIn(bytes);
    const dossiers = folderNames(
      ofType(items, 'folder').map((item) => ({
        id: item.field('id'),
        name: item.title,
        parent: item.field('parent_id'),
      })),
    );
    const tags = tagsByNote(items);
    let part = 0;
    for (const note of ofType(items, 'note')) {
      part += 1;
      const id = note.field('id');
      yield readNote(file, part, note, resources, {
        dossiers: [dossiers.get(note.field('parent_id')) ?? ''],
        tags: tags.get(id) ?? [],
        externalId: id,
        entry: `${id}.md`,
      });
    }
    if (part === 0) throw new AppError('no-article-text', `no notes in ${file.fileName}`);
  },
};

interface Export {
  readonly items: readonly JoplinItem[];
  /** The pictures of its notes, by the addresses they call them: `:/` and the name of a resource. */
  readonly resources: Resources;
}

async function itemsIn(bytes: Uint8Array): Promise<Export> {
  try {
    const entries = await unpackTar(bytes, {
      filter: ({ name, type, size }) =>
        type === 'file' && (itemName.test(name) || (resourceName.test(name) && size <= largestPicture)),
    });
    if (entries.length > mostItems) throw new AppError('file-too-dense', `${entries.length} items`);
    const held = new Map<string, Uint8Array>();
    const items: JoplinItem[] = [];
    for (const { header, data } of entries) {
      if (data === undefined) continue;
      const resource = resourceName.exec(header.name)?.[1];
      const item = resource === undefined ? joplinItem(decodeText(data)) : null;
      if (resource !== undefined) held.set(resource, data);
      if (item !== null) items.push(item);
    }
    return { items, resources: (address) => held.get(/^:\/([\da-f]{32})/.exec(address)?.[1] ?? '') };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file-damaged', `a TAR that cannot be read: ${String(error)}`);
  }
}

function ofType(items: readonly JoplinItem[], type: keyof typeof joplinTypes): readonly JoplinItem[] {
  return items.filter(({ field }) => field('type_') === joplinTypes[type]);
}

function tagsByNote(items: readonly JoplinItem[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map(ofType(items, 'tag').map((tag) => [tag.field('id'), tag.title]));
  const tags = new Map<string, string[]>();
  for (const { field } of ofType(items, 'noteTag')) {
    const name = names.get(field('tag_id'));
    const of = tags.get(field('note_id'));
    if (name === undefined) continue;
    if (of === undefined) tags.set(field('note_id'), [name]);
    else of.push(name);
  }
  return tags;
}

function readNote(
  file: IntakeFile,
  part: number,
  note: JoplinItem,
  resources: Resources,
  around: SavedArticle,
): ReadPart {
  const { title, field } = note;
  const entry = around.entry ?? null;
  if (field('encryption_applied') === '1')
    return unreadPart(part, new AppError('file-locked', `note ${field('id')} is encrypted`), entry);
  try {
    const { body, images, annotations } = textOf(note, resources);
    return savedPart(file, part, {
      ...around,
      title,
      address: field('source_url'),
      authors: [field('author')],
      body,
      annotations,
      images,
      saved: field('user_created_time') || field('created_time'),
      updated: field('user_updated_time') || field('updated_time'),
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return unreadPart(part, error, entry);
  }
}

function textOf({ body, field }: JoplinItem, resources: Resources): Piece & ReturnType<typeof liftMarks> {
  const address = webAddress(field('source_url')) ?? undefined;
  if (field('markup_language') === isHtml) {
    const piece = pieceOf(body, { address, resources });
    return { ...piece, ...liftMarks(piece.body) };
  }
  const piece = markdownPiece(body, address);
  const marked = liftMarks(piece.body);
  return { ...marked, ...illustrated(marked.body, piece.pictures, resources) };
}
