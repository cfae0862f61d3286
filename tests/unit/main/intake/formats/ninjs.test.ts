import { describe, expect, it } from 'vitest';
import { detailsOf, failureOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';

const item = {
  guid: 'urn:newsml:harbour.example:7',
  type: 'text',
  pubstatus: 'usable',
  versioncreated: '2024-05-31T10:00:00+0000',
  firstcreated: '2024-05-31T08:30:00+0200',
  headline: 'Ministers agree on lake treaty',
  byline: 'By Jane Doe',
  language: 'en',
  provider: 'Harbour Wire',
  located: 'Orsen',
  body_html: '<p>Four states signed.</p><script>alert(1)</script>',
  description_text: 'A treaty for a lake.',
  subject: [{ code: '11', name: 'politics' }],
  keywords: ['water'],
};

describe('ninjs', () => {
  it.each([
    ['alone', item],
    ['in a list', [item]],
    ['below item', { total: 1, item: [item] }],
    ['deeper in an answer', { api_version: '1', data: { items: [{ meta: {}, item }] } }],
  ])('reads an item %s', async (_name, value) => {
    const article = await firstArticle('item.json', JSON.stringify(value));
    expect(valuesOf(article)).toEqual({
      title: 'Ministers agree on lake treaty',
      outlet: 'Harbour Wire',
      author: 'Jane Doe',
      published: '2024-05-31T08:30:00+02:00',
      language: 'en',
      url: null,
    });
    expect(article).toMatchObject({ text: 'Four states signed.', tags: ['water'], externalId: item.guid });
    expect(detailsOf(article)).toEqual({
      abstract: 'A treaty for a lake.',
      place: 'Orsen',
      subject: 'politics',
      updated: '2024-05-31T10:00:00+00:00',
    });
  });

  it('tells of a picture, and files a headline whose text lies elsewhere as a mere reference', async () => {
    const { body_html: _text, ...bare } = item;
    const parts = await readParts('items.json', JSON.stringify([{ ...bare, type: 'picture' }, bare]));
    expect(parts).toMatchObject([
      { kind: 'unread', code: 'no-article-text' },
      { kind: 'article', warnings: [{ code: 'no-text' }] },
    ]);
  });

  it('goes no deeper than an answer does', async () => {
    const deep = `{"pubstatus":"usable","versioncreated":"x","data":${'{"data":'.repeat(5000)}1${'}'.repeat(5000)}}`;
    expect(await readParts('deep.json', deep)).toMatchObject([{ kind: 'unread' }]);
    expect(await failureOf('deep.json', `[{"versioncreated":"","firstcreated":""},${'['.repeat(20_000)}`)).toBe(
      'file-damaged',
    );
  });
});
