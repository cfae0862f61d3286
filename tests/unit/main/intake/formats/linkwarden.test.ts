import { describe, expect, it } from 'vitest';
import { articlesIn, failureOf, readParts } from '../../../../support/read-parts.ts';

const link = {
  id: 9,
  name: 'The strait',
  type: 'url',
  description: 'What the mayor said',
  url: 'https://harbour.example/strait',
  textContent: 'No ship passes.\n\nShips of every flag wait.',
  tags: [{ id: 1, name: 'straits' }],
  highlight: [
    { text: 'Ships of every flag', comment: 'Whose flag?', color: 'green', createdAt: '2024-02-01T00:00:00Z' },
  ],
  createdAt: '2024-01-31T17:45:00.000Z',
};
const backup = {
  name: 'Ines',
  username: 'ines',
  collections: [
    { id: 1, name: 'Seas', parentId: null, ownerId: 1, links: [] },
    {
      id: 2,
      name: 'Straits',
      parentId: 1,
      ownerId: 1,
      links: [link, { ...link, id: 10, textContent: null, highlight: [] }],
    },
  ],
  pinnedLinks: [{ id: 10 }],
};

describe('Linkwarden JSON', () => {
  it('reads links with their text, highlights, tags and collections', async () => {
    const [whole, bare] = await articlesIn('backup.json', JSON.stringify(backup));
    expect(whole).toMatchObject({
      part: 1,
      text: 'No ship passes.\nShips of every flag wait.',
      dossiers: ['Seas / Straits'],
      tags: ['straits'],
      isStarred: false,
      annotations: [{ quote: 'Ships of every flag', note: 'Whose flag?', colour: 'green' }],
      details: [
        { name: 'abstract', value: 'What the mayor said' },
        { name: 'saved', value: '2024-01-31T17:45:00Z' },
      ],
    });
    expect(bare).toMatchObject({ part: 2, isStarred: true, text: '', warnings: [{ code: 'no-text' }] });
  });

  it('says where it breaks off', async () => {
    const text = JSON.stringify({ ...backup, collections: [backup.collections[1], backup.collections[1]] });
    expect(await readParts('backup.json', text.slice(0, text.lastIndexOf('"ownerId"') + 40))).toMatchObject([
      { kind: 'article' },
      { kind: 'article' },
      { kind: 'unread', part: 3, code: 'file-damaged' },
    ]);
  });

  it('says so where there are no links', async () => {
    const empty = JSON.stringify({ ...backup, collections: [backup.collections[0]] });
    expect(await failureOf('backup.json', empty)).toBe('no-article-text');
  });
});
