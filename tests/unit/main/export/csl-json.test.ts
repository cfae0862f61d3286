import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { cslJson } from '../../../../main/export/csl-json.ts';
import { exampleArticle } from '../../../support/exported-articles.ts';
import {
  annotatedItem,
  detailedArticle,
  exportedText,
  headlineIn,
  hostileItem,
} from '../../../support/exported-items.ts';
import { firstArticle, valuesOf } from '../../../support/read-parts.ts';

const text = { type: 'string', minLength: 1 };
const date = {
  type: 'object',
  properties: {
    'date-parts': {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'integer' } },
    },
    circa: { type: 'boolean' },
  },
  required: ['date-parts'],
  additionalProperties: false,
};
const name = {
  type: 'object',
  properties: { family: text, given: text, suffix: text, literal: text },
  additionalProperties: false,
};
const texts = [
  'id type citation-key title container-title URL language page edition section volume issue publisher publisher-place genre DOI ISSN ISBN source abstract keyword annote',
].flatMap((names) => names.split(' '));

/** Of CSL’s own schema what we write, each as narrow as there or narrower. The bench has the official one. */
const isCsl = new Ajv().compile({
  type: 'array',
  items: {
    type: 'object',
    properties: {
      ...Object.fromEntries(texts.map((one) => [one, text])),
      author: { type: 'array', minItems: 1, items: name },
      issued: date,
      accessed: date,
    },
    required: ['id', 'type'],
    additionalProperties: false,
  },
});

async function itemsOf(...items: Parameters<typeof exportedText>[1]): Promise<readonly Record<string, unknown>[]> {
  const written: unknown = JSON.parse(await exportedText(cslJson, items));
  expect(isCsl(written), JSON.stringify(isCsl.errors)).toBe(true);
  return z.array(z.record(z.string(), z.unknown())).parse(written);
}

test('an article is an item with its tags, its annotations and a key', async () => {
  expect(await itemsOf(annotatedItem())).toEqual([
    {
      id: 'k7q2mzab',
      type: 'article-newspaper',
      title: 'The strait that nobody owns',
      author: [{ family: 'Ferrão', given: 'Ines' }, { literal: 'Li Wei' }],
      'container-title': 'The Harbour Gazette',
      issued: { 'date-parts': [[2024, 5, 31]] },
      URL: 'https://harbour.example/strait',
      accessed: { 'date-parts': [[2026, 11, 22]] },
      language: 'en',
      'citation-key': 'ferrao2024strait',
      keyword: 'straits, law of the sea',
      annote: [
        '“of every flag”: Compare *Montreux*. And Suez. [free passage]',
        '“Nobody pays.” [marked as Evidence]',
        '“pass here” (its place in the text waits to be confirmed): Still?',
        '“A toll was paid.” (no longer found in the text): Gone. [tolls]',
        'On the article as a whole: Worth reading whole.',
        'Part of a picture: The lock (xywh=percent:12.5,20,30,7.25): Old.',
        'Part of page 3 (xywh=percent:12.5,20,30,7.25) [maps]',
      ].join('\n\n'),
    },
  ]);
});

test('an export of nothing is an empty array, and several are several', async () => {
  expect(await itemsOf()).toEqual([]);
  const [one, other] = await itemsOf(annotatedItem(), { article: exampleArticle({ id: 'zzzzzzzz' }), annotations: [] });
  expect([one?.['citation-key'], other?.['citation-key']]).toEqual(['ferrao2024strait', 'ferrao2024strait-a']);
});

test.each([
  ['magazine article', 'article-magazine'],
  ['blog post', 'post-weblog'],
  ['webpage', 'webpage'],
  ['journal article', 'article-journal'],
  ['report', 'report'],
  ['electronic book', 'book'],
  ['book section', 'chapter'],
  ['thesis', 'thesis'],
  ['paper conference', 'paper-conference'],
  ['tv broadcast', 'broadcast'],
  ['newspaper article', 'article-newspaper'],
  ['feature', 'article-newspaper'],
])('what a source calls a %s is of the type %s', async (kind, type) => {
  const article = detailedArticle({}, [
    { name: 'kind', value: kind },
    ...(type === 'report' ? [{ name: 'doi', value: '10.1/x' } as const] : []),
  ]);
  expect(await itemsOf({ article, annotations: [] })).toMatchObject([{ type }]);
});

test('a report, a book and a thesis name who gave them out as readers look for it, and appeared in nothing', async () => {
  const items = ['report', 'book', 'thesis', 'book chapter'].map((value) => ({
    article: detailedArticle({ outlet: 'Chatham House' }, [{ name: 'kind', value }]),
    annotations: [],
  }));
  const [report, book, thesis, chapter] = await itemsOf(...items);
  for (const item of [report, book, thesis]) {
    expect(item).toMatchObject({ publisher: 'Chatham House' });
    expect(item).not.toHaveProperty('container-title');
  }
  expect(chapter).toMatchObject({ 'container-title': 'Chatham House' });
});

test('what was written is read by our own import, which knows nothing of it', async () => {
  const article = detailedArticle({}, [{ name: 'page', value: 'A7' }]);
  const read = await firstArticle('references.json', await exportedText(cslJson, [{ article, annotations: [] }]));
  expect(valuesOf(read)).toMatchObject({
    title: 'The strait that nobody owns',
    outlet: 'The Harbour Gazette',
    author: 'Ines Ferrão; Li Wei',
    published: '2024-05-31',
    url: 'https://harbour.example/strait',
  });
  expect(read.tags).toEqual(['straits', 'law of the sea']);
});

test('hostile words stay words, whole and in their place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (items) => {
      const read = await itemsOf(...items);
      expect(read.map(({ id }) => id)).toEqual(items.map(({ article }) => article.id));
      for (const [at, { article }] of items.entries()) {
        const words = headlineIn(article)
          .replace(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
          .toWellFormed();
        const title = z.string().default('').parse(read[at]?.['title']);
        expect(title.replace(/\s/gu, '')).toBe(words);
      }
      expect(new Set(read.map((item) => item['citation-key'])).size).toBe(items.length);
    }),
  );
});
