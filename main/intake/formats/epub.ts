import type { Detail, Sourced } from '../../../preload/contract/articles.ts';
import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { authorNames } from '../authors.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { publishedDate } from '../dates.ts';
import { bookPictures } from '../epub/book-pictures.ts';
import { readChapter, type ChapterText } from '../epub/chapter.ts';
import { readPackage, type EpubFiles, type EpubPackage } from '../epub/package.ts';
import { languageTag } from '../language.ts';
import { illustrated } from '../pictures/tree-pictures.ts';
import { foldLine } from '../white-space.ts';
import { countWords } from '../words.ts';
import { canonicalText } from '../../../preload/contract/canonical-text.ts';
import { openZip } from '../zip.ts';
import type { Format } from './format.ts';
import { stated, type PublishedFields } from '../stated-fields.ts';

/** An EPUB: every chapter an article of its own, in reading order, with the book as its outlet. */
export const epub: Format = {
  name: 'EPUB',
  readsBytes: true,
  recognises: ({ zipNames }) => zipNames?.includes('META-INF/container.xml') ?? false,
  async *read({ file: { fileName }, bytes }): AsyncGenerator<ReadPart> {
    const files: EpubFiles = new Map(openZip(bytes).map((entry) => [entry.name, entry]));
    const book = readPackage(files);
    const fields = fieldsOf(book);
    const details = detailsOf(book);
    const picturesFor = bookPictures(files, book.chapters);
    let part = 0;
    let before: string | null = null;
    for (const { path, label } of book.chapters) {
      const chapter = chapterAt(files, path, label);
      if (chapter === null) continue;
      part += 1;
      if (chapter instanceof AppError) {
        yield { kind: 'unread', part, entry: path.slice(-900), code: chapter.code, message: chapter.message };
        continue;
      }
      const title = titleOf(label, chapter.heading, before ?? book.title);
      before = title?.value ?? before;
      yield assemble({
        part,
        fileName,
        entry: path.slice(-900),
        fields: { ...fields, outlet: title?.value === fields.outlet?.value ? null : fields.outlet, title },
        ...illustrated(chapter.body, chapter.pictures, picturesFor(path)),
        details,
      });
    }
    if (part === 0) throw new AppError('no-article-text', `no chapter with words in ${fileName}`);
  },
};

function chapterAt(files: EpubFiles, path: string, label: string | null): ChapterText | AppError | null {
  try {
    const bytes = files.get(path)?.bytes();
    if (bytes === undefined) throw new AppError('file-damaged', `no ${path} in the book`);
    const chapter = readChapter(decodeText(bytes, declaredCharset(bytes)), label);
    return chapter !== null && countWords(canonicalText(chapter.body).text) > 0 ? chapter : null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** A chapter the table of contents does not name goes on with the one before, or is a piece of the book. */
function titleOf(label: string | null, heading: string | null, before: string): Sourced | null {
  if (label !== null) return stated(label);
  if (heading !== null) return { value: heading, origin: 'visible-text', isGuess: false };
  return before === '' ? null : { value: before, origin: 'file', isGuess: true };
}

function fieldsOf(book: EpubPackage): Omit<PublishedFields, 'title'> {
  return {
    outlet: stated(foldLine(book.title)),
    author: stated(authorNames(book.creators)),
    published: stated(publishedDate(book.date)),
    language: stated(languageTag(book.language)),
    url: null,
  };
}

function detailsOf({ publisher, rights, subjects }: EpubPackage): Detail[] {
  return [
    { name: 'kind', value: 'book chapter' },
    { name: 'publisher', value: publisher },
    { name: 'copyright', value: rights },
    ...subjects.slice(0, 100).map((value): Detail => ({ name: 'subject', value })),
  ];
}
