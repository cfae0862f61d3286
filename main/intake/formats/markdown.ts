import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { decodeText } from '../charset.ts';
import { dropClutter } from '../drop-clutter.ts';
import { hasFrontMatter, readFrontMatter } from '../front-matter.ts';
import { markdownBody } from '../markdown-body.ts';
import { firstHeading } from '../headline.ts';
import type { Format } from './format.ts';

/** Markdown, with or without YAML front matter, as Obsidian's Web Clipper and our own export write it. */
export const markdown: Format = {
  name: 'Markdown',
  recognises: ({ extension, start }) =>
    /^(?:md|markdown|mdown|mkdn?)$/.test(extension) || (/^(?:|txt|text)$/.test(extension) && hasFrontMatter(start)),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const { fields, tags, markdown: source } = readFrontMatter(decodeText(bytes));
    const body = markdownBody(source, fields.url?.value);
    const title = fields.title ?? firstHeading(body);
    const article = dropClutter(body, { title, author: fields.author });
    if (article.children.length === 0) throw new AppError('no-article-text', `no text below ${file.fileName}`);
    yield assemble({ part: 0, fileName: file.fileName, fields: { ...fields, title }, body: article, tags });
  },
};
