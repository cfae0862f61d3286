import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportArticle } from '../../../../main/export/export-job.ts';
import { jsonld } from '../../../../main/export/jsonld.ts';
import { canonicalText } from '../../../../preload/contract/canonical-text.ts';
import { exampleArticle } from '../../../support/exported-articles.ts';
import { annotatedItem, exportedText, hostileItem, withOwnNames } from '../../../support/exported-items.ts';
import { modelCollection, type ModelCollection } from '../../../support/web-annotation-model.ts';

async function written(...items: readonly ExportArticle[]): Promise<ModelCollection> {
  return modelCollection.parse(JSON.parse(await exportedText(jsonld, items)));
}

/** Things that the model forbids, by the section that does: what takes which place in a collection that keeps to it. */
const broken: readonly (readonly [section: string, path: string, value: unknown])[] = [
  ['5.1 context', '@context', 'http://www.w3.org/ns/oa.jsonld'],
  ['5.1 id', 'id', 'not an address'],
  ['5.1 total', 'total', 6],
  ['5.1 last', 'last', 'urn:uuid:00000000-0000-4000-8000-000000000000'],
  ['5.2 part of', 'first.partOf', 'urn:uuid:00000000-0000-4000-8000-000000000000'],
  ['5.2 items', 'first.items', {}],
  ['3.1 id', 'first.items.0.id', ['aide:annotation/aaaaaaaa']],
  ['3.1 id of its own', 'first.items.0.id', 'aide:annotation/bbbbbbbb'],
  ['3.1 type', 'first.items.0.type', 'Note'],
  ['3.1 target', 'first.items.0.target', undefined],
  ['3.2.4 value', 'first.items.0.body.0.value', ['a', 'b']],
  ['3.2.4 source of a text', 'first.items.0.body.0.source', 'https://harbour.example/'],
  ['3.2.5 body and its value', 'first.items.0.bodyValue', 'a'],
  ['3.3.1 time zone', 'first.items.0.created', '2026-11-22T23:30:00'],
  ['3.3.5 motivation', 'first.items.0.motivation', ['reading']],
  ['4 source', 'first.items.0.target.source', ['https://harbour.example/a', 'https://harbour.example/b']],
  ['4 value of a target', 'first.items.0.target.value', 'a'],
  ['3.2.1 class', 'first.items.0.target.source.type', 'TextualBody'],
  ['4.2.4 exact', 'first.items.0.target.selector.0.exact', undefined],
  ['4.2.5 start', 'first.items.0.target.selector.1.start', -1],
  ['4.2.5 end', 'first.items.0.target.selector.1.end', 5],
  ['4.2.1 value', 'first.items.5.target.selector.value', undefined],
  ['4.2.9 refined by', 'first.items.6.target.selector.refinedBy.type', 'AreaSelector'],
  ['4.3.1 two times', 'first.items.0.target.state.sourceDateStart', '2026-11-22T23:30:00Z'],
  ['4.3.1 copy', 'first.items.0.target.state.cached', 'article 5'],
  ['4.4 class', 'first.items.0.target.styleClass', 'blue'],
  ['a name that is not in the context', 'first.items.0.colour', 'yellow'],
];

test.each(broken)('a collection is none by the model (%s)', async (_section, path, value) => {
  const whole: unknown = JSON.parse(await exportedText(jsonld, [annotatedItem()]));
  expect(modelCollection.safeParse(whole).success).toBe(true);
  expect(modelCollection.safeParse(withAt(whole, path.split('.'), value)).success).toBe(false);
});

/** A tree of JSON with another value at a path in it. */
function withAt(tree: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  if (name === '') return value;
  if (Array.isArray(tree))
    return tree.map((one: unknown, at) => (String(at) === name ? withAt(one, rest, value) : one));
  const branches: Readonly<Record<string, unknown>> = { ...(typeof tree === 'object' ? tree : {}) };
  return { ...branches, [name]: withAt(branches[name], rest, value) };
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
      type: 'SpecificResource',
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
    type: 'SpecificResource',
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
    fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (given) => {
      const items = withOwnNames(given);
      const { first, total } = await written(...items);
      const all = items.flatMap((item) => item.annotations.map((annotation) => ({ ...item, annotation })));
      expect(total).toBe(all.length);
      for (const [at, { article, annotation }] of all.entries()) {
        const one = first.items[at];
        const note = one?.body?.find(({ purpose }) => purpose === 'commenting');
        expect(note?.value ?? '').toBe(annotation.note.toWellFormed());
        const selector = one?.target.selector;
        const place = Array.isArray(selector) ? selector[1] : undefined;
        if (annotation.kind !== 'passage' || place === undefined) throw new Error('no place');
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
