import fc from 'fast-check';
import { oneLine } from '../../main/archive/one-line.ts';
import type { ExportArticle, ExportJob } from '../../main/export/export-job.ts';
import type { OneFile } from '../../main/export/write-one-file.ts';
import type { Annotation, AnnotationId, PassageAnnotation } from '../../preload/contract/annotations.ts';
import type { AreaGround } from '../../preload/contract/areas.ts';
import type { Article, ArticleId, Detail } from '../../preload/contract/articles.ts';
import { canonicalText } from '../../preload/contract/canonical-text.ts';
import { exampleAnnotation, exampleArticle, exampleParagraph, type ArticleValues } from './exported-articles.ts';
import { hostileText } from './hostile-text.ts';

/** An article of the example with things said of it beyond its fields. */
export function detailedArticle(values: ArticleValues, details: readonly Detail[]): Article {
  return { ...exampleArticle(values), details };
}

/** A mark on a part of a picture or page of the example article. */
function exampleArea(
  id: string,
  ground: AreaGround,
  { note = '', tags = [], caption = '' }: { note?: string; tags?: readonly string[]; caption?: string } = {},
): Annotation {
  return {
    kind: 'area',
    id: id as AnnotationId, // -- an id is a string of this shape
    articleId: 'k7q2mzab' as ArticleId, // -- as above
    colour: 'blue',
    note,
    tags,
    createdAt: Date.UTC(2026, 10, 23, 8),
    changedAt: Date.UTC(2026, 10, 23, 9),
    area: { ground, rectangle: { left: 0.125, top: 0.2, width: 0.3, height: 0.0725 } },
    caption,
    at: 0,
    state: 'anchored',
  };
}

/** The text of the article below: a character beyond the first 65,536 stands before its passages. */
const sentence = 'The 🛳 of every flag pass here. Nobody pays.';

/** An article with an annotation of each kind: a passage, one that is lost, one that is unsure, areas, and the whole article. */
export function annotatedItem(): ExportArticle {
  const article = exampleArticle({ body: [exampleParagraph(sentence)] });
  const passage = (id: string, exact: string, more: Partial<PassageAnnotation>): Annotation => {
    const start = Math.max(0, sentence.indexOf(exact));
    const mark = exampleAnnotation(id, exact);
    const position = { start, end: start + exact.length };
    return { ...mark, ...more, selectors: { ...mark.selectors, position } };
  };
  return {
    article,
    annotations: [
      passage('aaaaaaaa', 'of every flag', { note: 'Compare *Montreux*.\n\nAnd Suez.', tags: ['free passage'] }),
      passage('bbbbbbbb', 'Nobody pays.', { colour: 'green', state: 'moved' }),
      passage('cccccccc', 'pass here', { note: 'Still?', state: 'uncertain' }),
      passage('dddddddd', 'A toll was paid.', { note: 'Gone.', tags: ['tolls'], state: 'orphaned' }),
      passage('eeeeeeee', '', { note: 'Worth reading whole.', state: 'whole' }),
      exampleArea('ffffffff', { kind: 'picture', image: 'ab'.repeat(32) }, { caption: 'The lock', note: 'Old.' }),
      exampleArea('gggggggg', { kind: 'page', original: 'cd'.repeat(32), page: 3 }, { tags: ['maps'] }),
    ],
    colourNames: { green: 'Evidence' },
  };
}

/** An article of which every word is hostile, with annotations that are no better. */
export const hostileItem: fc.Arbitrary<ExportArticle> = fc
  .record({
    title: hostileText,
    translation: fc.option(hostileText),
    outlet: fc.option(hostileText),
    author: fc.option(hostileText),
    published: fc.constantFrom(null, '2024', '2024-05', '2024-05-31', '2024-05-31T08:00:00Z'),
    language: fc.constantFrom(null, 'en', 'de', 'ar', 'x-odd'),
    url: fc.option(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), hostileText)),
    tags: fc.array(hostileText, { maxLength: 3 }),
    text: hostileText,
    details: fc.array(
      fc.record({
        name: fc.constantFrom<Detail['name']>('page', 'section', 'doi', 'isbn', 'publisher', 'abstract', 'kind'),
        value: hostileText,
      }),
      { maxLength: 3 },
    ),
    marks: fc.array(fc.record({ quote: hostileText, note: hostileText, tag: hostileText }), { maxLength: 3 }),
    colour: hostileText,
  })
  .map(({ text, details, marks, colour, ...values }) => {
    const body = text === '' ? [] : [exampleParagraph(text)];
    const article = detailedArticle({ ...values, body }, details);
    const whole = canonicalText(article.body).text.length;
    const annotations = marks.map(({ quote, note, tag }, place): Annotation => {
      const mark = exampleAnnotation(`${place}`.padStart(8, 'a'), quote, { note, tags: tag === '' ? [] : [tag] });
      return { ...mark, selectors: { ...mark.selectors, position: { start: Math.min(place, whole), end: whole } } };
    });
    return { article, annotations, colourNames: { yellow: colour } };
  });

/** Articles as an archive has them: each has a name of its own, and so has each of their annotations. */
export function withOwnNames(items: readonly ExportArticle[]): readonly ExportArticle[] {
  return items.map(({ article, annotations, ...more }, at) => ({
    article: { ...article, id: `article${at}` as ArticleId }, // -- an id is a string of this shape
    annotations: annotations.map((one, place) => ({
      ...one,
      id: `${at}mark${place}`.padEnd(8, '0') as AnnotationId, // -- as above
    })),
    ...more,
  }));
}

/** What a format writes of some articles, as bytes. */
export async function exportedBytes({ pieces }: OneFile, items: readonly ExportArticle[]): Promise<Uint8Array> {
  const written: Uint8Array[] = [];
  for await (const piece of pieces(oneByOne(items), jobOf(items.length)))
    written.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
  return Buffer.concat(written);
}

/** What a format writes of some articles, as text. */
export async function exportedText(format: OneFile, items: readonly ExportArticle[]): Promise<string> {
  return Buffer.from(await exportedBytes(format, items)).toString('utf8');
}

async function* oneByOne(items: readonly ExportArticle[]): AsyncGenerator<ExportArticle> {
  for (const item of items) yield await Promise.resolve(item);
}

function jobOf(total: number): ExportJob {
  return { items: [], total, folder: '', signal: new AbortController().signal, onProgress: () => undefined };
}

/** A headline as references have it that know no other place for its translation: with that in brackets. */
export function headlineIn({ title, translation }: Pick<Article, 'title' | 'translation'>): string {
  const bracket = oneLine(translation ?? '');
  if (bracket === '') return title;
  return oneLine(title) === '' ? `[${bracket}]` : `${title} [${bracket}]`;
}
