import { describe, expect, it } from 'vitest';
import { articlesIn, detailsOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';

const item = {
  key: 'ABCD1234',
  itemType: 'newspaperArticle',
  title: 'Ministers agree on lake treaty',
  publicationTitle: 'Harbour Courier',
  creators: [
    { creatorType: 'author', firstName: 'Jane', lastName: 'Doe' },
    { creatorType: 'editor', name: 'Lake Desk' },
  ],
  date: '2024-05-31',
  url: 'https://harbour.example/lake',
  language: 'en',
  abstractNote: 'Four states signed.',
  tags: [{ tag: 'water' }],
  accessDate: '2024-06-02 10:00:00',
};
const note = {
  key: 'N1',
  itemType: 'note',
  parentItem: 'ABCD1234',
  note: '<p>Check the <b>annex</b>.</p><p>Twice.</p>',
};

describe('Zotero JSON', () => {
  it('reads an item with its note and its collections', async () => {
    const library = {
      items: [{ data: item }, { data: note }],
      collections: { C1: { name: 'Lakes', items: ['ABCD1234'] } },
    };
    const article = await firstArticle('library.json', JSON.stringify(library));
    expect(valuesOf(article)).toEqual({
      title: 'Ministers agree on lake treaty',
      outlet: 'Harbour Courier',
      author: 'Jane Doe',
      published: '2024-05-31',
      language: 'en',
      url: 'https://harbour.example/lake',
    });
    expect(article).toMatchObject({
      dossiers: ['Lakes'],
      tags: ['water'],
      annotations: [{ note: 'Check the annex.\nTwice.' }],
    });
    expect(detailsOf(article)).toMatchObject({ kind: 'newspaper article', abstract: 'Four states signed.' });
  });

  it('files a note that hangs from nothing as a text', async () => {
    const [article] = await articlesIn('library.json', JSON.stringify([{ ...note, parentItem: 'GONE' }]));
    expect(article).toMatchObject({ text: 'Check the annex.\nTwice.', warnings: [{ code: 'fields-missing' }] });
  });

  it('reads what a careless program wrote', async () => {
    const parts = await readParts(
      'library.json',
      '[{"itemType":"book","title":7,"creators":{"lastName":"Doe"},"tags":"x"},{"itemType":"book"}]',
    );
    expect(parts.map(({ kind }) => kind)).toEqual(['article', 'unread']);
  });
});
