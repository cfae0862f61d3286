import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ExportArticle } from '../../../../main/export/export-job.ts';
import { jsonld } from '../../../../main/export/jsonld.ts';
import { canonicalText } from '../../../../preload/contract/canonical-text.ts';
import { exampleArticle } from '../../../support/exported-articles.ts';
import { annotatedItem, exportedText, hostileItem } from '../../../support/exported-items.ts';

const uri = z.string().regex(/^(?:urn:uuid:|aide:|https?:\/\/|ni:\/\/\/)[!#-;=?-Z_a-z~]+$/u);
const time = z.iso.datetime();
const body = z.strictObject({
  type: z.literal('TextualBody'),
  value: z.string(),
  format: z.enum(['text/markdown', 'text/plain']),
  purpose: z.enum(['commenting', 'tagging', 'classifying']),
});
const fragment = z.object({ type: z.literal('FragmentSelector'), conformsTo: uri, value: z.string() });
const selector = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('TextQuoteSelector'), exact: z.string(), prefix: z.string(), suffix: z.string() }),
  z.strictObject({ type: z.literal('TextPositionSelector'), start: z.int().min(0), end: z.int().min(0) }),
]);

/** What section 3 and 4 of the model demand of what we write, narrower than there; the bench has the suite of the W3C. */
const collection = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: uri,
  type: z.literal('AnnotationCollection'),
  label: z.string(),
  created: time,
  last: uri,
  total: z.int().min(0),
  first: z.strictObject({
    id: uri,
    type: z.literal('AnnotationPage'),
    partOf: uri,
    startIndex: z.literal(0),
    items: z.array(
      z.strictObject({
        id: uri,
        type: z.literal('Annotation'),
        created: time,
        modified: time,
        motivation: z.union([z.string(), z.array(z.string()).min(1)]),
        body: z.array(body).min(1).optional(),
        target: z.strictObject({
          source: z.object({ id: uri, type: z.enum(['Text', 'Image']) }).loose(),
          state: z.strictObject({ type: z.literal('TimeState'), sourceDate: time, cached: uri.optional() }).optional(),
          selector: z.union([z.array(selector).min(1), fragment.loose()]).optional(),
          scope: uri.optional(),
          styleClass: z.string(),
        }),
        stylesheet: z.strictObject({ type: z.literal('CssStylesheet'), value: z.string() }),
      }),
    ),
  }),
});

async function written(...items: readonly ExportArticle[]): Promise<z.infer<typeof collection>> {
  return collection.parse(JSON.parse(await exportedText(jsonld, items)));
}

test('each annotation has its words, its place in code points, its note, tags and colour', async () => {
  const { first, total, id, last } = await written(annotatedItem());
  expect(total).toBe(7);
  expect([first.partOf, first.id]).toEqual([id, last]);
  expect(first.items[0]).toEqual({
    id: 'aide:annotation/aaaaaaaa',
    type: 'Annotation',
    created: '1970-01-01T00:00:00.000Z',
    modified: '1970-01-01T00:00:00.000Z',
    motivation: ['highlighting', 'commenting', 'tagging'],
    body: [
      {
        type: 'TextualBody',
        value: 'Compare *Montreux*.\n\nAnd Suez.',
        format: 'text/markdown',
        purpose: 'commenting',
      },
      { type: 'TextualBody', value: 'free passage', format: 'text/plain', purpose: 'tagging' },
    ],
    target: {
      source: {
        id: 'https://harbour.example/strait',
        type: 'Text',
        language: 'en',
        'dcterms:title': 'The strait that nobody owns',
      },
      state: { type: 'TimeState', sourceDate: '2026-11-22T23:30:00.000Z', cached: 'aide:article/k7q2mzab' },
      selector: [
        { type: 'TextQuoteSelector', exact: 'of every flag', prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start: 6, end: 19 },
      ],
      styleClass: 'yellow',
    },
    stylesheet: { type: 'CssStylesheet', value: '.yellow { background-color: #fbe77a; }' },
  });
});

test('what is lost or unsure has no place, the whole article no selector, and an area its picture or page', async () => {
  const { first } = await written(annotatedItem());
  const [, moved, unsure, lost, whole, picture, page] = first.items;
  expect(moved?.body).toEqual([
    { type: 'TextualBody', value: 'Evidence', format: 'text/plain', purpose: 'classifying' },
  ]);
  expect([unsure?.target.selector, lost?.target.selector]).toEqual([
    [{ type: 'TextQuoteSelector', exact: 'pass here', prefix: '', suffix: '' }],
    [{ type: 'TextQuoteSelector', exact: 'A toll was paid.', prefix: '', suffix: '' }],
  ]);
  expect([whole?.target.selector, whole?.motivation]).toEqual([undefined, ['commenting']]);
  const area = {
    type: 'FragmentSelector',
    conformsTo: 'http://www.w3.org/TR/media-frags/',
    value: 'xywh=percent:12.5,20,30,7.25',
  };
  expect(picture?.target).toEqual({
    source: { id: `ni:///sha-256;${Buffer.from('ab'.repeat(32), 'hex').toString('base64url')}`, type: 'Image' },
    selector: area,
    scope: 'https://harbour.example/strait',
    styleClass: 'blue',
  });
  expect(page?.target.selector).toEqual({
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
    value: 'page=3',
    refinedBy: area,
  });
});

test('an article without an address is known by its name in the archive, one without annotations leaves nothing', async () => {
  const { annotations } = annotatedItem();
  const { first, total } = await written(
    { article: exampleArticle(), annotations: [] },
    { article: exampleArticle({ url: null }), annotations: annotations.slice(0, 1) },
  );
  expect(total).toBe(1);
  expect(first.items[0]?.target.source.id).toBe('aide:article/k7q2mzab');
  expect(first.items[0]?.target.state).toEqual({ type: 'TimeState', sourceDate: '2026-11-22T23:30:00.000Z' });
});

test('hostile words come back as they went in, and places hold the code points of the passage', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (items) => {
      const { first, total } = await written(...items);
      const all = items.flatMap((item) => item.annotations.map((annotation) => ({ ...item, annotation })));
      expect(total).toBe(all.length);
      for (const [at, { article, annotation }] of all.entries()) {
        const one = first.items[at];
        const note = one?.body?.find(({ purpose }) => purpose === 'commenting');
        expect(note?.value ?? '').toBe(annotation.note.toWellFormed());
        const place = z.array(selector).parse(one?.target.selector).at(1);
        if (annotation.kind !== 'passage' || place?.type !== 'TextPositionSelector') throw new Error('no place');
        const { text } = canonicalText(article.body);
        const { start, end } = annotation.selectors.position;
        const passage = Array.from(text).slice(place.start, place.end).join('');
        // An offset that splits a pair of surrogates is none that an annotation has.
        const isSplit = /^[\uDC00-\uDFFF]/u.test(text.slice(start));
        expect(isSplit ? '' : passage).toBe(isSplit ? '' : text.slice(start, end));
      }
    }),
  );
});
