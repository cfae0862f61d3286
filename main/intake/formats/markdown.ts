import type { ArticleBody } from '../../../preload/contract/articles.ts';
import { canonicalText } from '../../../preload/contract/canonical-text.ts';
import { AppError } from '../../archive/app-error.ts';
import type { ReadAnnotation, ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { annotationOf, quotedBody, type WrittenAnnotation } from '../bookmarks/annotation.ts';
import { liftMarks } from '../bookmarks/lift-marks.ts';
import { decodeText } from '../charset.ts';
import { dropClutter } from '../drop-clutter.ts';
import { hasFrontMatter, readFrontMatter } from '../front-matter.ts';
import { markdownBody, markdownPiece } from '../markdown-body.ts';
import { firstHeading } from '../headline.ts';
import { illustrated } from '../pictures/tree-pictures.ts';
import type { Format } from './format.ts';

/** Markdown, with or without YAML front matter, as Obsidian's Web Clipper, Joplin and our own export write it. */
export const markdown: Format = {
  name: 'Markdown',
  recognises: ({ extension, start }) =>
    /^(?:md|markdown|mdown|mkdn?)$/.test(extension) || (/^(?:|txt|text)$/.test(extension) && hasFrontMatter(start)),
  async *read({ file, bytes, resources }): AsyncGenerator<ReadPart> {
    const { fields, tags, details, highlights, markdown: source } = readFrontMatter(decodeText(bytes));
    const piece = markdownPiece(source, fields.url?.value);
    const marked = liftMarks(piece.body);
    const title = fields.title ?? firstHeading(marked.body);
    const written = [...marked.annotations, ...listed(highlights, marked.annotations)];
    const text = dropClutter(marked.body, { title, author: fields.author });
    const { body, annotations } = text.children.length > 0 ? { body: text, annotations: written } : quotedBody(written);
    const isReference = body.children.length === 0 && fields.url !== null;
    if (body.children.length === 0 && !isReference)
      throw new AppError('no-article-text', `no text below ${file.fileName}`);
    yield assemble({
      part: 0,
      fileName: file.fileName,
      fields: { ...fields, title },
      ...illustrated(body, piece.pictures, resources),
      tags,
      details,
      annotations,
      warnings: isReference ? [{ code: 'no-text', detail: null }] : [],
    });
  },
};

/** The highlights that the front matter lists and the text does not mark. */
function listed(highlights: readonly WrittenAnnotation[], marked: readonly ReadAnnotation[]): ReadAnnotation[] {
  const known = new Set(marked.map(({ quote }) => quote));
  const read = highlights.flatMap(({ quote, ...rest }) => annotationOf({ ...rest, quote: shown(quote ?? '') }));
  return read.filter(({ quote, note }) => note !== '' || !known.has(quote));
}

/** What a reader sees of a highlight that is written in Markdown. */
function shown(quote: string): string {
  const body: ArticleBody = liftMarks(markdownBody(quote, undefined)).body;
  return canonicalText(body).text;
}
