import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine } from '../../../../../main/intake/rich-text.ts';
import { hostileText } from '../../../../support/hostile-text.ts';
import { failureOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';

const item = {
  id: 'doe2024',
  type: 'article-newspaper',
  title: 'The <i>Courier</i> and the lake',
  'container-title': 'Harbour Courier',
  author: [
    { family: 'Doe', given: 'Jane' },
    { literal: 'Lake Commission' },
    { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
  ],
  issued: { 'date-parts': [['2024', 5, 31]] },
  accessed: { 'date-parts': [[2024, 6, 2]] },
  URL: 'https://harbour.example/lake',
  language: 'en-GB',
  abstract: 'Four states signed.',
  note: '{:original-date: 1999} Check the annex.',
  keyword: 'water, treaties',
  page: '3–4',
  publisher: 'Harbour Press',
};
const json = (...items: readonly object[]): string => JSON.stringify(items, null, 1);

describe('CSL-JSON', () => {
  it('reads an item', async () => {
    const article = await firstArticle('refs.json', json(item));
    expect(valuesOf(article)).toEqual({
      title: 'The Courier and the lake',
      outlet: 'Harbour Courier',
      author: 'Jane Doe; Lake Commission; Jan van der Berg',
      published: '2024-05-31',
      language: 'en-GB',
      url: 'https://harbour.example/lake',
    });
    expect(article).toMatchObject({
      part: 1,
      externalId: 'doe2024',
      tags: ['water', 'treaties'],
      annotations: [{ note: 'Check the annex.' }],
      warnings: [{ code: 'no-text' }],
    });
    expect(article.details).toContainEqual({ name: 'abstract', value: 'Four states signed.' });
    expect(article.details).toContainEqual({ name: 'saved', value: '2024-06-02' });
    expect(article.details).toContainEqual({ name: 'publisher', value: 'Harbour Press' });
  });

  it.each([
    [{ 'date-parts': [[2024]] }, '2024'],
    [{ 'date-parts': [[2024, 14]] }, '2024'],
    [{ raw: 'May 31, 2024' }, '2024-05-31'],
    [{ literal: 'Spring 2024' }, '2024'],
    ['2024-05-31', '2024-05-31'],
    [{ 'date-parts': [['-44', 3, 15]] }, null],
    [{ 'date-parts': 'soon' }, null],
    [[], null],
  ])('reads the date %j as %s', async (issued, date) => {
    const article = await firstArticle('refs.json', json({ type: 'book', id: 'x', title: 'Lake', issued }));
    expect(valuesOf(article)['published']).toBe(date);
  });

  it('files a book under its publisher, with its editors where it has no author', async () => {
    const book = {
      type: 'book',
      id: 'b',
      title: 'Lakes',
      publisher: 'Harbour Press',
      editor: [{ family: 'Roe', given: 'Ann' }],
    };
    const article = await firstArticle('refs.json', json(book));
    expect(valuesOf(article)).toMatchObject({ outlet: 'Harbour Press', author: 'Ann Roe' });
    expect(article.fields.author?.isGuess).toBe(true);
    expect(article.details).toContainEqual({ name: 'kind', value: 'book' });
  });

  it('tells of what is no item', async () => {
    const parts = await readParts('refs.json', `[${JSON.stringify(item)}, 3, {"type":"book","id":"x"}]`);
    expect(parts.map(({ kind, part }) => [kind, part])).toEqual([
      ['article', 1],
      ['unread', 2],
      ['unread', 3],
    ]);
  });

  it('fails where the file breaks off', async () => {
    expect(await failureOf('refs.json', json(item).slice(0, -20))).toBe('file-damaged');
  });

  it('reads back whatever an item is made of', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, hostileText, async (title, outlet, abstract) => {
        const written = { type: 'webpage', id: 'x', title, 'container-title': outlet, abstract, __proto__: null };
        const [part] = await readParts('refs.json', json(written));
        fc.pre(plainLine(title) !== '' && plainLine(outlet) !== '' && part?.kind === 'article');
        expect(part).toMatchObject({
          fields: { title: { value: plainLine(title) }, outlet: { value: plainLine(outlet) } },
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is not fooled by members that shadow those of every object', async () => {
    const text =
      '[{"type":"book","id":"x","title":"Lake","__proto__":{"publisher":"Evil"},"constructor":1,"author":{"family":"Doe"}}]';
    const article = await firstArticle('refs.json', text);
    expect(valuesOf(article)).toMatchObject({ outlet: null, author: 'Doe' });
  });
});
