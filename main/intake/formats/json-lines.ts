import { z } from 'zod';
import type { ArticleFields, Sourced } from '../../../preload/contract/articles.ts';
import { AppError } from '../../archive/app-error.ts';
import type { IntakeFile, ReadArticle, ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { authorNames } from '../authors.ts';
import { publishedDate } from '../dates.ts';
import { dropClutter } from '../drop-clutter.ts';
import { languageTag } from '../language.ts';
import { bodyOf, paragraphsOf, readPlainText } from '../plain-prose.ts';
import { webAddress } from '../properties.ts';
import { readPage } from '../read-page.ts';
import { stated, withoutNulls } from '../stated-fields.ts';
import type { Format } from './format.ts';

const written = z.string().nullish();
const several = z.union([z.string(), z.array(z.string())]).nullish();

/** One line: `text` or `html` is required, everything else may be missing or null. */
const lineShape = z
  .object({
    title: written,
    translation: written,
    text: written,
    html: written,
    url: written,
    outlet: written,
    author: several,
    published: z.union([z.string(), z.number()]).nullish(),
    language: written,
    tags: several,
    externalId: z.union([z.string(), z.number()]).nullish(),
  })
  .refine(({ text, html }) => typeof text === 'string' || typeof html === 'string', 'neither text nor html');

type Line = z.infer<typeof lineShape>;

/** JSON Lines: one article on each line, as programs write them. */
export const jsonLines: Format = {
  name: 'JSON Lines',
  recognises: ({ extension, start }) =>
    /^(?:jsonl|ndjson)$/.test(extension) || isArticle(start.split('\n', 1)[0] ?? ''),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    for (const [number, line] of linesOf(bytes)) yield readLine(file, number, line);
  },
};

function isArticle(line: string): boolean {
  return line.startsWith('{') && lineShape.safeParse(parseJson(line)).success;
}

/** The lines of the bytes that are not blank, each with its number from 1; only one is held as text at a time. */
function* linesOf(bytes: Uint8Array): Generator<readonly [number: number, line: string]> {
  const decoder = new TextDecoder('utf-8');
  let number = 1;
  for (let start = 0; start < bytes.length; number++) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    const line = decoder.decode(bytes.subarray(start, end)).trim();
    if (line !== '') yield [number, line];
    start = end + 1;
  }
}

function readLine(file: IntakeFile, part: number, text: string): ReadPart {
  const line = lineShape.safeParse(parseJson(text));
  if (!line.success) {
    const message = `line ${part} of ${file.fileName}: ${line.error.issues[0]?.message ?? 'not an article'}`;
    return { kind: 'unread', part, entry: null, code: 'line-not-json', message };
  }
  try {
    return articleOf(file, part, line.data);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'unread', part, entry: null, code: error.code, message: error.message };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The shape refuses it, as it refuses JSON of another kind.
  }
}

function articleOf(file: IntakeFile, part: number, line: Line): ReadArticle {
  const stated = statedFields(line);
  const { title, fields, body, images } =
    typeof line.html === 'string' ? fromHtml(line, line.html) : fromText(line, stated.title);
  return assemble({
    part,
    fileName: file.fileName,
    fields: { ...fields, ...withoutNulls(stated), title: stated.title ?? title },
    body,
    images,
    tags: list(line.tags),
    externalId: line.externalId === null || line.externalId === undefined ? null : String(line.externalId),
  });
}

type Content = Pick<ReturnType<typeof readPlainText>, 'title' | 'body'> &
  Pick<ReadArticle, 'images'> & { readonly fields: Partial<ArticleFields> };

function fromText(line: Line, title: Sourced | null): Content {
  const text = line.text ?? '';
  if (title === null) return { ...readPlainText(text), fields: {}, images: [] };
  return { title, fields: {}, images: [], body: dropClutter(bodyOf(paragraphsOf(text)), { title }) };
}

function fromHtml(line: Line, html: string): Content {
  const { fields, body, images } = readPage(html, line.url ?? null);
  return { title: fields.title, fields, body, images };
}

function statedFields(line: Line): ArticleFields {
  return {
    title: stated(line.title),
    translation: stated(line.translation),
    outlet: stated(line.outlet),
    author: stated(authorNames(list(line.author))),
    published: stated(publishedDate(String(line.published ?? ''))),
    language: stated(languageTag(line.language ?? '')),
    url: stated(webAddress(line.url ?? '')),
  };
}

function list(value: string | readonly string[] | null | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? []);
}
