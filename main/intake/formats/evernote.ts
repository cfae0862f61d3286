import { createHash } from 'node:crypto';
import type { Warning } from '../../../preload/contract/articles.ts';
import { AppError } from '../../archive/app-error.ts';
import type { IntakeFile, ReadPart } from '../../archive/read-article.ts';
import { pieceOf, type Piece } from '../bookmarks/article-html.ts';
import { noteHtml, type NoteHtml } from '../bookmarks/enml.ts';
import { liftMarks } from '../bookmarks/lift-marks.ts';
import { savedPart, unreadPart, type SavedArticle } from '../bookmarks/saved-article.ts';
import { stated } from '../stated-fields.ts';
import { decodeText } from '../charset.ts';
import { baseName } from '../file-head.ts';
import { webAddress } from '../properties.ts';
import { readPage } from '../read-page.ts';
import { cutLine, foldLine } from '../white-space.ts';
import { below, childrenOf, xmlElements, xmlText, type XmlElement } from '../xml.ts';
import type { Format, Resources } from './format.ts';

/** Evernote's export: the notes of one notebook, which gives the file its name, or a few that were picked. */
export const evernote: Format = {
  name: 'Evernote ENEX',
  recognises: ({ start }) => /^(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE\s+|<)en-(?:export|note)[\s>]/i.test(start),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const text = decodeText(bytes);
    if (!/<en-export[\s>]/i.test(text.slice(0, 2000))) {
      yield savedPart(file, 0, savedNote(text, { title: '', address: undefined, resources: () => undefined }));
      return;
    }
    const notebook = notebookOf(text, file.fileName);
    const announced = text.match(/<note>/g)?.length ?? 0;
    let part = 0;
    try {
      for (const note of xmlElements(text, 'note')) {
        part += 1;
        yield readNote(file, part, note, notebook);
      }
    } catch (error) {
      if (!(error instanceof AppError) || part === 0) throw error;
      yield unreadPart(part + 1, error);
      return;
    }
    if (announced > part)
      yield unreadPart(part + 1, new AppError('articles-missing', `${announced} notes begin, ${part} end`));
    if (part === 0 && announced === 0) throw new AppError('no-article-text', `no notes in ${file.fileName}`);
  },
};

function readNote(file: IntakeFile, part: number, note: XmlElement, dossiers: readonly string[]): ReadPart {
  try {
    return savedPart(file, part, { ...noteOf(note), dossiers });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return unreadPart(part, error);
  }
}

function noteOf(note: XmlElement): SavedArticle {
  const content = below(note, 'content');
  if (/aes/i.test(content?.attributes['encoding'] ?? '')) throw new AppError('file-locked', 'an encrypted note');
  const about = below(note, 'note-attributes');
  const title = xmlText(below(note, 'title'));
  const address = xmlText(below(about, 'source-url')) || undefined;
  const author = xmlText(below(about, 'author'));
  const saved = savedNote(xmlText(content), { title, address, resources: resourcesOf(note) });
  return {
    ...saved,
    title,
    address,
    // Whoever clipped it stands there by an address, whoever wrote it by a name.
    authors: author === '' || /@\S+\.\w/.test(author) ? [] : [author],
    tags: childrenOf(note, 'tag').map(xmlText),
    warnings: [...(saved.warnings ?? []), ...attachmentsOf(note)],
    saved: xmlText(below(note, 'created')),
    updated: xmlText(below(note, 'updated')),
  };
}

interface Origin {
  readonly title: string;
  readonly address: string | undefined;
  readonly resources: Resources;
}

/** What a note holds. */
function savedNote(enml: string, origin: Origin): SavedArticle {
  const note = noteHtml(enml);
  const address = webAddress(origin.address ?? '') ?? undefined;
  const { body, images } = textOf(note, { ...origin, address });
  return {
    ...liftMarks(body, note.colours),
    images,
    warnings: note.hasEncrypted ? [{ code: 'left-out', detail: 'encrypted text' }] : [],
  };
}

/** A page that was clipped whole is looked through for its article; what was written is taken as it is. */
function textOf({ html, isWholePage }: NoteHtml, { title, address, resources }: Origin): Piece {
  if (isWholePage) {
    return readPage(`<html><head></head><body>${html}</body></html>`, address ?? null, resources);
  }
  const masthead = address === undefined ? {} : { masthead: { title: stated(title) } };
  return pieceOf(html, { address, resources, ...masthead });
}

/** What was attached to a note and is no picture is not read with it. */
function attachmentsOf(note: XmlElement): readonly Warning[] {
  const others = childrenOf(note, 'resource').filter((one) => !isPicture(one));
  const names = others.map(
    (one) => xmlText(below(one, 'resource-attributes', 'file-name')) || xmlText(below(one, 'mime')),
  );
  return names.length === 0 ? [] : [{ code: 'left-out', detail: cutLine(foldLine(names.join(', ')), 1000) }];
}

function isPicture(resource: XmlElement): boolean {
  return /^\s*image\//i.test(xmlText(below(resource, 'mime')));
}

/** A note's pictures, by the MD5 of their bytes, which is how its content names them. */
function resourcesOf(note: XmlElement): Resources {
  const held = childrenOf(note, 'resource').filter(isPicture);
  let byHash: Map<string, Uint8Array> | undefined;
  return (address) => {
    byHash ??= new Map(
      held.map((one) => {
        const bytes = Buffer.from(xmlText(below(one, 'data')), 'base64');
        return [createHash('md5').update(bytes).digest('hex'), bytes];
      }),
    );
    return byHash.get(/^en-media:([\da-f]{32})$/.exec(address)?.[1] ?? '');
  };
}

/** The notebook, as Evernote names the file of one; a single note is named after itself, some exports after nothing. */
function notebookOf(text: string, fileName: string): readonly string[] {
  const first = text.indexOf('<note>');
  const name = baseName(fileName);
  const isOne = first < 0 || !text.includes('<note>', first + 1);
  return isOne || /^(?:my notes|evernote|untitled|export(?:ed)?(?: notes)?|notes)\b/i.test(name) ? [] : [name];
}
