import { expect, it } from 'vitest';
import { articlesIn } from '../../../../support/read-parts.ts';

it('reads the list of Omnivore by itself, without what was thrown away', async () => {
  const item = {
    id: 'ab-12',
    slug: 'the-strait-18d',
    title: 'The strait',
    description: 'What the mayor said',
    author: 'Ines Ferrão',
    url: 'https://harbour.example/strait',
    state: 'Archived',
    readingProgress: 40,
    thumbnail: null,
    labels: ['straits'],
    savedAt: '2024-01-31T17:45:00.000Z',
    updatedAt: null,
    publishedAt: '2024-01-30T06:00:00.000Z',
  };
  const articles = await articlesIn('metadata_0_to_20.json', JSON.stringify([item, { ...item, state: 'DELETED' }]));
  expect(articles).toHaveLength(1);
  expect(articles[0]).toMatchObject({
    externalId: 'ab-12',
    fields: {
      title: { value: 'The strait' },
      author: { value: 'Ines Ferrão' },
      published: { value: '2024-01-30T06:00:00Z' },
    },
    tags: ['straits'],
    isRead: true,
    details: [{ name: 'abstract', value: 'What the mayor said' }, { name: 'saved' }],
    warnings: [{ code: 'no-text' }],
  });
});
