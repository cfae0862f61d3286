import { expect, it } from 'vitest';
import { articlesIn } from '../../../../support/read-parts.ts';

it('reads Delicious', async () => {
  const [article] = await articlesIn(
    'delicious.json',
    JSON.stringify([
      {
        title: 'The strait',
        tags: ['straits', ''],
        url: 'https://harbour.example/strait',
        description: 'Ask Li.',
        created: '1706723100',
        others: 9,
        owner: 'ines',
        private: '0',
      },
    ]),
  );
  expect(article).toMatchObject({
    fields: { title: { value: 'The strait' } },
    tags: ['straits'],
    annotations: [{ note: 'Ask Li.' }],
    details: [{ name: 'saved', value: '2024-01-31T17:45:00Z' }],
  });
});
